namespace NyeFaellesVeje.Host;

/// <summary>What must be ready before the host serves. All of it is made ready at once, beside the loading of the modules.</summary>
internal interface IPrepare
{
    /// <summary>Makes it ready, or throws what keeps the host from starting.</summary>
    Task Prepare(CancellationToken stop);
}

/// <summary>Waiting for the start to be over.</summary>
internal static class Starting
{
    /// <summary>Completes when the host serves.</summary>
    public static async Task Started(this IHostApplicationLifetime lifetime, CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }
}
