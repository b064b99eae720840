using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>The dated words that goals are set in: themes of the common language, ways to involve a citizen, and the local rules.</summary>
internal sealed record GoalBook(
    IReadOnlyList<GoalTheme> Themes, IReadOnlyList<DirectionCode> Directions, IReadOnlyList<ResultCode> Results, IReadOnlyList<InvolvementWay> Involvement, IReadOnlyList<DatedRule> Rules)
{
    /// <summary>So many active goals are aimed at, where the municipality has set no number of its own.</summary>
    public const string FewGoals = "few-goals";

    /// <summary>A window of follow-up ends at the latest so many months ahead.</summary>
    public const string LongestWindowMonths = "longest-window-months";

    /// <summary>The number the municipality has set in its settings.</summary>
    public int? OwnFewGoals { get; init; }

    /// <summary>The number of active goals aimed at on a day.</summary>
    public int FewGoalsOn(DateOnly day) => OwnFewGoals ?? RuleOn(FewGoals, day) ?? int.MaxValue;

    /// <summary>The last day a window may end.</summary>
    public DateOnly LastWindowDay(DateOnly today) => RuleOn(LongestWindowMonths, today) is { } months ? today.AddMonths(months) : DateOnly.MaxValue;

    public IEnumerable<GoalTheme> ThemesOn(DateOnly day) => Themes.Where(theme => theme.From <= day && (theme.Until is null || day <= theme.Until));

    public IEnumerable<InvolvementWay> WaysOn(DateOnly day) => Involvement.Where(way => way.From <= day && (way.Until is null || day <= way.Until));

    public GoalTheme? Theme(string id, DateOnly day) => ThemesOn(day).FirstOrDefault(theme => theme.Id == id);

    public InvolvementWay? Way(string id, DateOnly day) => WaysOn(day).FirstOrDefault(way => way.Id == id);

    /// <summary>A way to involve in Danish, also one that is no longer used.</summary>
    public string WayInDanish(string id) => Involvement.FirstOrDefault(way => way.Id == id)?.Title ?? id;

    /// <summary>What a goal's theme is called.</summary>
    public string? ThemeInDanish(GoalText text) => Themes.FirstOrDefault(theme => theme.Id == text.FfbTheme)?.Title ?? text.Theme;

    public string InDanish(GoalDirection direction) => Directions.First(code => code.Direction == direction).Title;

    public string InDanish(FollowUpResult result) => Results.First(code => code.Result == result).Title;

    /// <summary>What two goals must have in common to be on the same theme: the theme of the common language, or the same own words. Null for a goal without a theme.</summary>
    public string? KeyOf(string? ffbTheme, string? theme) => ffbTheme ?? (string.IsNullOrWhiteSpace(theme) ? null : Themes.FirstOrDefault(known => known.Is(theme.Trim()))?.Id ?? theme.Trim().ToLowerInvariant());

    private int? RuleOn(string rule, DateOnly day) => Rules.Where(r => r.Rule == rule && r.ValidFrom <= day && (r.ValidTo is null || day <= r.ValidTo)).MaxBy(r => r.ValidFrom)?.Value;
}

/// <summary>A theme of the common language (FFB), with its code.</summary>
internal sealed record GoalTheme(string Id, string Title, string Group, string Ffb, IReadOnlyList<string> AlsoCalled, DateOnly From, DateOnly? Until, string Source)
{
    public IReadOnlyList<string> Unverified { get; init; } = [];

    /// <summary>Whether it goes by this name.</summary>
    public bool Is(string name) => string.Equals(Title, name, StringComparison.OrdinalIgnoreCase) || AlsoCalled.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A goal type (måltype) with its code.</summary>
internal sealed record DirectionCode(GoalDirection Direction, string Title, string Ffb, string Source);

/// <summary>What a follow-up comes to (status på indsats), with its code.</summary>
internal sealed record ResultCode(FollowUpResult Result, string Title, string Ffb, string Source);

/// <summary>A way to involve a citizen, also one who finds it hard to express himself.</summary>
internal sealed record InvolvementWay(string Id, string Title, DateOnly From, DateOnly? Until, string Source, bool Unverified);
