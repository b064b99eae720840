using Autofac;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>One version of a module, loaded and ready, with a count of who is inside it: it is disposed only when the last has left.</summary>
internal sealed class LoadedModule : IAsyncDisposable
{
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inside;
    private volatile bool retired;

    public required ModuleManifest Manifest { get; init; }

    public required ModuleCard Card { get; init; }

    public required ModuleLoadContext Context { get; init; }

    public required ILifetimeScope Scope { get; init; }

    /// <summary>Its routes; set once they are mapped.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; set; } = [];

    /// <summary>Who hears an event, by the event's stable name.</summary>
    public required IReadOnlyDictionary<string, ReactionInvoker> Reactions { get; init; }

    /// <summary>Who answers a question, by the question's type.</summary>
    public required IReadOnlyDictionary<Type, AnswerInvoker> Answers { get; init; }

    public string Name => Manifest.Name;

    public bool HasDatabase { get; init; }

    /// <summary>How long it took to load: from its manifest to its routes.</summary>
    public TimeSpan LoadedIn { get; set; }

    /// <summary>Goes in; false when the version is retired. Whoever got true calls <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        Interlocked.Increment(ref inside);
        if (!retired) return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref inside) == 0 && retired) drained.TrySetResult();
    }

    /// <summary>Lets nobody more in; completes when the last inside has left.</summary>
    public Task Drain()
    {
        retired = true;
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref inside) == 0) drained.TrySetResult();
        return drained.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await Scope.DisposeAsync();
        Endpoints = [];
        Context.Unload();
    }
}
