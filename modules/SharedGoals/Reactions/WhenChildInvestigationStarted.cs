using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A started investigation becomes an entry in the course.</summary>
internal sealed class WhenChildInvestigationStarted(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildInvestigationStarted>
{
    public Task React(ChildInvestigationStarted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Undersøgelse begyndt.", followUp: null);
        return Task.CompletedTask;
    }
}
