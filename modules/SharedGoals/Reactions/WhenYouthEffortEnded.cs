using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended youth effort becomes an entry in the course, with why it ended.</summary>
internal sealed class WhenYouthEffortEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<YouthEffortEnded>
{
    public Task React(YouthEffortEnded happened, CancellationToken stop)
    {
        var why = happened.Reason switch
        {
            YouthEffortEnd.UpperSecondaryCompleted => "ungdomsuddannelse gennemført",
            YouthEffortEnd.AgeReached => "fyldt 25 år",
            YouthEffortEnd.MovedAway => "flyttet fra kommunen",
            _ => "årsagen kendes ikke her",
        };
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", $"Kommunal ungeindsats ophørt: {why}.", followUp: null);
        return Task.CompletedTask;
    }
}
