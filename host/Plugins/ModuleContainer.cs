using Autofac;
using Autofac.Extensions.DependencyInjection;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// The modules' containers: one Autofac scope per module version under a common root. The root holds only what the host gives a module,
/// and the decorators that every module's reactions and answers pass through.
/// </summary>
internal sealed class ModuleContainer : IAsyncDisposable
{
    private readonly IContainer root;
    private readonly Lazy<IAskTheOpened> ask;
    private readonly IHttpContextAccessor request;

    public ModuleContainer(TimeProvider clock, IOutboxSignal signal, Lazy<IAskTheOpened> ask, IHttpContextAccessor request)
    {
        this.ask = ask;
        this.request = request;
        var builder = new ContainerBuilder();
        builder.RegisterInstance(clock).ExternallyOwned();
        builder.RegisterInstance(signal).ExternallyOwned();
        builder.RegisterGenericDecorator(typeof(LoggedReaction<>), typeof(IReactTo<>));
        builder.RegisterGenericDecorator(typeof(LoggedAnswer<,>), typeof(IAnswer<,>));
        root = builder.Build();
    }

    /// <summary>A module version's own scope. Whoever asked for it disposes it: a parent does not.</summary>
    public ILifetimeScope BeginModule(string name, ModuleLoadContext context, IServiceCollection services) =>
        root.BeginLoadContextLifetimeScope(name, context, builder =>
        {
            builder.Populate(services, name);
            builder.Register(_ => new AskingModule(ask.Value, request, name)).As<IAsk>().SingleInstance();
        });

    public ValueTask DisposeAsync() => root.DisposeAsync();
}

/// <summary>Around every reaction: how long it took, and that it failed, under the module's own logger.</summary>
internal sealed class LoggedReaction<TEvent>(IReactTo<TEvent> inner, ILogger<IReactTo<TEvent>> log, TimeProvider clock) : IReactTo<TEvent>
    where TEvent : class, Contracts.IEvent
{
    public async Task React(TEvent happened, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        await inner.React(happened, stop);
        if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("Reacted to {Event} in {Milliseconds} ms", typeof(TEvent).Name, clock.GetElapsedTime(start).TotalMilliseconds);
    }
}

/// <summary>Around every answer: how long it took, under the module's own logger.</summary>
internal sealed class LoggedAnswer<TQuestion, TAnswer>(IAnswer<TQuestion, TAnswer> inner, ILogger<IAnswer<TQuestion, TAnswer>> log, TimeProvider clock)
    : IAnswer<TQuestion, TAnswer> where TQuestion : class, Contracts.IQuestion<TAnswer> where TAnswer : class
{
    public async Task<TAnswer?> Answer(TQuestion question, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        var answer = await inner.Answer(question, stop);
        if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("Answered {Question} in {Milliseconds} ms", typeof(TQuestion).Name, clock.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }
}
