using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>What the features of holistic plans share.</summary>
internal static class HolisticPlans
{
    // SQLITE_CONSTRAINT: another plan has taken force meanwhile.
    private const int Constraint = 19;

    /// <summary>Whose plan it is; null when there is no such plan.</summary>
    public static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.HolisticPlans.Where(p => p.Id == id).Select(p => (CitizenId?)p.Citizen).FirstOrDefaultAsync(stop);

    /// <summary>Saves; who comes second is told.</summary>
    public static async Task<Refusals> SavePlan(this SharedGoalsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return [];
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || fault.InnerException is SqliteException { SqliteErrorCode: Constraint })
        {
            return [new Refusal("changed-meanwhile", "En anden har ændret planen imens. Læs den igen.", null, RefusalKind.Conflict)];
        }
    }

    public static string InDanish(HolisticState state) => state switch
    {
        HolisticState.Draft => "Kladde",
        HolisticState.InForce => "I kraft",
        HolisticState.Withdrawn => "Samtykket er trukket tilbage",
        HolisticState.Outgrown => "Gælder ikke længere på grund af alderen",
        _ => "Afsluttet",
    };
}
