
namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// Keeps a module version alive while a request is in it, and gives the request that module's services. A request counts from before it
/// is matched to a route, so that a version is never disposed between being matched and being entered.
/// </summary>
internal sealed class ModuleRequests
{
    private readonly int[] matching = new int[2];
    private int epoch;

    /// <summary>Before routing: the request is being matched against the routes of this moment.</summary>
    public async Task BeforeRouting(HttpContext http, RequestDelegate next)
    {
        var mine = new Matching(this);
        http.Features.Set(mine);
        try
        {
            await next(http);
        }
        finally
        {
            mine.Done();
        }
    }

    /// <summary>After routing: goes into the module the route belongs to.</summary>
    public async Task AfterRouting(HttpContext http, RequestDelegate next)
    {
        var module = http.GetEndpoint()?.Metadata.GetMetadata<LoadedModule>();
        var entered = module?.TryEnter() ?? false;
        http.Features.Get<Matching>()?.Done();
        if (module is null)
        {
            await next(http);
            return;
        }
        if (!entered) throw new InvalidOperationException($"{module.Name} {module.Manifest.Version} blev afløst, mens et kald var på vej ind.");

        var host = http.RequestServices;
        await using var scope = module.Scope.BeginLifetimeScope();
        http.RequestServices = new ModuleServices(scope, host);
        try
        {
            await next(http);
        }
        finally
        {
            http.RequestServices = host;
            module.Leave();
        }
    }

    /// <summary>Completes when every request matched against earlier routes has gone into its module or left.</summary>
    public async Task EarlierAreIn(TimeProvider clock, CancellationToken stop)
    {
        var earlier = epoch;
        Volatile.Write(ref epoch, 1 - earlier);
        while (Volatile.Read(ref matching[earlier]) > 0) await Task.Delay(TimeSpan.FromMilliseconds(2), clock, stop);
    }

    private int Enter()
    {
        while (true)
        {
            var now = Volatile.Read(ref epoch);
            Interlocked.Increment(ref matching[now]);
            if (Volatile.Read(ref epoch) == now) return now;
            Interlocked.Decrement(ref matching[now]);
        }
    }

    private sealed class Matching(ModuleRequests requests)
    {
        private readonly int epoch = requests.Enter();
        private int done;

        public void Done()
        {
            if (Interlocked.Exchange(ref done, 1) == 0) Interlocked.Decrement(ref requests.matching[epoch]);
        }
    }
}
