using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Answers;

/// <summary>The intervention goals (indsatsmål) of several citizens, each with the theme of the common language it is about.</summary>
internal sealed class AnswerGoalsWith(DisabilityDb db) : IAnswer<GoalsWith, CitizensGoals>
{
    private const int AtATime = 500;

    public async Task<CitizensGoals?> Answer(GoalsWith question, CancellationToken stop)
    {
        var goals = new List<CitizenGoal>();
        foreach (var some in question.Citizens.Distinct().Chunk(AtATime))
        {
            var set = await db.Set<InterventionGoal>().AsNoTracking().Where(g => some.Contains(g.Citizen)).ToListAsync(stop);
            var shown = set.Where(g => g.Status != ReportedGoalStatus.EnteredInError && AnswerCitizenOverview.StatusOf(g) != GoalStatus.Ended).ToList();
            var with = shown.Select(g => g.Citizen).Distinct().ToList();
            var themes = with.Count == 0 ? [] : (await db.Set<AssessedSubTheme>().AsNoTracking().Where(t => with.Contains(t.Citizen)).Select(t => new { t.Citizen, t.Id, t.Code }).ToListAsync(stop)).ToDictionary(t => (t.Citizen, t.Id), t => t.Code);
            goals.AddRange(shown.Select(g => new CitizenGoal(g.Citizen, Summary(g, themes.GetValueOrDefault((g.Citizen, g.PrimaryTheme))))));
        }
        return goals.Count == 0 ? null : new CitizensGoals(goals);
    }

    private static GoalSummary Summary(InterventionGoal goal, string? code) => new(
        goal.GoalId, $"{FfbWords.Of(goal.Type)}: {(code is null ? "ukendt tema" : FfbCodes.Current.Display(code))}", AnswerCitizenOverview.DirectionOf(goal.Type), AnswerCitizenOverview.StatusOf(goal),
        code is null ? null : FfbCodes.Current.ThemeOf(code)?.Display, null, null);
}
