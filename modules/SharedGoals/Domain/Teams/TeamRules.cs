namespace NyeFaellesVeje.SharedGoals.Domain.Teams;

/// <summary>A kind of team, as it is in a period.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Title">In Danish.</param>
/// <param name="Needs">Route names of departments that shall be in it.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">The first day it no longer does.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">Nobody has checked it.</param>
internal sealed record KindOfTeam(string Code, string Title, IReadOnlyList<string> Needs, DateOnly From, DateOnly? Until, string Source, bool Unverified);

/// <summary>A scale to measure by, as it is in a period.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Title">In Danish.</param>
/// <param name="HigherIsBetter">Whether a higher level is what one hopes for.</param>
/// <param name="Levels">Its levels, in order.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">The first day it no longer does.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">Nobody has checked it.</param>
internal sealed record MeasureScale(string Code, string Title, bool HigherIsBetter, IReadOnlyList<ScaleLevel> Levels, DateOnly From, DateOnly? Until, string Source, bool Unverified)
{
    /// <summary>A level in words.</summary>
    public string InDanish(int level) => Levels.FirstOrDefault(l => l.Level == level)?.Title ?? $"Trin {level}";
}

/// <summary>A level of a scale.</summary>
internal sealed record ScaleLevel(int Level, string Title);

/// <summary>The kinds of team and the scales, read as of a day.</summary>
internal sealed record TeamRules(IReadOnlyList<KindOfTeam> Kinds, IReadOnlyList<MeasureScale> Scales)
{
    public IEnumerable<KindOfTeam> KindsOn(DateOnly day) => Kinds.Where(k => k.From <= day && (k.Until is null || day < k.Until));

    public IEnumerable<MeasureScale> ScalesOn(DateOnly day) => Scales.Where(s => s.From <= day && (s.Until is null || day < s.Until));

    public KindOfTeam? Kind(string? code, DateOnly day) => KindsOn(day).FirstOrDefault(k => k.Code == code);

    public MeasureScale? Scale(string? code, DateOnly day) => ScalesOn(day).FirstOrDefault(s => s.Code == code);

    /// <summary>The departments that shall be in a team and are not.</summary>
    public IReadOnlyList<string> MissingIn(Team team, DateOnly day) =>
        [.. (Kind(team.Kind, team.Begun)?.Needs ?? []).Where(route => team.MembersOn(day).All(m => m.Kind != MemberKind.Staff || m.From != route)).Select(Departments.InDanish)];
}
