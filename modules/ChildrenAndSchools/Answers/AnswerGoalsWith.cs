using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.ChildrenAndSchools.Answers;

/// <summary>The goals of the plans of several children, a sibling's shared plan too.</summary>
internal sealed class AnswerGoalsWith(ChildrenAndSchoolsDb db) : IAnswer<GoalsWith, CitizensGoals>
{
    private const int AtATime = 500;

    public async Task<CitizensGoals?> Answer(GoalsWith question, CancellationToken stop)
    {
        var goals = new List<CitizenGoal>();
        foreach (var some in question.Citizens.Distinct().Chunk(AtATime))
        {
            var plans = await db.Plans.AsNoTracking().Include(p => p.Goals).Include(p => p.Siblings)
                .Where(p => p.Ended == null && (some.Contains(p.Citizen) || p.Siblings.Any(s => some.Contains(s.Citizen)))).ToListAsync(stop);
            goals.AddRange(from plan in plans
                           from citizen in plan.Siblings.Select(s => s.Citizen).Append(plan.Citizen)
                           where some.Contains(citizen)
                           from goal in plan.Goals
                           select new CitizenGoal(citizen, new GoalSummary(new GoalId(goal.Id), goal.Text, null, plan.Adopted is null ? GoalStatus.Draft : GoalStatus.Active, null, null, goal.Due)));
        }
        return goals.Count == 0 ? null : new CitizensGoals(goals);
    }
}
