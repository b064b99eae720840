using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended Task Force becomes an entry in the course.</summary>
internal sealed class WhenTaskForceEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<TaskForceEnded>
{
    public Task React(TaskForceEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Task Force afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
