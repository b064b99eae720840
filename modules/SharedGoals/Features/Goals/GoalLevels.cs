using System.Globalization;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>The five levels of a goal in words.</summary>
internal static class GoalLevels
{
    private static readonly string[] Words = ["meget mindre end forventet", "mindre end forventet", "som forventet", "mere end forventet", "meget mere end forventet"];

    /// <summary>The levels to choose from, the best first.</summary>
    public static IReadOnlyList<Choice> Choices { get; } = Of([]);

    /// <summary>The levels to choose from with what they mean for the citizen, the best first.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<string> texts) =>
        [.. Enumerable.Range(0, 5).Reverse().Select(nth => new Choice((nth - 2).ToString(CultureInfo.InvariantCulture), Label(nth - 2), texts.ElementAtOrDefault(nth)))];

    /// <summary>Such as <c>+1: mere end forventet</c>.</summary>
    public static string Label(int level) => $"{(level > 0 ? $"+{level}" : level < 0 ? $"−{-level}" : "0")}: {Words[level + 2]}";
}
