using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Brings a module's database up to the version that is being loaded.</summary>
internal static class Migrations
{
    /// <summary>
    /// Whether a database carries every migration an assembly has for a context. Read from the file itself: asking the context builds its
    /// model, which at most starts nobody needs yet.
    /// </summary>
    /// <param name="database">The open database.</param>
    /// <param name="assembly">Where the migrations are.</param>
    /// <param name="context">The context they are for; those derived from it count too.</param>
    /// <param name="stop">Given up when the host stops.</param>
    public static async Task<bool> AreApplied(SqliteConnection database, Assembly assembly, Type context, CancellationToken stop)
    {
        var known = assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>() is { } of && of.ContextType.IsAssignableTo(context))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToList();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(stop) is not 1L) return false;
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) applied.Add(rows.GetString(0));
        return known.TrueForAll(applied.Contains);
    }

    /// <summary>Applies what is pending.</summary>
    /// <exception cref="ModuleRefusedException">Another version serves and a pending migration does more than add.</exception>
    public static async Task Apply(ModuleDb db, string module, bool live, CancellationToken stop)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (pending.Count == 0) return;

        if (live && pending.Find(name => !OnlyAdds(db, name)) is { } changing)
            throw new ModuleRefusedException(ModuleStatus.Failed, $"Migreringen {changing} ændrer det, den kørende version bruger: versionen tages i brug ved næste genstart.");

        if (!live) await ClearStaleLock(db, module, stop);
        await db.Database.MigrateAsync(stop);
    }

    private static bool OnlyAdds(ModuleDb db, string name)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        var migration = migrations.CreateMigration(migrations.Migrations[name], db.Database.ProviderName!);
        return migration.UpOperations.All(operation => operation switch
        {
            CreateTableOperation => true,
            CreateIndexOperation index => !index.IsUnique,
            AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
            _ => false,
        });
    }

    /// <summary>A process killed during a migration leaves its lock behind, and the next start would wait for it for ever.</summary>
    public static async Task ClearStaleLock(DbContext db, string module, CancellationToken stop)
    {
        if (!db.Database.IsSqlite() || !await db.Database.CanConnectAsync(stop)) return;
        var locks = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (locks == 0) return;
        var cleared = await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop);
        if (cleared > 0) Serilog.Log.ForContext("Module", module).Warning("Cleared a migration lock left behind by a killed process");
    }
}
