using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>What the features of handovers share.</summary>
internal static class Handovers
{
    // SQLITE_CONSTRAINT: the other's step has taken the number.
    private const int Constraint = 19;

    /// <summary>Whose handover it is; null when there is no such handover.</summary>
    public static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.Handovers.Where(h => h.Id == id).Select(h => (CitizenId?)h.Citizen).FirstOrDefaultAsync(stop);

    /// <summary>Saves; two who answered at once are told, the second of them.</summary>
    public static async Task<Refusals> SaveUnlessAnswered(this SharedGoalsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return [];
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || fault.InnerException is SqliteException { SqliteErrorCode: Constraint })
        {
            return [new Refusal("handover-answered-meanwhile", "En anden har svaret på overdragelsen imens. Læs den igen.", null, RefusalKind.Conflict)];
        }
    }
}
