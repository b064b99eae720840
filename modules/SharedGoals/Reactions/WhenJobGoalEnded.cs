using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended goal of the jobcentre's becomes an entry in the course.</summary>
internal sealed class WhenJobGoalEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<JobGoalEnded>
{
    public Task React(JobGoalEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", happened.Reached ? "Mål om job nået." : "Mål om job afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
