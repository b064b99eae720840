using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>Where the audit lies: its database and its key in the data folder. The key is never in the database's backup.</summary>
internal sealed class AuditStore(string folder)
{
    private readonly DbContextOptions<AuditDb> options = Options(folder);

    private byte[]? key;

    public AuditStore(IConfiguration configuration) : this(Storage.Folder(configuration))
    {
    }

    /// <summary>The database file.</summary>
    public string File { get; } = Path.Combine(folder, "audit.db");

    /// <summary>The key's file: 32 random bytes in base64, readable by the host's user only.</summary>
    public string KeyFile { get; } = Path.Combine(folder, "keys", "audit.key");

    /// <summary>The key, once <see cref="Prepare"/> has run.</summary>
    /// <exception cref="InvalidOperationException">It has not.</exception>
    public byte[] Key => key ?? throw new InvalidOperationException("Revisionsloggen er ikke klar endnu.");

    public AuditDb Open() => new(options);

    /// <summary>Migrates the database, asserts that it is safe, and makes or reads the key.</summary>
    /// <exception cref="CannotStart">There are rows, and the key is missing or is not theirs.</exception>
    public async Task Prepare(CancellationToken stop)
    {
        await using var database = await SqlitePragmas.Open(options, stop);
        if (!await Plugins.Migrations.AreApplied(database, typeof(AuditDb).Assembly, typeof(AuditDb), stop))
        {
            await using var db = Open();
            await Plugins.Migrations.ClearStaleLock(db, "Audit", stop);
            await db.Database.MigrateAsync(stop);
        }
        await Storage.AssertSafe(database, stop);
        var last = await LastSequence(database, stop);
        key = last > 0 ? ReadKey() : MakeKey();
        if (last > 0) AssertItIsTheirs(database, last);
    }

    /// <summary>Reads the key that rows were written with.</summary>
    /// <exception cref="CannotStart">It is missing or unreadable.</exception>
    public byte[] ReadKey()
    {
        if (!System.IO.File.Exists(KeyFile))
            throw new CannotStart($"Revisionsloggens nøgle mangler: {KeyFile}. Uden den kan ingen se, om loggen er ændret, og værten starter ikke. Læg nøglen tilbage fra det sted, hvor den er gemt særskilt.");
        var made = new byte[32];
        return Convert.TryFromBase64String(System.IO.File.ReadAllText(KeyFile).Trim(), made, out var length) && length == 32
            ? made
            : throw new CannotStart($"Revisionsloggens nøgle kan ikke læses: {KeyFile} skal være 32 byte i base64.");
    }

    private byte[] MakeKey()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        IssuerKeys.ReadOrMake(KeyFile, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return ReadKey();
    }

    /// <summary>A wrong key would break the chain from here on. One row edited is no reason not to start, so any of the last rows will do.</summary>
    private void AssertItIsTheirs(SqliteConnection database, long last)
    {
        const int enough = 20;
        using var chain = new AuditChain(Key);
        var rows = AuditVerification.Rows(database, Math.Max(0, last - enough)).ToList();
        var before = rows[0].Sequence == 1 ? AuditChain.Beginning : null;
        foreach (var row in rows)
        {
            if (before is not null && row.Mac.AsSpan().SequenceEqual(chain.Mac(before, row.Cells))) return;
            before = row.Mac;
        }
        if (rows.Count > 1) throw new CannotStart($"Revisionsloggens nøgle passer ikke til loggen: {KeyFile}. Læg den rigtige nøgle tilbage, eller kør verify-audit for at se, hvor kæden brister.");
    }

    private static async Task<long> LastSequence(SqliteConnection database, CancellationToken stop)
    {
        await using var ask = database.CreateCommand();
        ask.CommandText = "SELECT coalesce(max(Sequence), 0) FROM audit_look";
        return (long)(await ask.ExecuteScalarAsync(stop))!;
    }

    private static DbContextOptions<AuditDb> Options(string folder)
    {
        var builder = new DbContextOptionsBuilder<AuditDb>();
        AuditDb.In(folder, builder);
        return builder.Options;
    }
}
