using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Reactions;

/// <summary>A shared goal that is active is kept, so that a job goal can be tied to it while nobody answers.</summary>
internal sealed class WhenGoalWasActivated(EmploymentAndWelfareDb db) : IReactTo<GoalActivated>
{
    public async Task React(GoalActivated happened, CancellationToken stop)
    {
        if (await db.KnownGoals.FindAsync([happened.Goal], stop) is null) db.KnownGoals.Add(new KnownGoal { Id = happened.Goal, Citizen = happened.Citizen });
    }
}
