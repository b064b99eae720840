using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Work;

/// <summary>A sub-theme with what was found: a level under activity and participation, and only there.</summary>
internal sealed record AssessedAs(string? SubTheme, FunctionLevel? Level = null, string? Note = null);

/// <summary>An assessment as it is written (udredning). It may be saved as it is on the way; a completed one has an evaluation of support need.</summary>
/// <param name="Themes">The sub-themes assessed.</param>
/// <param name="SupportNeed">How much support is needed (støttebehovsvurdering).</param>
/// <param name="IsCompleted">Whether it is done.</param>
/// <param name="Weighing">The caseworker's weighing of it all.</param>
internal sealed record NewAssessment(IReadOnlyList<AssessedAs>? Themes, SupportNeed? SupportNeed, bool IsCompleted, string? Weighing = null)
{
    public Refusals Check(CaseFile file)
    {
        var refused = new Refusals()
            .When(file.Case.Closed is not null, "case-closed", "Sagen er lukket. Åbn den igen, før der udredes.")
            .When(Themes is not { Count: > 0 }, "themes-missing", "Udred mindst ét tema.", "themes")
            .When(IsCompleted && SupportNeed is null, "support-need-missing", "En udredning afsluttes med en støttebehovsvurdering.", "supportNeed");
        foreach (var (nth, theme) in (Themes ?? []).Index()) Check(refused, theme, $"themes[{nth}]");
        return refused.When((Themes ?? []).GroupBy(t => t.SubTheme).Any(same => same.Count() > 1), "theme-twice", "Det samme undertema er udredt to gange.", "themes");
    }

    private static void Check(Refusals refused, AssessedAs theme, string field)
    {
        if (theme.SubTheme is null || FfbCodes.Current.SubThemes.All(s => s.Code != theme.SubTheme))
        {
            refused.When(true, "theme-unknown", "Undertemaet findes ikke i Fælles Faglige Begreber.", $"{field}.subTheme");
            return;
        }
        var takesLevel = FfbCodes.Current.IsActivityAndParticipation(theme.SubTheme);
        refused
            .When(takesLevel && theme.Level is null, "level-missing", $"{FfbCodes.Current.Display(theme.SubTheme)}: vælg et funktionsevneniveau, eller at det ikke er vurderet.", $"{field}.level")
            .When(!takesLevel && theme.Level is not null, "level-not-allowed", $"{FfbCodes.Current.Display(theme.SubTheme)}: kun temaer under aktivitet og deltagelse har et funktionsevneniveau.", $"{field}.level");
    }
}
