using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Rights;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>
/// Carries events from the outboxes to the modules that hear them: one loop per subscriber, so that a slow or failing one delays nobody
/// else. Hosted services inside a module would never start, so all background work is the host's.
/// </summary>
internal sealed class Pump(ModuleCatalog catalog, ErasureList erasures, OutboxSignal signal, PlantedFault fault, TimeProvider clock, ILogger<Pump> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new Dictionary<string, Task>();
        using var changed = new SemaphoreSlim(1);
        void Wake()
        {
            if (changed.CurrentCount == 0) changed.Release();
        }
        catalog.Changed += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await changed.WaitAsync(stoppingToken);
                foreach (var module in catalog.Active.Where(module => module.Reactions.Count > 0))
                    if (!loops.ContainsKey(module.Name)) loops[module.Name] = Deliver(module.Name, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(loops.Values);
        }
        finally
        {
            catalog.Changed -= Wake;
        }
    }

    private async Task Deliver(string subscriber, CancellationToken stop)
    {
        await Task.Yield();
        var wake = signal.Of(subscriber);
        while (!stop.IsCancellationRequested)
        {
            var pause = Idle;
            try
            {
                if (await Once(subscriber, stop)) continue;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Delivery to {Subscriber} stopped and goes on shortly", subscriber);
                pause = AfterFault;
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var timer = clock.CreateTimer(_ => limit.Cancel(), null, pause, Timeout.InfiniteTimeSpan);
            try
            {
                await wake.WaitToReadAsync(limit.Token);
                wake.TryRead(out _);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // The pause is over: look again without having been woken.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>One round for one subscriber over all publishers; true when there may be more.</summary>
    private async Task<bool> Once(string subscriber, CancellationToken stop)
    {
        if (catalog.Find(subscriber) is not { } module || !module.TryEnter()) return false;
        var entered = catalog.Active.Where(other => other.HasDatabase && other.Name != subscriber && other.TryEnter()).ToList();
        try
        {
            return await Once(module, entered, stop);
        }
        finally
        {
            foreach (var publisher in entered) publisher.Leave();
            module.Leave();
        }
    }

    private async Task<bool> Once(LoadedModule module, IReadOnlyList<LoadedModule> publishers, CancellationToken stop)
    {
        if (!await Waiting.For(module, publishers, clock.GetUtcNow(), stop)) return false;
        var inbox = new Inbox(module, erasures, clock, fault, log);
        var more = await inbox.RetryDue(stop);
        foreach (var publisher in publishers) more |= await inbox.TakeFrom(publisher, stop);
        return more;
    }
}
