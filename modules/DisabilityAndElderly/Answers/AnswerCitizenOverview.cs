using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Answers;

/// <summary>A citizen's case in Disability &amp; Elderly: what is assessed, aimed at, planned and given.</summary>
internal sealed class AnswerCitizenOverview(DisabilityDb db) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop) =>
        await db.FileOf(question.Citizen, stop) is { } file ? Overview(file, question.AsOf) : null;

    private static DepartmentOverview Overview(CaseFile file, DateOnly asOf)
    {
        var due = file.FollowUpsDue;
        return new DepartmentOverview
        {
            Links = [new PageLink("Sagen med mål, planer og udredning", $"/handicap-og-aeldre/borgere/{file.Case.Citizen}")],
            AssessedThemes = [.. file.ThemesNow.Select(theme => Theme(theme.Now))],
            Goals = [.. file.GoalsShown.Select(goal => Goal(file, goal))],
            Plans = [.. file.PlansShown.Select(plan => new PlanSummary(file.TitleOf(plan), StatusOf(plan), plan.From, plan.To, null))],
            Supports = [.. file.ServicesRunningOn(asOf).Select(s => new SupportSummary(FfbCodes.Current.Display(s.Code), s.Support.From, s.Support.To, null, null, null))],
            FollowUps = [.. due.Select(day => new FollowUpSummary($"Opfølgning på {WhatIsFollowedUp(file, day)}", day.On, null))],
            NextStep = due.Count == 0 ? null : new NextStep($"Følg op på {WhatIsFollowedUp(file, due[0])}.", due[0].On, null),
            Signals = [.. due.Where(day => day.On < asOf).Select(day => Overdue(day, asOf))],
        };
    }

    private static AssessedTheme Theme(AssessedSubTheme theme) => new(
        FfbCodes.Current.Display(theme.Code),
        FfbCodes.Current.ThemeOf(theme.Code)?.Display,
        theme.Level?.Number(),
        theme.Level is { } level ? FfbWords.Of(level) : null,
        theme.On);

    private static GoalSummary Goal(CaseFile file, InterventionGoal goal)
    {
        var theme = file.Theme(goal.PrimaryTheme);
        return new GoalSummary(goal.GoalId, file.TitleOf(goal), DirectionOf(goal.Type), StatusOf(goal),
            theme is null ? null : FfbCodes.Current.ThemeOf(theme.Code)?.Display, FfbWords.Aim(goal.ExpectedLevel, theme?.Level), null);
    }

    private static string WhatIsFollowedUp(CaseFile file, FollowUpDue day) =>
        (day.Plans.Count == 1 ? "indsatsplanen: " : "indsatsplanerne: ") + string.Join("; ", day.Plans.Select(file.TitleOf));

    private static SignalSummary Overdue(FollowUpDue day, DateOnly asOf) => new(
        $"Opfølgningen {day.On.Date()} er ikke holdt",
        $"Dagen er passeret for {asOf.DayNumber - day.On.DayNumber} dage siden, og der er ikke indberettet en opfølgning på {(day.Plans.Count == 1 ? "planen" : "planerne")}.",
        day.On.AddDays(1));

    private static GoalDirection DirectionOf(GoalType type) => type switch
    {
        GoalType.Develop => GoalDirection.Develop,
        GoalType.Maintain => GoalDirection.Maintain,
        _ => GoalDirection.LimitLoss,
    };

    private static GoalStatus StatusOf(InterventionGoal goal) => goal.Status switch
    {
        ReportedGoalStatus.Proposed or ReportedGoalStatus.Planned => GoalStatus.Draft,
        var status when status.IsOver() => GoalStatus.Ended,
        _ => GoalStatus.Active,
    };

    private static PlanStatus StatusOf(Plan plan) => plan.Status switch
    {
        ReportedPlanStatus.Draft => PlanStatus.Draft,
        var status when status.IsOver() => PlanStatus.Ended,
        _ => PlanStatus.Active,
    };
}
