using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Work;

/// <summary>An assessed theme a goal addresses.</summary>
/// <param name="Theme">The assessed sub-theme, by its id in the case.</param>
/// <param name="IsPrimary">Whether it is the one the goal is about; the others it only bears on.</param>
internal sealed record GoalTheme(string? Theme, bool IsPrimary);

/// <summary>An intervention goal as it is written (indsatsmål).</summary>
internal sealed record NewGoal(GoalType? Type, FunctionLevel? ExpectedLevel, IReadOnlyList<GoalTheme>? Themes, string? CitizensWords)
{
    public Refusals Check(CaseFile file)
    {
        var themes = Themes ?? [];
        var assessed = file.ThemesNow.ToDictionary(t => t.Now.Id, t => t.Now);
        var refused = new Refusals()
            .When(file.Case.Closed is not null, "case-closed", "Sagen er lukket.")
            .When(Type is null, "goal-type-missing", "Vælg, om målet er at udvikle, fastholde eller begrænse tab.", "type")
            .When(ExpectedLevel is null, "expected-level-missing", "Vælg det niveau, målet sigter mod.", "expectedLevel")
            .When(string.IsNullOrWhiteSpace(CitizensWords), "citizens-words-missing", "Skriv borgerens egne ord om målet.", "citizensWords")
            .When(themes.Count(t => t.IsPrimary) != 1, "one-primary-theme", "Vælg præcis ét primært tema.", "themes")
            .When(themes.GroupBy(t => t.Theme).Any(same => same.Count() > 1), "theme-twice", "Det samme tema er valgt to gange.", "themes");
        foreach (var (nth, theme) in themes.Index())
        {
            refused.When(theme.Theme is null || !assessed.TryGetValue(theme.Theme, out var found) || !FfbCodes.Current.IsActivityAndParticipation(found.Code),
                "theme-not-activity", "Et mål kan kun handle om udredte temaer under aktivitet og deltagelse.", $"themes[{nth}].theme");
        }
        return refused;
    }
}
