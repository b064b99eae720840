using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Answers;

/// <summary>A citizen's case in Disability &amp; Elderly: what is assessed, aimed at, planned, granted, ordered and given.</summary>
internal sealed class AnswerCitizenOverview(DisabilityDb db) : IAnswer<CitizenOverview, DepartmentOverview>
{
    /// <summary>An order that has waited longer than this for the provider's answer is a signal. Agreed practice, not law.</summary>
    private const int DaysToAnswer = 14;

    private static readonly LawReference ActionPlanLaw = new("Serviceloven", "141");

    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop) =>
        await db.WorkOf(question.Citizen, stop) is { IsEmpty: false } work ? Overview(work, question.Citizen, question.AsOf) : null;

    private static DepartmentOverview Overview(WorkFile work, CitizenId citizen, DateOnly asOf)
    {
        var about = $"/handicap-og-aeldre/borgere/{citizen}";
        var (followUps, discharge) = (FollowUps(work.File), work.Discharge);
        return new DepartmentOverview
        {
            Links = work.File is null
                ? [new PageLink("Team og udskrivning", $"{about}/team"), new PageLink("Handleplan", $"{about}/handleplan"), new PageLink("Aalborg Aktiv", $"{about}/aktiv")]
                : [new PageLink("Sagen med mål, planer og udredning", about), new PageLink("Arbejdet i sagen", $"{about}/sag"), new PageLink("VRAP", $"{about}/vrap"), new PageLink("Team og udskrivning", $"{about}/team")],
            AssessedThemes = [.. (work.File?.ThemesNow ?? []).Select(theme => Theme(theme.Now))],
            Goals = [.. (work.File?.GoalsShown ?? []).Select(goal => Goal(work.File!, goal))],
            Plans =
            [
                .. (work.File?.PlansShown ?? []).Select(plan => new PlanSummary(work.File!.TitleOf(plan), StatusOf(plan), plan.From, plan.To, work.LawOf(plan.Id, asOf))),
                .. work.ActionPlans.Select(plan => new PlanSummary("Handleplan", StatusOf(plan), plan.ConsideredOn, null, ActionPlanLaw)),
            ],
            Supports =
            [
                .. (work.File?.ServicesRunningOn(asOf) ?? []).Select(s => new SupportSummary(FfbCodes.Current.Display(s.Code), s.Support.From, s.Support.To, null, work.LawOf(s.Support, asOf), work.ProviderOf(s.Support))),
                .. work.Matches.Where(m => m.Match.State == MatchState.Started).Select(m => new SupportSummary($"Aalborg Aktiv: {m.Opening.Title}", m.Match.Since, null, null, null, m.Opening.Partner)),
            ],
            FollowUps = followUps,
            Contacts = [.. work.Outside.Select(m => new ContactSummary($"{m.Part}, {m.Organisation}", m.Name, m.Reach))],
            Deadlines =
            [
                .. discharge is null ? Array.Empty<DeadlineSummary>() : [new DeadlineSummary($"Udskrivning fra {discharge.Ward}: {discharge.Arrangement}", discharge.Expected, null)],
                .. work.StepDowns.Select(d => new DeadlineSummary("Se, om indsatsen kan trappes ned", d.StepDownExpected!.Value, work.LawOf(d.Plan, asOf))),
            ],
            NextStep = NextSteps(work, followUps).OrderBy(step => step.On).FirstOrDefault(),
            Signals = [.. Signals(work, asOf)],
        };
    }

    private static IEnumerable<NextStep> NextSteps(WorkFile work, IReadOnlyList<FollowUpSummary> followUps)
    {
        if (followUps.Count > 0) yield return new NextStep($"Følg op på {WhatIsFollowedUp(work.File!, work.File!.FollowUpsDue[0])}.", followUps[0].On, null);
        if (work.Discharge is { } discharge) yield return new NextStep($"Udskrivning fra {discharge.Ward}.", discharge.Expected, discharge.Coordinator);
    }

    private static List<FollowUpSummary> FollowUps(CaseFile? file) =>
        [.. (file?.FollowUpsDue ?? []).Select(day => new FollowUpSummary($"Opfølgning på {WhatIsFollowedUp(file!, day)}", day.On, null))];

    private static IEnumerable<SignalSummary> Signals(WorkFile work, DateOnly asOf)
    {
        foreach (var day in (work.File?.FollowUpsDue ?? []).Where(day => day.On < asOf)) yield return Overdue(day, asOf);
        if (work.Discharge is { } discharge && discharge.Expected < asOf)
            yield return new SignalSummary("Udskrivningen er ikke bekræftet", $"Den forventede dag {discharge.Expected.Date()} er passeret, og der er ikke skrevet, at borgeren er kommet hjem.", discharge.Expected.AddDays(1));
        foreach (var order in work.Orders.Where(o => o.State == OrderState.Sent && o.OrderedOn.AddDays(DaysToAnswer) < asOf))
            yield return new SignalSummary("En bestilling venter på svar", $"Bestillingen blev sendt {order.OrderedOn.Date()}, og leverandøren har ikke svaret.", order.OrderedOn.AddDays(DaysToAnswer + 1));
        foreach (var plan in work.ActionPlans.Where(p => p is { MustBeOffered: true, State: ActionPlanState.Considered }))
            yield return new SignalSummary("Handleplanen er ikke tilbudt", "Borgeren har betydelig funktionsnedsættelse eller alvorlige sociale problemer, så en handleplan skal tilbydes (serviceloven § 141).", plan.ConsideredOn);
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
        $"Dagen er passeret for {asOf.DayNumber - day.On.DayNumber} dage siden, og der er ikke skrevet en opfølgning på {(day.Plans.Count == 1 ? "planen" : "planerne")}.",
        day.On.AddDays(1));

    internal static GoalDirection DirectionOf(GoalType type) => type switch
    {
        GoalType.Develop => GoalDirection.Develop,
        GoalType.Maintain => GoalDirection.Maintain,
        _ => GoalDirection.LimitLoss,
    };

    internal static GoalStatus StatusOf(InterventionGoal goal) => goal.Status switch
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

    private static PlanStatus StatusOf(ActionPlan plan) => plan.State switch
    {
        ActionPlanState.Considered or ActionPlanState.Offered => PlanStatus.Draft,
        ActionPlanState.Active => PlanStatus.Active,
        _ => PlanStatus.Ended,
    };
}
