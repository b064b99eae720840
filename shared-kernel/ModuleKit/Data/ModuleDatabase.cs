using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.ModuleKit.Data;

/// <summary>Where and how a module's database is opened. No module writes a connection string.</summary>
public static class ModuleDatabase
{
    /// <summary>Registers the module's database: its own file, safe against power loss, with outbox and inbox.</summary>
    public static IServiceCollection AddDatabase<TDb>(this IServiceCollection services) where TDb : ModuleDb
    {
        services.AddDbContextPool<TDb>((provider, options) =>
        {
            var environment = provider.GetRequiredService<ModuleEnvironment>();
            options.UseSqlite(ConnectionString(environment))
                .AddInterceptors(SqlitePragmas.Instance, new OutboxWatch(provider.GetRequiredService<IOutboxSignal>()))
                // That the migrations are complete is held by a test; comparing both models at every start costs a fifth of it.
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        services.AddScoped<ModuleDb>(provider => provider.GetRequiredService<TDb>());
        return services;
    }

    /// <summary>Options for <c>dotnet ef</c>, which runs without a host.</summary>
    public static DbContextOptions<TDb> ForDesign<TDb>() where TDb : ModuleDb =>
        new DbContextOptionsBuilder<TDb>().UseSqlite("Data Source=:memory:").Options;

    private static string ConnectionString(ModuleEnvironment environment) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(environment.Storage, $"{environment.Name}.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}

/// <summary>
/// Sets what a connection must have every time it is opened: pooled connections remember what the last user did to them.
/// synchronous=FULL, because NORMAL loses acknowledged writes on power loss under WAL.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string OnEveryOpen = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=4000;";

    public static readonly SqlitePragmas Instance = new();

    /// <summary>
    /// Opens a database as contexts with these options open it, without a context: for what must be known before a model is built. The
    /// pragmas are set only where the options have them set.
    /// </summary>
    public static async Task<SqliteConnection> Open(DbContextOptions options, CancellationToken stop)
    {
        var connection = new SqliteConnection(RelationalOptionsExtension.Extract(options).ConnectionString);
        await connection.OpenAsync(stop);
        if (options.FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(Instance) is true) await Set(connection, stop);
        return connection;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = connection.CreateCommand();
        command.CommandText = OnEveryOpen;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default) => Set(connection, stop);

    private static async Task Set(DbConnection connection, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = OnEveryOpen;
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>Tells the host's pump when events have been committed.</summary>
internal sealed class OutboxWatch(IOutboxSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData data, int result)
    {
        Tell(data.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        Tell(data.Context);
        return ValueTask.FromResult(result);
    }

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData data, InterceptionResult result)
    {
        CrashPoint.Here(CrashPoint.BeforeCommit);
        return result;
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData data, InterceptionResult result, CancellationToken stop = default)
    {
        CrashPoint.Here(CrashPoint.BeforeCommit);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData data)
    {
        CrashPoint.Here(CrashPoint.AfterCommit);
        Tell(data.Context);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default)
    {
        CrashPoint.Here(CrashPoint.AfterCommit);
        Tell(data.Context);
        return Task.CompletedTask;
    }

    private void Tell(DbContext? db)
    {
        if (db is not null && db.ChangeTracker.Entries<OutboxRow>().Any()) signal.Written();
    }
}
