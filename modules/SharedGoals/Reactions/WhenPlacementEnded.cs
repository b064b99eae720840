using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended placement becomes an entry in the course.</summary>
internal sealed class WhenPlacementEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<PlacementEnded>
{
    public Task React(PlacementEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Anbringelse ophørt.", followUp: null);
        return Task.CompletedTask;
    }
}
