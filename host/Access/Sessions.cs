using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// The sessions that are open. A cookie of any other is worth nothing, however long it says it lasts. Asked at every request, so they are
/// held in memory; that one begins or ends is on disk before it is answered, so it outlives the host. Of a session only its id and its end
/// are kept.
/// </summary>
internal sealed class Sessions(IConfiguration configuration, TimeProvider clock) : IPrepare
{
    /// <summary>How long a session lasts at the most, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> open = [];

    private readonly DbContextOptions options = new DbContextOptionsBuilder()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Storage.Folder(configuration), "sessions.db") }.ToString())
        .AddInterceptors(SqlitePragmas.Instance).Options;

    /// <summary>Reads what was open when the host was last here.</summary>
    public async Task Prepare(CancellationToken stop)
    {
        await using var file = await SqlitePragmas.Open(options, stop);
        await Storage.AssertSafe(file, stop);
        await using var kept = file.CreateCommand();
        kept.CommandText = """
            CREATE TABLE IF NOT EXISTS session (Id TEXT PRIMARY KEY, Ends INTEGER NOT NULL) WITHOUT ROWID;
            SELECT Id, Ends FROM session;
            """;
        await using var rows = await kept.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) open[rows.GetGuid(0)] = DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(1));
    }

    /// <summary>Whether a cookie of this session is still good.</summary>
    public bool IsOpen(Guid session) => open.TryGetValue(session, out var ends) && clock.GetUtcNow() < ends;

    /// <summary>Begins a session, and clears out those that have lasted their time.</summary>
    public async Task<Guid> Begin()
    {
        var (session, now) = (Guid.NewGuid(), clock.GetUtcNow());
        var ends = now + Longest;
        await Write("INSERT INTO session (Id, Ends) VALUES ($id, $ends); DELETE FROM session WHERE Ends <= $now",
            ("$id", session), ("$ends", ends.ToUnixTimeSeconds()), ("$now", now.ToUnixTimeSeconds()));
        open[session] = ends;
        foreach (var (old, end) in open)
            if (end <= now) open.TryRemove(old, out _);
        return session;
    }

    /// <summary>Ends a session at once and for good.</summary>
    public Task End(Guid session)
    {
        open.TryRemove(session, out _);
        return Write("DELETE FROM session WHERE Id = $id", ("$id", session));
    }

    // Not to be called off: who has left the page has signed out all the same.
    private async Task Write(string sql, params (string Name, object Value)[] values)
    {
        await using var file = await SqlitePragmas.Open(options, CancellationToken.None);
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
