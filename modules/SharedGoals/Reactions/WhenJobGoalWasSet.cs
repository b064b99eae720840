using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A goal of the jobcentre's becomes an entry in the course.</summary>
internal sealed class WhenJobGoalWasSet(SharedGoalsDb db, TimeProvider clock) : IReactTo<JobGoalSet>
{
    public Task React(JobGoalSet happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Mål om job aftalt.", followUp: null);
        return Task.CompletedTask;
    }
}
