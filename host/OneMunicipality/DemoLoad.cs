using System.Text.Json;
using Autofac;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>
/// Fills the modules with the demo municipality: the told people on first start, any number of citizens by the command <c>generate</c>.
/// The day and the number are kept beside the data, so that the same people come again and a module added later gets its part.
/// </summary>
internal sealed class DemoLoad(ModuleCatalog catalog, TimeProvider clock, IConfiguration configuration)
{
    private readonly string noteFile = Path.Combine(Storage.Folder(configuration), "demo.json");

    /// <summary>Whether the data folder was new when the host was put together, before any module had made its database.</summary>
    private readonly bool isNew = !Directory.EnumerateFiles(Storage.Folder(configuration), "*.db").Any();

    private sealed record Note(DateOnly AsOf, int Seed, int Citizens, List<string> Filled);

    /// <summary>Loads the told people where the data folder is new; <c>Demo:Off</c> starts empty.</summary>
    public async Task OnFirstStart(Action<string> tell, CancellationToken stop)
    {
        if (configuration.GetValue("Demo:Off", false)) return;
        var note = Read();
        if (note is null && !isNew) return;
        await Fill(note ?? New(configuration.GetValue("Demo:Citizens", DemoMunicipality.Told)), (module, done, of) => tell($"\rIndlæser demokommunen: {module} {done}/{of}   "), stop);
    }

    /// <summary>Fills an empty data folder with this many citizens.</summary>
    /// <exception cref="InvalidOperationException">The folder holds data already.</exception>
    public async Task Generate(int citizens, Action<string, int, int> progress, CancellationToken stop)
    {
        if (Read() is not null || !isNew) throw new InvalidOperationException("Datamappen er ikke tom. Vælg en ny med --Storage:Folder=<mappe>.");
        await Fill(New(citizens), progress, stop);
    }

    private Note New(int citizens) => new(clock.Today(), configuration.GetValue("Demo:Seed", 2018), citizens, []);

    private async Task Fill(Note note, Action<string, int, int> progress, CancellationToken stop)
    {
        var municipality = new DemoMunicipality(note.AsOf, note.Seed);
        foreach (var module in catalog.Active.Where(module => module.HasDatabase && !note.Filled.Contains(module.Name)))
        {
            await using var scope = module.Scope.BeginLifetimeScope();
            if (scope.ResolveOptional<IDemo>() is not { } demo) continue;
            using var rows = new DemoRows(scope.Resolve<ModuleDb>());
            var reported = 0;
            foreach (var citizen in municipality.Citizens(note.Citizens))
            {
                demo.Fill(citizen, rows);
                if (++reported % 10_000 == 0)
                {
                    stop.ThrowIfCancellationRequested();
                    rows.Commit();
                    progress(module.Manifest.Title, reported, note.Citizens);
                }
            }
            rows.Commit();
            progress(module.Manifest.Title, reported, note.Citizens);
            note.Filled.Add(module.Name);
            await File.WriteAllBytesAsync(noteFile, JsonSerializer.SerializeToUtf8Bytes(note), stop);
        }
    }

    private Note? Read() => File.Exists(noteFile) ? JsonSerializer.Deserialize<Note>(File.ReadAllBytes(noteFile)) : null;
}
