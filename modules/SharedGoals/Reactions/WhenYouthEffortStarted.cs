using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A started youth effort becomes an entry in the course.</summary>
internal sealed class WhenYouthEffortStarted(SharedGoalsDb db, TimeProvider clock) : IReactTo<YouthEffortStarted>
{
    public Task React(YouthEffortStarted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Kommunal ungeindsats begyndt.", followUp: null);
        return Task.CompletedTask;
    }
}
