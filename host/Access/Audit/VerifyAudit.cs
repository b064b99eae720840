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
            if (anchors.Count == 0 && !await db.Looks.AnyAsync(stop)) return Unused();
            var report = AuditVerification.Of(db.Database.GetDbConnection(), store.ReadKey(), anchors);
            if (report.Break is { } broken) return Broken($"Kæden brister ved række {broken.Sequence}. {broken.Message}");
            return anchors.Count > 0 ? Whole(report.Rows, anchors.Count) : Broken(
                $"Ankrene mangler: {report.Rows} rækker hænger sammen, men et anker sættes med den første, "
                + "og uden det kan ingen se, om de sidste er skåret af. Se efter, om Audit:AnchorFolder er den mappe, som værten bruger.");
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
        Console.WriteLine($"Den svarer til {anchors} ankre.");
        return 0;
    }

    private static int Unused()
    {
        Console.WriteLine("Revisionsloggen er tom, og der er intet anker: er der vist noget om nogen, er både rækker og ankre fjernet.");
        return 0;
    }

    private static int Broken(string how)
    {
        Console.Error.WriteLine(how);
        return 1;
    }
}
