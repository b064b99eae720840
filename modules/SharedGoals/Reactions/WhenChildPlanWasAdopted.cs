using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A plan in force becomes an entry in the course.</summary>
internal sealed class WhenChildPlanWasAdopted(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildPlanAdopted>
{
    public Task React(ChildPlanAdopted happened, CancellationToken stop)
    {
        var what = happened.Kind switch
        {
            ChildPlanKind.Child => "Barnets plan i kraft.",
            ChildPlanKind.Youth => "Ungeplan i kraft.",
            _ => "Helhedsorienteret plan for unge i kraft.",
        };
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", what, happened.FollowUp);
        return Task.CompletedTask;
    }
}
