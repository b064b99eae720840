using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A grant of support becomes an entry in the course; which one stays in the department.</summary>
internal sealed class WhenSupportWasGranted(SharedGoalsDb db, TimeProvider clock) : IReactTo<SupportGranted>
{
    public Task React(SupportGranted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.From, "disability-and-elderly", "Støtte bevilget.", followUp: null);
        return Task.CompletedTask;
    }
}
