using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A closed education plan becomes an entry in the course.</summary>
internal sealed class WhenEducationPlanWasClosed(SharedGoalsDb db, TimeProvider clock) : IReactTo<EducationPlanClosed>
{
    public Task React(EducationPlanClosed happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Uddannelsesplan afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
