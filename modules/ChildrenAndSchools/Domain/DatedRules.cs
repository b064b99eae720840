namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A number that law or local practice sets, with where it is from and when it holds.</summary>
internal sealed record DatedRule(string Rule, int Value, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified);

/// <summary>The department's dated rules, read as of a day.</summary>
internal sealed class DatedRules(IReadOnlyList<DatedRule> rules)
{
    /// <summary>Below this age in years a person is a child.</summary>
    public const string ChildUntilAge = "child-until-age";

    /// <summary>A forum open longer than this many days calls for attention.</summary>
    public const string ForumOpenTooLongDays = "forum-open-too-long-days";

    /// <summary>The rule as it was on the day; null when none held.</summary>
    public DatedRule? AsOf(string rule, DateOnly day) =>
        rules.Where(r => r.Rule == rule && r.ValidFrom <= day && (r.ValidTo is null || day <= r.ValidTo)).MaxBy(r => r.ValidFrom);
}
