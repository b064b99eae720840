namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Brings a version into use when its folder is dropped into the modules folder: <c>module.json</c> comes last and is the sign.</summary>
internal sealed class ModuleWatcher(ModuleCatalog catalog, TimeProvider clock, ILogger<ModuleWatcher> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var seen = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(catalog.Folder, ModuleManifest.FileName) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, _) => seen.Release();
        watcher.Renamed += (_, _) => seen.Release();
        watcher.Changed += (_, _) => seen.Release();

        while (!stoppingToken.IsCancellationRequested)
        {
            // The file system's notice can be missed, so the folder is looked at now and then all the same.
            await seen.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, stoppingToken);
            while (seen.CurrentCount > 0) await seen.WaitAsync(stoppingToken);
            await BringIn(stoppingToken);
        }
    }

    private async Task BringIn(CancellationToken stop)
    {
        var known = catalog.States.Select(state => (state.Name, state.Version)).ToHashSet();
        foreach (var name in Directory.EnumerateDirectories(catalog.Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal))
        {
            if (catalog.VersionsOf(name).FirstOrDefault() is not { } newest || known.Contains((name, newest))) continue;
            if (!File.Exists(Path.Combine(catalog.Folder, name, newest.ToString(), ModuleManifest.FileName))) continue;
            if (known.Any(state => state.Name == name) && catalog.Find(name) is null && IsOff(name)) continue;
            log.LogInformation("Found {Module} {Version} in the modules folder", name, newest);
            await catalog.Activate(name, newest, stop);
        }
    }

    private bool IsOff(string name) => catalog.States.Any(state => state.Name == name && state.Status == ModuleStatus.Disabled);
}
