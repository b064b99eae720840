using System.Text.Json;
using Autofac;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Calls a module's reactions to one kind of event without knowing the type at compile time.</summary>
internal abstract class ReactionInvoker
{
    public abstract Type EventType { get; }

    public abstract Task React(ILifetimeScope scope, byte[] payload, CancellationToken stop);

    public static ReactionInvoker For(Type eventType) =>
        (ReactionInvoker)Activator.CreateInstance(typeof(ReactionInvoker<>).MakeGenericType(eventType))!;
}

internal sealed class ReactionInvoker<TEvent> : ReactionInvoker where TEvent : class, IEvent
{
    public override Type EventType => typeof(TEvent);

    public override async Task React(ILifetimeScope scope, byte[] payload, CancellationToken stop)
    {
        var happened = JsonSerializer.Deserialize<TEvent>(payload, ContractJson.Options)
            ?? throw new InvalidOperationException($"Hændelsen {EventName.Of<TEvent>()} er tom.");
        foreach (var reaction in scope.Resolve<IEnumerable<IReactTo<TEvent>>>()) await reaction.React(happened, stop);
    }
}

/// <summary>Calls a module's answer to one question without knowing the types at compile time.</summary>
internal abstract class AnswerInvoker
{
    /// <summary>Whether it has been called before. The first answer may take longer than the limit, for it is compiled on the way.</summary>
    public bool IsWarm { get; set; }

    public abstract Task<object?> Answer(ILifetimeScope scope, object question, CancellationToken stop);

    public static AnswerInvoker For(Type question, Type answer) =>
        (AnswerInvoker)Activator.CreateInstance(typeof(AnswerInvoker<,>).MakeGenericType(question, answer))!;
}

internal sealed class AnswerInvoker<TQuestion, TAnswer> : AnswerInvoker where TQuestion : class, IQuestion<TAnswer> where TAnswer : class
{
    public override async Task<object?> Answer(ILifetimeScope scope, object question, CancellationToken stop) =>
        await scope.Resolve<IAnswer<TQuestion, TAnswer>>().Answer((TQuestion)question, stop);
}
