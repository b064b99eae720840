using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Brings a module's database up to the version that is being loaded.</summary>
internal static class Migrations
{
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
