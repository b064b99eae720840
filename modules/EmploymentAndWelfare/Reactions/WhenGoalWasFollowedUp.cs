using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Reactions;

/// <summary>A follow-up of a shared goal that the department contributes to is kept beside its own plan; of other goals nothing is kept.</summary>
internal sealed class WhenGoalWasFollowedUp(EmploymentAndWelfareDb db) : IReactTo<GoalFollowedUp>
{
    private static readonly Code Ourselves = Code.Of("employment-and-welfare");

    public async Task React(GoalFollowedUp happened, CancellationToken stop)
    {
        if (!happened.Departments.Contains(Ourselves) || await db.SharedFollowUps.FindAsync([happened.FollowUp], stop) is not null) return;
        db.SharedFollowUps.Add(new SharedFollowUp
        {
            Id = happened.FollowUp,
            Citizen = happened.Citizen,
            Goal = happened.Goal,
            On = happened.On,
            Level = happened.Level,
            Ended = happened.Ended,
            NextFrom = happened.NextFrom,
            NextTo = happened.NextTo,
        });
    }
}
