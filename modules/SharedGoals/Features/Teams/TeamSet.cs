using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>What the features of teams share.</summary>
internal static class TeamSet
{
    /// <summary>Whose team it is; null when there is no such team.</summary>
    public static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.Teams.Where(t => t.Id == id).Select(t => (CitizenId?)t.Citizen).FirstOrDefaultAsync(stop);

    /// <summary>A team with its members.</summary>
    public static Task<Team?> Whole(this SharedGoalsDb db, Guid id, CancellationToken stop) => db.Teams.Include(t => t.Members).FirstOrDefaultAsync(t => t.Id == id, stop);

    /// <summary>Saves; who comes second with a change of the same thing is told.</summary>
    public static async Task<Refusals> SaveUnlessChanged(this SharedGoalsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new Refusal("changed-meanwhile", "En anden har ændret det imens. Læs det igen.", null, RefusalKind.Conflict)];
        }
    }
}
