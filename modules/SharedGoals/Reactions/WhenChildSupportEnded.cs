using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended support for a child becomes an entry in the course.</summary>
internal sealed class WhenChildSupportEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildSupportEnded>
{
    public Task React(ChildSupportEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Støtte til barnet afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
