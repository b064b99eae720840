using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended investigation becomes an entry in the course.</summary>
internal sealed class WhenChildInvestigationEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildInvestigationEnded>
{
    public Task React(ChildInvestigationEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", happened.GoesOn ? "Undersøgelse afsluttet; en ny del følger." : "Undersøgelse afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
