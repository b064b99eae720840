using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>All that the delivery reports have told of one citizen, put together for those who read it.</summary>
internal sealed class CaseFile
{
    public required CitizenCase Case { get; init; }

    public required IReadOnlyList<CaseRequest> Requests { get; init; }

    public required IReadOnlyList<Assessment> Assessments { get; init; }

    public required IReadOnlyList<AssessedSubTheme> Themes { get; init; }

    public required IReadOnlyList<InterventionGoal> Goals { get; init; }

    public required IReadOnlyList<SupportNeedEvaluation> SupportNeeds { get; init; }

    public required IReadOnlyList<TargetGroup> TargetGroups { get; init; }

    public required IReadOnlyList<Plan> Plans { get; init; }

    public required IReadOnlyList<Support> Supports { get; init; }

    public required IReadOnlyList<Offer> Offers { get; init; }

    public required IReadOnlyList<PlannedFollowUp> PlannedFollowUps { get; init; }

    public required IReadOnlyList<FollowUpOutcome> Outcomes { get; init; }

    /// <summary>Each sub-theme as it stands now, with the assessment before it, in the order of the common language's themes.</summary>
    public IReadOnlyList<ThemeNow> ThemesNow => [.. Themes.Where(t => !t.IsMistake)
        .GroupBy(t => t.Code)
        .Select(same => same.OrderByDescending(t => t.On).ThenByDescending(t => t.IsActive).ToList())
        .Where(same => same[0].IsActive)
        .Select(same => new ThemeNow(same[0], same.Skip(1).FirstOrDefault(t => t.Level is not null)))
        .OrderBy(t => FfbWords.Order(t.Now.Code))];

    /// <summary>The assessment begun last, in error ones left out.</summary>
    public Assessment? LatestAssessment => Assessments.Where(a => a.Status != ReportedGatheringStatus.EnteredInError).OrderBy(a => a.On).ThenBy(a => a.Id, StringComparer.Ordinal).LastOrDefault();

    public IReadOnlyList<InterventionGoal> GoalsShown => [.. Goals.Where(g => g.Status != ReportedGoalStatus.EnteredInError).OrderBy(g => g.Status.IsOver())];

    public IReadOnlyList<Plan> PlansShown => [.. Plans.Where(p => p.Status != ReportedPlanStatus.EnteredInError).OrderBy(p => p.Status.IsOver()).ThenBy(p => p.From)];

    public SupportNeedEvaluation? SupportNeedNow => SupportNeeds.Where(n => !n.IsMistake).MaxBy(n => n.On);

    /// <summary>The follow-ups that are still to be held, one per day: plans may share one.</summary>
    public IReadOnlyList<FollowUpDue> FollowUpsDue => [.. Plans
        .Where(p => !p.Status.IsOver())
        .Select(p => (Plan: p, FollowUp: FollowUpOf(p)))
        .Where(due => due.FollowUp is not null && !IsHeld(due.Plan, due.FollowUp))
        .GroupBy(due => due.FollowUp!.On, due => due.Plan)
        .Select(day => new FollowUpDue(day.Key, [.. day]))
        .OrderBy(due => due.On)];

    /// <summary>The services of the supports that run on a day.</summary>
    public IReadOnlyList<ServiceRunning> ServicesRunningOn(DateOnly day) =>
        [.. Supports.Where(s => s.RunsOn(day)).OrderBy(s => s.From).SelectMany(s => s.Services.Select(code => new ServiceRunning(code, s)))];

    public AssessedSubTheme? Theme(string id) => Themes.FirstOrDefault(t => t.Id == id);

    public TargetGroup? Group(string? id) => TargetGroups.FirstOrDefault(g => g.Id == id && !g.IsMistake);

    public IEnumerable<Offer> OffersOf(Plan plan) => Offers.Where(o => plan.Offers.Contains(o.Id));

    public IEnumerable<Support> SupportsOf(Plan plan) => Supports.Where(s => s.Status != ReportedPlanStatus.EnteredInError && s.Plans.Contains(plan.Id));

    public PlannedFollowUp? FollowUpOf(Plan plan) => PlannedFollowUps.FirstOrDefault(f => f.Id == plan.FollowUp);

    /// <summary>Such as <c>Udvikle: Købe ind</c>.</summary>
    public string TitleOf(InterventionGoal goal) => $"{FfbWords.Of(goal.Type)}: {(Theme(goal.PrimaryTheme) is { } theme ? FfbCodes.Current.Display(theme.Code) : "ukendt tema")}";

    /// <summary>What performs the plan; where nothing does yet, whom it is for.</summary>
    public string TitleOf(Plan plan)
    {
        var codes = OffersOf(plan).Select(o => o.Code).ToList();
        if (codes.Count == 0) codes = [.. SupportsOf(plan).SelectMany(s => s.Services)];
        if (codes.Count == 0 && Group(plan.PrimaryTargetGroup) is { } group) codes = [group.Code];
        return codes.Count == 0 ? "Indsatsplan" : string.Join(", ", codes.Distinct().Select(FfbCodes.Current.Display));
    }

    private bool IsHeld(Plan plan, PlannedFollowUp followUp) =>
        Outcomes.Any(o => !o.IsMistake && o.Plans.Contains(plan.Id) && o.Reported > followUp.Set);
}

/// <summary>A sub-theme as it stands now, and the assessment before it where there is one with a level.</summary>
internal sealed record ThemeNow(AssessedSubTheme Now, AssessedSubTheme? Before);

/// <summary>A day on which one or more plans are to be followed up.</summary>
internal sealed record FollowUpDue(DateOnly On, IReadOnlyList<Plan> Plans);

/// <summary>One service of a support that runs.</summary>
internal sealed record ServiceRunning(string Code, Support Support);
