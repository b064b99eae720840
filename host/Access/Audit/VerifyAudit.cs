using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The command <c>verify-audit</c>: says whether the chain is whole, or where it breaks and how.</summary>
internal static class VerifyAudit
{
    public static async Task<int> Run(IServiceProvider services, CancellationToken stop)
    {
        var (store, anchors) = (services.GetRequiredService<AuditStore>(), services.GetRequiredService<AnchorFile>().Read());
        if (!File.Exists(store.File)) return Broken(anchors.Count == 0 ? $"Der er ingen revisionslog: {store.File} findes ikke." : $"Halen er skåret af: {store.File} findes ikke, men der er sat {anchors.Count} ankre.");
        try
        {
            await using var db = store.Open();
            await db.Database.OpenConnectionAsync(stop);
            if (!await db.Looks.AnyAsync(stop) && anchors.Count == 0) return Whole(0, 0);
            var report = AuditVerification.Of(db.Database.GetDbConnection(), store.ReadKey(), anchors);
            return report.Break is { } broken ? Broken($"Kæden brister ved række {broken.Sequence}. {broken.Message}") : Whole(report.Rows, anchors.Count);
        }
        catch (CannotStart fault)
        {
            return Broken(fault.Message);
        }
        catch (SqliteException fault)
        {
            return Broken($"Revisionsloggen kan ikke læses: {fault.Message}");
        }
    }

    private static int Whole(long rows, int anchors)
    {
        Console.WriteLine($"Kæden er hel: {rows} rækker");
        Console.WriteLine(anchors == 0 ? "Der er intet anker at holde den op mod: er de sidste rækker skåret af, kan det ikke ses." : $"Den svarer til {anchors} ankre.");
        return 0;
    }

    private static int Broken(string how)
    {
        Console.Error.WriteLine(how);
        return 1;
    }
}
