using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>How another department's goal on the same theme pulls, beside this one.</summary>
internal enum Pull
{
    /// <summary>The same way (samme retning).</summary>
    Same,

    /// <summary>The opposite way: one develops, the other maintains or limits loss (modsat retning).</summary>
    Opposite,

    /// <summary>One of them does not say (ikke oplyst).</summary>
    Unknown,
}

/// <summary>A goal another department has with the citizen.</summary>
/// <param name="Department">The department, in Danish.</param>
/// <param name="Goal">The goal.</param>
internal sealed record OtherGoal(string Department, GoalSummary Goal);

/// <summary>Another goal on the same theme, and how it pulls.</summary>
internal sealed record Beside(OtherGoal Other, Pull Pull);

/// <summary>The harmoniser (afstemning af mål): which of the others' goals are on the same theme, and which pull the opposite way.</summary>
internal static class Harmony
{
    /// <summary>The others on the same theme, those that pull the opposite way first.</summary>
    public static IReadOnlyList<Beside> Of(GoalId goal, GoalText text, IEnumerable<OtherGoal> others, GoalBook book) => book.KeyOf(text.FfbTheme, text.Theme) is not { } key ? [] :
    [
        .. others.Where(other => other.Goal.Id != goal && book.KeyOf(null, other.Goal.Theme) == key)
            .Select(other => new Beside(other, Between(text.Direction, other.Goal.Direction)))
            .OrderByDescending(beside => beside.Pull == Pull.Opposite),
    ];

    /// <summary>Of all a citizen's goals over the departments, each pair on one theme that pulls opposite ways.</summary>
    public static IReadOnlyList<(OtherGoal One, OtherGoal Two)> Conflicts(IReadOnlyList<OtherGoal> goals, GoalBook book) =>
    [
        .. from theme in goals.Where(goal => goal.Goal.Status != GoalStatus.Ended).GroupBy(goal => book.KeyOf(null, goal.Goal.Theme))
           where theme.Key is not null
           let all = theme.ToList()
           from one in all.Index()
           from two in all.Skip(one.Index + 1)
           where one.Item.Department != two.Department && Between(one.Item.Goal.Direction, two.Goal.Direction) == Pull.Opposite
           select (one.Item, two),
    ];

    public static Pull Between(GoalDirection? one, GoalDirection? two) => (one, two) switch
    {
        (null, _) or (_, null) => Pull.Unknown,
        _ when (one == GoalDirection.Develop) == (two == GoalDirection.Develop) => Pull.Same,
        _ => Pull.Opposite,
    };
}
