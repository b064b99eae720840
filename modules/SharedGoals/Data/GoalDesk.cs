using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>What one has at hand who works on goals: who it is, with which data, by which words, on which day.</summary>
internal sealed record GoalDesk(SignedIn Who, SharedGoalsDb Db, GoalBook Book, IAsk Ask, TimeProvider Clock, CancellationToken Stop)
{
    public DateOnly Today => Clock.Today();

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Said when somebody else changed the same thing meanwhile.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("goal-changed-meanwhile", "En anden har ændret målet, mens du skrev. Se, hvad der står nu, ret det, du har skrevet, og gem igen.", Kind: RefusalKind.Conflict);

    /// <summary>The goal, to be changed.</summary>
    public ValueTask<Goal?> Goal(GoalId id) => Db.Goals.FindAsync([id], Stop);

    /// <summary>Saves unless it was refused, or says that somebody else was first.</summary>
    public async Task<Refusals> Save(Refusals refused)
    {
        if (!refused.None) return refused;
        try
        {
            await Db.SaveChangesAsync(Stop);
            return refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            return [ChangedMeanwhile];
        }
    }

    /// <summary>That the consent the sharing of a goal rests on is withdrawn or has run out; null while it holds, or the goal rests on none.</summary>
    public async Task<Refusal?> ConsentEnded(GoalText text, CitizenId citizen)
    {
        if (text.Consent is not { } id) return null;
        var consent = await Db.Consents.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Citizen == citizen, Stop);
        return consent switch
        {
            null => new Refusal("goal-consent-unknown", "Borgeren har ikke givet det samtykke, målet henviser til.", "consent"),
            { WithdrawnAt: not null } => new Refusal("goal-consent-withdrawn", "Borgeren har trukket sit samtykke til at dele målet tilbage. Intet er delt. Tal med borgeren, før I arbejder videre sammen om målet.", "consent", RefusalKind.Conflict),
            _ when !consent.IsValidAt(Now) => new Refusal("goal-consent-ended", "Samtykket til at dele målet er udløbet. Intet er delt. Spørg borgeren igen.", "consent", RefusalKind.Conflict),
            _ => null,
        };
    }

    /// <summary>
    /// The few goals aimed at, and how many are active: this module's own are counted by whoever holds the lock, the departments' before. A
    /// goal of theirs that is tied to a shared goal counts with that.
    /// </summary>
    public async Task<FewGoals> Few(CitizenId citizen, IEnumerable<OtherGoal> others)
    {
        var own = await Db.Goals.CountAsync(g => g.Citizen == citizen && g.Status == GoalStatus.Active, Stop);
        return new FewGoals(Book.FewGoalsOn(Today), own + others.Count(other => other.Goal is { Status: GoalStatus.Active, SharedGoal: null }));
    }
}
