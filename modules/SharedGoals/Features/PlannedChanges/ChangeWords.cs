using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.PlannedChanges;

/// <summary>Planned changes in Danish, and what their features share.</summary>
internal static class ChangeWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Move => "Flytning",
        ChangeKind.SchoolChange => "Skoleskift",
        ChangeKind.OfferStart => "Et tilbud begynder",
        ChangeKind.OfferEnd => "Et tilbud stopper",
        ChangeKind.WorkerChange => "Ny medarbejder",
        _ => "Anden ændring",
    };

    public static string Of(ChangeState state) => state switch
    {
        ChangeState.Planned => "Planlagt",
        ChangeState.Confirmed => "Sket",
        _ => "Aflyst",
    };

    /// <summary>Whose change it is; null when there is no such change.</summary>
    public static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.PlannedChanges.Where(c => c.Id == id).Select(c => (CitizenId?)c.Citizen).FirstOrDefaultAsync(stop);

    /// <summary>Saves; the second of two who answer at once is told.</summary>
    public static async Task<Refusals> SaveAnswer(this SharedGoalsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new Refusal("change-answered", "En anden har svaret imens. Læs den igen.", null, RefusalKind.Conflict)];
        }
    }
}
