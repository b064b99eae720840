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
