using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Stateful;

[assembly: Module(typeof(StatefulModule))]

namespace NyeFaellesVeje.Tests.Stateful;

/// <summary>A module that holds state which is gone once it is disposed: a replacement without draining shows in failed requests.</summary>
public sealed class StatefulModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-stateful", "Holder en tilstand, mens den bliver skiftet ud.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddSingleton<Counter>();
}

internal sealed class Counter : IDisposable
{
    private long count;
    private bool disposed;

    public long Next()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return Interlocked.Increment(ref count);
    }

    public void Dispose() => disposed = true;
}

internal sealed class Count : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/count", Handle).WithName("fixture-stateful.count").WithSummary("Counts");

    internal static async Task<Ok<long>> Handle(Counter counter, TimeProvider clock, CancellationToken stop)
    {
        counter.Next();
        await Task.Delay(TimeSpan.FromMilliseconds(5), clock, stop);
        return TypedResults.Ok(counter.Next());
    }
}
