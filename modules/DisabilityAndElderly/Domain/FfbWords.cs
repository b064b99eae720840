using System.Collections.Frozen;
using System.Globalization;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>The values of delivery reports as people read them, and in the order they read them.</summary>
internal static class FfbWords
{
    private static readonly FrozenDictionary<string, int> Places = FfbCodes.Current.Themes
        .SelectMany(theme => FfbCodes.Current.SubThemes.Where(sub => FfbCodes.Current.ThemeOf(sub.Code) == theme))
        .Select((sub, place) => (sub.Code, place)).ToFrozenDictionary(sub => sub.Code, sub => sub.place);

    /// <summary>A sub-theme's place: theme by theme.</summary>
    public static int Order(string subTheme) => Places.GetValueOrDefault(subTheme, int.MaxValue);

    public static string Of(GoalType type) => type switch
    {
        GoalType.Develop => "Udvikle",
        GoalType.Maintain => "Fastholde",
        _ => "Begrænse tab",
    };

    /// <summary>The level's number; null when it is not assessed.</summary>
    public static int? Number(this FunctionLevel level) => level == FunctionLevel.NotAssessed ? null : (int)level;

    /// <summary>Such as <c>Moderat nedsat funktionsevne</c>.</summary>
    public static string Of(FunctionLevel level) => FfbCodes.Current.Display(FfbVocabulary.FunctionLevels.CodeOf(level));

    /// <summary>Such as <c>ønsket niveau: 1 (let nedsat funktionsevne), nu 2</c>.</summary>
    public static string Aim(FunctionLevel expected, FunctionLevel? now)
    {
        var aim = expected.Number() is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"ønsket niveau: {number} ({Of(expected).ToLower(Danish)})")
            : "ønsket niveau: ikke vurderet";
        return now?.Number() is { } level ? string.Create(CultureInfo.InvariantCulture, $"{aim}, nu {level}") : aim;
    }

    public static string Of(SupportNeed need) => FfbCodes.Current.Display(FfbVocabulary.SupportNeeds.CodeOf(need));

    public static bool IsOver(this ReportedPlanStatus status) =>
        status is ReportedPlanStatus.Completed or ReportedPlanStatus.Revoked or ReportedPlanStatus.EnteredInError;

    public static bool IsOver(this ReportedGoalStatus status) =>
        status is ReportedGoalStatus.Completed or ReportedGoalStatus.Cancelled or ReportedGoalStatus.Rejected or ReportedGoalStatus.EnteredInError;

    private static CultureInfo Danish { get; } = CultureInfo.GetCultureInfo("da-DK");
}
