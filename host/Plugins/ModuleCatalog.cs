using System.Collections.Concurrent;
using System.Text.Json;
using NyeFaellesVeje.Host.OneMunicipality;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// Which modules there are, where each stands and why. Takes them into use, replaces them while the host serves, switches them off and on.
/// One change at a time; reading never waits.
/// </summary>
internal sealed class ModuleCatalog(ModuleLoader loader, WarmUp warmUp, ModuleRoutes routes, ModuleRequests requests, PlantedFault fault, TimeProvider clock, IConfiguration configuration, ILogger<ModuleCatalog> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, LoadedModule> active = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Name, Version Version), ModuleState> states = new();
    private readonly List<WeakReference> retired = [];
    private readonly SemaphoreSlim change = new(1, 1);
    private readonly ModuleChoices choices = new(Path.Combine(Storage.Folder(configuration), "modules.json"));

    /// <summary>The folder modules are deployed in, as <c>&lt;Name&gt;/&lt;Version&gt;/</c>.</summary>
    public string Folder { get; } = Path.GetFullPath(configuration["Modules:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "modules"));

    /// <summary>The modules that serve now, by name.</summary>
    public IEnumerable<LoadedModule> Active => active.Values.OrderBy(module => module.Name, StringComparer.Ordinal);

    /// <summary>Every version that has been looked at, with its status and reason; the newest of each module first.</summary>
    public IReadOnlyList<ModuleState> States =>
        [.. states.Values.OrderBy(state => state.Name, StringComparer.Ordinal).ThenByDescending(state => state.Version)];

    /// <summary>Contexts of replaced versions whose memory has not been reclaimed yet.</summary>
    public int RetiredContexts
    {
        get
        {
            lock (retired) return retired.Count(context => context.IsAlive);
        }
    }

    /// <summary>Raised after a module has been taken into use or out of it.</summary>
    public event Action? Changed;

    /// <summary>The serving version of a module, by its name or by its route.</summary>
    public LoadedModule? Find(string name) =>
        active.GetValueOrDefault(name) ?? Active.FirstOrDefault(module => string.Equals(module.Card.Route, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The module's name as the catalog has it, whether given as name or as route; null when there is no such module.</summary>
    public string? NameOf(string nameOrRoute)
    {
        var plain = nameOrRoute.Replace("-", "", StringComparison.Ordinal);
        return States.Select(state => state.Name).FirstOrDefault(name => string.Equals(name, plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Takes the chosen version of every module in the folder into use. A module that cannot be is passed by.</summary>
    public async Task Start(CancellationToken stop)
    {
        await change.WaitAsync(stop);
        try
        {
            Directory.CreateDirectory(Folder);
            var modules = Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
            var loaded = (await Task.WhenAll(modules.Select(name => Task.Run(() => LoadChosen(name, stop), stop)))).OfType<LoadedModule>().ToList();
            // The owner of a question comes before a stranger who would answer it too.
            foreach (var module in loaded.OrderBy(module => AnswersForAnOwner(module, loaded)))
            {
                if (await IsOnlyAnswerer(module)) Serve(module);
            }
        }
        finally
        {
            change.Release();
        }
        foreach (var unheard in new ContractGraph([.. Active]).Events.Where(row => row.Hearers.Count == 0))
            log.LogWarning("{Event} is heard by no module", unheard.Name);
        Changed?.Invoke();
    }

    /// <summary>
    /// Brings a version into use while the host serves: loads it beside the old one, sends new requests to it, lets the old one finish,
    /// disposes it. When it cannot be loaded the old one goes on.
    /// </summary>
    public async Task<ModuleState> Activate(string name, Version version, CancellationToken stop)
    {
        await change.WaitAsync(stop);
        try
        {
            var previous = active.GetValueOrDefault(name);
            if (previous is not null && previous.Manifest.Version == version) return states[(name, version)];

            if (await LowPriority.Run($"loads {name}", () => Bring(name, version, live: previous is not null, stop)) && previous is not null)
                await Retire(previous, ModuleStatus.Superseded, $"{version} er i drift.", stop);
            return states[(name, version)];
        }
        finally
        {
            change.Release();
            Changed?.Invoke();
        }
    }

    /// <summary>Switches a module off: its routes are gone at once, its deliveries wait. False when it does not serve.</summary>
    public async Task<bool> Disable(string name, CancellationToken stop)
    {
        await change.WaitAsync(stop);
        try
        {
            if (!active.TryRemove(name, out var module)) return false;
            choices.Set(name, new ModuleChoice(module.Manifest.Version, Off: true));
            ShowRoutes();
            await Retire(module, ModuleStatus.Disabled, "Slået fra af en administrator.", stop);
            return true;
        }
        finally
        {
            change.Release();
            Changed?.Invoke();
        }
    }

    /// <summary>Switches a module on again, in the version it had. Null when the catalog does not know it.</summary>
    public async Task<ModuleState?> Enable(string name, CancellationToken stop)
    {
        var version = choices.Of(name)?.Version ?? VersionsOf(name).FirstOrDefault();
        return version is null ? null : await Activate(name, version, stop);
    }

    /// <summary>The versions in a module's folder, newest first.</summary>
    public IReadOnlyList<Version> VersionsOf(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateDirectories(folder)
            .Select(path => Version.TryParse(Path.GetFileName(path), out var version) ? version : null)
            .OfType<Version>().OrderDescending()];
    }

    private async Task<LoadedModule?> LoadChosen(string name, CancellationToken stop)
    {
        var choice = choices.Of(name);
        if (choice is { Off: true })
        {
            Report(name, choice.Version, ModuleStatus.Disabled, "Slået fra af en administrator.");
            return null;
        }

        LoadedModule? chosen = null;
        foreach (var version in VersionsOf(name).OrderBy(version => version == choice?.Version ? 0 : 1))
        {
            if (chosen is not null) Report(name, version, ModuleStatus.Superseded, $"{chosen.Manifest.Version} er i drift.");
            else chosen = await TryLoad(name, version, live: false, stop);
        }
        return chosen;
    }

    /// <summary>Loads a version, warms it up and lets it serve. False when it cannot.</summary>
    private async Task<bool> Bring(string name, Version version, bool live, CancellationToken stop)
    {
        if (await TryLoad(name, version, live, stop) is not { } module || !await IsOnlyAnswerer(module)) return false;
        await warmUp.Of(module, stop);
        choices.Set(name, new ModuleChoice(version, Off: false));
        Serve(module);
        return true;
    }

    private async Task<LoadedModule?> TryLoad(string name, Version version, bool live, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        try
        {
            var module = await loader.Load(Path.Combine(Folder, name, version.ToString()), live, stop);
            module.LoadedIn = clock.GetElapsedTime(start);
            return module;
        }
        catch (ModuleRefusedException refused)
        {
            Report(name, version, refused.Status, refused.Message, loadedIn: clock.GetElapsedTime(start));
            log.LogError(refused.InnerException, "Module {Module} {Version} is not taken into use: {Reason}", name, version, refused.Message);
            return null;
        }
    }

    private static bool AnswersForAnOwner(LoadedModule module, IReadOnlyList<LoadedModule> loaded) => module.Answers.Keys
        .Where(question => !Questions.ManyMayAnswer(question) && Questions.Owner(question) != module.Card.Route)
        .Any(question => loaded.Any(other => other.Card.Route == Questions.Owner(question) && other.Answers.ContainsKey(question)));

    /// <summary>Refuses a module that answers a question another module already answers, where only one may.</summary>
    private async Task<bool> IsOnlyAnswerer(LoadedModule module)
    {
        foreach (var question in module.Answers.Keys.Where(question => !Questions.ManyMayAnswer(question)))
        {
            if (Active.FirstOrDefault(other => other.Name != module.Name && other.Answers.ContainsKey(question)) is not { } other) continue;
            Report(module.Name, module.Manifest.Version, ModuleStatus.Failed, $"{Questions.Name(question)} besvares allerede af {other.Name}, og kun ét modul må svare.");
            await module.DisposeAsync();
            return false;
        }
        return true;
    }

    private async Task Retire(LoadedModule module, ModuleStatus after, string reason, CancellationToken stop)
    {
        Report(module.Name, module.Manifest.Version, ModuleStatus.Draining, "Gør sine sidste kald og leveringer færdige.", module);
        if (!fault.SwapWithoutDraining)
        {
            await requests.EarlierAreIn(clock, stop);
            await module.Drain();
        }
        Report(module.Name, module.Manifest.Version, after, reason);
        lock (retired) retired.Add(new WeakReference(module.Context));
        await module.DisposeAsync();
    }

    private void Serve(LoadedModule module)
    {
        active[module.Name] = module;
        ShowRoutes();
        Report(module.Name, module.Manifest.Version, ModuleStatus.Active, null, module);
    }

    private void ShowRoutes() => routes.Show(Active);

    private void Report(string name, Version version, ModuleStatus status, string? reason, LoadedModule? module = null, TimeSpan? loadedIn = null) =>
        states[(name, version)] = new ModuleState(name, version, module?.Manifest.Title ?? TitleOf(name, version), module?.Manifest.Owner, status, reason,
            module?.Card.Route, module?.Manifest.Contracts, loadedIn ?? module?.LoadedIn ?? states.GetValueOrDefault((name, version))?.LoadedIn);

    private string TitleOf(string name, Version version)
    {
        if (states.TryGetValue((name, version), out var known)) return known.Title;
        try
        {
            return ModuleManifest.Read(Path.Combine(Folder, name, version.ToString())).Title;
        }
        catch (ModuleRefusedException)
        {
            return name;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var module in active.Values)
        {
            await module.Drain().WaitAsync(TimeSpan.FromSeconds(5), clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await module.DisposeAsync();
        }
        active.Clear();
        change.Dispose();
    }
}

/// <summary>A module version as <c>/modules</c> shows it.</summary>
/// <param name="Name">Module.</param>
/// <param name="Version">Version.</param>
/// <param name="Title">The department's Danish name.</param>
/// <param name="Owner">Owner, where the manifest could be read.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why, in Danish; null when it simply serves.</param>
/// <param name="Route">Its name in addresses, once loaded.</param>
/// <param name="Contracts">The contract it was built against, once loaded.</param>
/// <param name="LoadedIn">How long it took to load, or to find out that it cannot be; null when it was not tried.</param>
public sealed record ModuleState(
    string Name, Version Version, string Title, string? Owner, ModuleStatus Status, string? Reason, string? Route, Version? Contracts, TimeSpan? LoadedIn);

/// <summary>What an administrator has chosen for a module.</summary>
/// <param name="Version">The version to serve.</param>
/// <param name="Off">Whether it is switched off.</param>
internal sealed record ModuleChoice(Version Version, bool Off);

/// <summary>The administrators' choices, kept in a file over restarts.</summary>
internal sealed class ModuleChoices(string path)
{
    private readonly Dictionary<string, ModuleChoice> choices = File.Exists(path)
        ? JsonSerializer.Deserialize<Dictionary<string, ModuleChoice>>(File.ReadAllBytes(path), JsonSerializerOptions.Web) ?? []
        : [];

    public ModuleChoice? Of(string name)
    {
        lock (choices) return choices.GetValueOrDefault(name);
    }

    public void Set(string name, ModuleChoice choice)
    {
        lock (choices)
        {
            choices[name] = choice;
            var written = path + ".new";
            File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(choices, JsonSerializerOptions.Web));
            File.Move(written, path, overwrite: true);
        }
    }
}
