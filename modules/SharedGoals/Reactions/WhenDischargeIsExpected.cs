using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An expected discharge becomes an entry in the course.</summary>
internal sealed class WhenDischargeIsExpected(SharedGoalsDb db, TimeProvider clock) : IReactTo<DischargeExpected>
{
    public Task React(DischargeExpected happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, clock.Today(), "disability-and-elderly", "Hjemkomst fra hospital ventes.", happened.Expected);
        return Task.CompletedTask;
    }
}
