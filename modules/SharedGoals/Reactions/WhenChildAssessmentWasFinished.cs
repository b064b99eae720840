using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A finished assessment becomes an entry in the course.</summary>
internal sealed class WhenChildAssessmentWasFinished(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildAssessmentFinished>
{
    public Task React(ChildAssessmentFinished happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Udredning i ICS-trekanten afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
