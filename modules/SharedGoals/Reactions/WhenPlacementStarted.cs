using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A placement becomes an entry in the course; where, stays in the department.</summary>
internal sealed class WhenPlacementStarted(SharedGoalsDb db, TimeProvider clock) : IReactTo<PlacementStarted>
{
    public Task React(PlacementStarted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.From, "children-and-schools", "Anbringelse begyndt.", happened.ExpectedUntil);
        return Task.CompletedTask;
    }
}
