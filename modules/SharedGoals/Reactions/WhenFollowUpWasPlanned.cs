using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A follow-up planned in Disability &amp; Elderly becomes an entry in the course.</summary>
internal sealed class WhenFollowUpWasPlanned(SharedGoalsDb db, TimeProvider clock) : IReactTo<FollowUpPlanned>
{
    public Task React(FollowUpPlanned happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, clock.Today(), "disability-and-elderly", "Opfølgning på planen aftalt.", happened.FollowUp);
        return Task.CompletedTask;
    }
}
