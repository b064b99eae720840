using System.Text.Json;
using Autofac;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Rights;

namespace NyeFaellesVeje.Host.Rights;

/// <summary>
/// Who has been erased: a file of its own, appended to and never restored from a backup. Every module is held up to it when it is taken into
/// use, so what was erased does not come back with a restore, nor with a department that was away.
/// </summary>
internal sealed class ErasureList(IConfiguration configuration)
{
    private readonly string path = Path.Combine(Directory.CreateDirectory(Path.GetFullPath(configuration["Erasures:Folder"] ?? Storage.Folder(configuration))).FullName, "erasures.jsonl");
    private readonly Lock writing = new();
    private HashSet<CitizenId>? erased;

    /// <summary>An erasure: who, when, on whose word, and the archive's receipt.</summary>
    internal sealed record Entry(CitizenId Citizen, DateTimeOffset At, Guid By, string? ArchiveReceipt);

    /// <summary>Every erasure so far.</summary>
    public IReadOnlyList<Entry> All()
    {
        lock (writing) return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Entry>(line, ContractJson.Options)!)] : [];
    }

    /// <summary>Whether this citizen has been erased: then nothing that is still on its way about the citizen takes effect.</summary>
    public bool Names(CitizenId citizen)
    {
        lock (writing) return (erased ??= [.. All().Select(entry => entry.Citizen)]).Contains(citizen);
    }

    /// <summary>Notes an erasure; it is on disk when this returns, before anything is erased.</summary>
    public void Add(Entry entry)
    {
        lock (writing)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(JsonSerializer.SerializeToUtf8Bytes(entry, ContractJson.Options));
            file.WriteByte((byte)'\n');
            file.Flush(flushToDisk: true);
            erased?.Add(entry.Citizen);
        }
    }

    /// <summary>Erases in a module everybody who stands on the list; doing it again changes nothing.</summary>
    public async Task HoldUp(LoadedModule module, CancellationToken stop)
    {
        if (!module.HasDatabase) return;
        foreach (var entry in All()) await Erase(module, entry.Citizen, stop);
    }

    /// <summary>Erases one citizen in one module.</summary>
    public static async Task<int> Erase(LoadedModule module, CitizenId citizen, CancellationToken stop)
    {
        await using var scope = module.Scope.BeginLifetimeScope();
        var db = scope.Resolve<ModuleDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var erased = await new PersonalRows(db).Erase(citizen, stop);
        await transaction.CommitAsync(stop);
        return erased;
    }
}
