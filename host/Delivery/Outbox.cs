using Autofac;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>Reads a publisher's outbox, through the publisher's own database context.</summary>
internal static class Outbox
{
    /// <summary>The events after a position, in order.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> Read(LoadedModule publisher, long after, int count, CancellationToken stop)
    {
        await using var scope = publisher.Scope.BeginLifetimeScope();
        return await scope.Resolve<ModuleDb>().Outbox.AsNoTracking()
            .Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(count).ToListAsync(stop);
    }

    /// <summary>The highest number ever given in this outbox, pruned rows counted.</summary>
    public static async Task<long> LastSequence(LoadedModule publisher, CancellationToken stop)
    {
        await using var database = await SqlitePragmas.Open(publisher.Scope.Resolve<DbContextOptions>(), stop);
        return await LastSequence(database, stop);
    }

    /// <inheritdoc cref="LastSequence(LoadedModule, CancellationToken)"/>
    public static async Task<long> LastSequence(SqliteConnection database, CancellationToken stop)
    {
        await using var ask = database.CreateCommand();
        ask.CommandText = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)";
        return (long)(await ask.ExecuteScalarAsync(stop))!;
    }
}
