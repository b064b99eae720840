using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A comparison of goals becomes an entry in the course.</summary>
internal sealed class WhenGoalsWereCompared(SharedGoalsDb db, TimeProvider clock) : IReactTo<GoalsCompared>
{
    public Task React(GoalsCompared happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", happened.Agree ? "Jobcentrets og støttens mål er holdt op mod hinanden og er enige." : "Jobcentrets og støttens mål er holdt op mod hinanden og er ikke enige endnu.", followUp: null);
        return Task.CompletedTask;
    }
}
