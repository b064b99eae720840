using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A decision on youth support becomes an entry in the course.</summary>
internal sealed class WhenYouthSupportWasDecided(SharedGoalsDb db, TimeProvider clock) : IReactTo<YouthSupportDecided>
{
    public Task React(YouthSupportDecided happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", happened.Granted ? "Besluttet: ungestøtte efter det fyldte 18. år." : "Besluttet: ingen ungestøtte efter det fyldte 18. år.", followUp: null);
        return Task.CompletedTask;
    }
}
