using Autofac;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>
/// Whether anything waits for a subscriber, asked of the files themselves: the pump looks every second whether it was woken or not, and
/// nearly always there is nothing.
/// </summary>
internal static class Waiting
{
    /// <summary>True when a delivery is to be tried again, or when the subscriber stands anywhere else than where the publisher's outbox ends.</summary>
    public static async Task<bool> For(LoadedModule subscriber, IReadOnlyList<LoadedModule> publishers, DateTimeOffset now, CancellationToken stop)
    {
        var positions = new Dictionary<string, long>();
        await using (var own = await Open(subscriber, stop))
        {
            await using var due = own.CreateCommand();
            due.CommandText = $"SELECT EXISTS (SELECT 1 FROM delivery WHERE State = '{DeliveryState.Failed}' AND NextAttempt <= $now)";
            due.Parameters.AddWithValue("$now", now.UtcTicks);
            if (await due.ExecuteScalarAsync(stop) is 1L) return true;

            await using var reached = own.CreateCommand();
            reached.CommandText = "SELECT Publisher, Sequence FROM inbox_position";
            await using var rows = await reached.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop)) positions[rows.GetString(0)] = rows.GetInt64(1);
        }
        foreach (var publisher in publishers)
        {
            await using var other = await Open(publisher, stop);
            if (await Outbox.LastSequence(other, stop) != positions.GetValueOrDefault(publisher.Name)) return true;
        }
        return false;
    }

    private static Task<SqliteConnection> Open(LoadedModule module, CancellationToken stop) => SqlitePragmas.Open(module.Scope.Resolve<DbContextOptions>(), stop);
}
