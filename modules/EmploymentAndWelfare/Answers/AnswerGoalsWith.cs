using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Answers;

/// <summary>The jobcentre's goals with several citizens, those tied to a shared goal marked. A family's goals are nobody's alone and left out.</summary>
internal sealed class AnswerGoalsWith(EmploymentAndWelfareDb db) : IAnswer<GoalsWith, CitizensGoals>
{
    private const int AtATime = 500;

    public async Task<CitizensGoals?> Answer(GoalsWith question, CancellationToken stop)
    {
        var goals = new List<CitizenGoal>();
        foreach (var some in question.Citizens.Distinct().Chunk(AtATime))
            goals.AddRange((await db.JobGoals.AsNoTracking().Where(g => g.Ended == null && some.Contains(g.Citizen)).OrderBy(g => g.Set).ToListAsync(stop))
                .Select(g => new CitizenGoal(g.Citizen, new GoalSummary(g.Id, g.Text, g.Direction, GoalStatus.Active, g.Theme, null, g.Due) { SharedGoal = g.SharedGoal })));
        return goals.Count == 0 ? null : new CitizensGoals(goals);
    }
}
