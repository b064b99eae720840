using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An education plan becomes an entry in the course.</summary>
internal sealed class WhenEducationPlanWasOpened(SharedGoalsDb db, TimeProvider clock) : IReactTo<EducationPlanOpened>
{
    public Task React(EducationPlanOpened happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Uddannelsesplan begyndt.", followUp: null);
        return Task.CompletedTask;
    }
}
