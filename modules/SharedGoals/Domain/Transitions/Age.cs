using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>
/// An age that law counts from: whole years, or the pension age of the one it is about, and months before or after that birthday. Written
/// <c>18</c>, <c>18-6m</c> (17½ år: half a year before 18), <c>16+3m</c>, <c>pension</c>.
/// </summary>
/// <param name="Years">Whole years; null for the pension age (folkepensionsalder).</param>
/// <param name="Months">Months after the birthday; below zero before it.</param>
[JsonConverter(typeof(AgeAsText))]
internal readonly partial record struct Age(int? Years, int Months = 0)
{
    /// <summary>
    /// The day it is reached. Months are counted from the birthday itself, as deadlines in law are; where the month lacks the day, its last
    /// day is meant.
    /// </summary>
    public DateOnly On(DateOnly born, PensionAges pension)
    {
        var (years, months) = Years is { } whole ? (whole, 0) : (pension.Of(born).Years!.Value, pension.Of(born).Months);
        return born.BirthdayAt(years).AddMonths(months + Months);
    }

    public static Age Parse(string text)
    {
        var parts = Written().Match(text);
        if (!parts.Success) throw new FormatException($"»{text}« er ikke en alder.");
        return new Age(
            parts.Groups["pension"].Success ? null : int.Parse(parts.Groups["years"].Value, CultureInfo.InvariantCulture),
            parts.Groups["months"].Success ? int.Parse(parts.Groups["months"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>In words: <c>17 år og 6 måneder</c>.</summary>
    public string InDanish() => this switch
    {
        (null, 0) => "folkepensionsalderen",
        (null, < 0) => $"{-Months} måneder før folkepensionsalderen",
        (null, _) => $"{Months} måneder efter folkepensionsalderen",
        ({ } years, 0) => $"{years} år",
        ({ } years, < 0) => $"{years - 1 + ((12 + Months) / 12)} år og {12 + Months} måneder",
        ({ } years, _) => $"{years} år og {Months} måneder",
    };

    public override string ToString() => $"{Years?.ToString(CultureInfo.InvariantCulture) ?? "pension"}{(Months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Months:+0;-0}m"))}";

    [GeneratedRegex("^(?:(?<pension>pension)|(?<years>[0-9]{1,3}))(?:(?<months>[+-][0-9]{1,2})m)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    private sealed class AgeAsText : JsonConverter<Age>
    {
        public override Age Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Age age, JsonSerializerOptions options) => writer.WriteStringValue(age.ToString());
    }
}

/// <summary>The pension age of those born in a span of days, as it is decided in a span of days.</summary>
internal sealed record PensionAge(DateOnly? BornFrom, DateOnly? BornUntil, Age Age, DateOnly From, DateOnly? Until, string Source, IReadOnlyList<string>? Unverified)
{
    public bool IsFor(DateOnly born) => (BornFrom is null || BornFrom <= born) && (BornUntil is null || born <= BornUntil);
}

/// <summary>The pension age by birth, as it was decided on a day: never one number for all.</summary>
internal sealed record PensionAges(IReadOnlyList<PensionAge> Cohorts)
{
    public Age Of(DateOnly born) => Cohorts.First(cohort => cohort.IsFor(born)).Age;

    /// <summary>The day somebody born on a day reaches it.</summary>
    public DateOnly On(DateOnly born) => new Age(null).On(born, this);
}
