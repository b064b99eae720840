using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A followed-up plan becomes an entry in the course.</summary>
internal sealed class WhenChildPlanWasFollowedUp(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildPlanFollowedUp>
{
    public Task React(ChildPlanFollowedUp happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", happened.Next is null ? "Planen fulgt op og afsluttet." : "Planen fulgt op.", happened.Next);
        return Task.CompletedTask;
    }
}
