using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A started Task Force becomes an entry in the course.</summary>
internal sealed class WhenTaskForceStarted(SharedGoalsDb db, TimeProvider clock) : IReactTo<TaskForceStarted>
{
    public Task React(TaskForceStarted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Task Force begyndt.", happened.NextFollowUp);
        return Task.CompletedTask;
    }
}
