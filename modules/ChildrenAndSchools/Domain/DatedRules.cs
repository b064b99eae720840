namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A number that law or local practice sets, with where it is from and when it holds.</summary>
internal sealed record DatedRule(string Rule, int Value, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified, LawReference? Law = null)
{
    /// <summary>Where it is from, with a word where nobody has checked it.</summary>
    public string Told => Unverified ? $"{Source} (ikke verificeret)" : Source;
}

/// <summary>The department's dated rules, read as of a day.</summary>
internal sealed class DatedRules(IReadOnlyList<DatedRule> rules)
{
    /// <summary>Below this age in years a person is a child.</summary>
    public const string ChildUntilAge = "child-until-age";

    /// <summary>A forum open longer than this many days calls for attention.</summary>
    public const string ForumOpenTooLongDays = "forum-open-too-long-days";

    /// <summary>Hours from a notification is received until it shall be assessed.</summary>
    public const string NotificationAssessmentHours = "notification-assessment-hours";

    /// <summary>Working days until the notifier shall have a receipt.</summary>
    public const string ReceiptWorkingDays = "notification-receipt-working-days";

    /// <summary>Months a child investigation may last.</summary>
    public const string InvestigationMonths = "child-investigation-months";

    /// <summary>From this age in years the child is a party to its case.</summary>
    public const string PartyRightsAge = "party-rights-age";

    /// <summary>Months until there shall be a child's plan, or a decision not to make one.</summary>
    public const string ChildPlanMonths = "child-plan-months";

    /// <summary>Months until a plan is followed up the first time.</summary>
    public const string FirstFollowUpMonths = "first-follow-up-months";

    /// <summary>The age in years at which a youth plan is considered.</summary>
    public const string YouthPlanAge = "youth-plan-age";

    /// <summary>Months from that birthday.</summary>
    public const string YouthPlanMonths = "youth-plan-months";

    /// <summary>The age in years from which a holistic plan may replace the others.</summary>
    public const string HolisticFromAge = "holistic-plan-from-age";

    /// <summary>The age in years at which it no longer may.</summary>
    public const string HolisticUntilAge = "holistic-plan-until-age";

    /// <summary>Months before the 18th birthday by which youth support is decided for a placed young person.</summary>
    public const string YouthSupportDecisionMonths = "youth-support-decision-months";

    /// <summary>The age in years after which adult life is prepared with a lasting disability.</summary>
    public const string AdultPreparationAge = "adult-preparation-age";

    /// <summary>How many professionals assess a child's wellbeing, at the least.</summary>
    public const string WellbeingAssessors = "wellbeing-assessors";

    /// <summary>Months until the next assessment of wellbeing.</summary>
    public const string WellbeingMonths = "wellbeing-assessment-months";

    /// <summary>Figures of fewer people than this are not shown.</summary>
    public const string SmallCellBelow = "small-cell-below";

    /// <summary>The value of a rule on the day.</summary>
    /// <exception cref="InvalidOperationException">No such rule held: what rests on it cannot be said.</exception>
    public int ValueOf(string rule, DateOnly day) => AsOf(rule, day)?.Value ?? throw new InvalidOperationException($"Reglen {rule} gælder ikke den {day:yyyy-MM-dd}.");

    /// <summary>The rule as it was on the day; null when none held.</summary>
    public DatedRule? AsOf(string rule, DateOnly day) =>
        rules.Where(r => r.Rule == rule && r.ValidFrom <= day && (r.ValidTo is null || day <= r.ValidTo)).MaxBy(r => r.ValidFrom);
}
