using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What the law says of help to adults, as dated data: which paragraphs there are on a day, and when a person reaches pension age.</summary>
internal sealed class DisabilityLaw
{
    private static readonly Lazy<DisabilityLaw> Loaded = new(() => new DisabilityLaw(EmbeddedData.Read<LawFile>("law-disability.json")));

    private readonly LawFile file;

    private DisabilityLaw(LawFile file) => this.file = file;

    public static DisabilityLaw Current => Loaded.Value;

    /// <summary>The paragraphs in force on a day.</summary>
    public IReadOnlyList<Paragraph> On(DateOnly day) => [.. file.Paragraphs.Where(p => p.From <= day && (p.Until is null || p.Until > day))];

    /// <summary>A paragraph by its name, such as <c>Serviceloven § 85</c>, in force on a day.</summary>
    public Paragraph? Find(string? name, DateOnly day) => On(day).FirstOrDefault(p => p.Name == name);

    /// <summary>The first day of pension age for a date of birth (folkepensionsalder).</summary>
    public DateOnly PensionDay(DateOnly born)
    {
        var age = file.PensionAge.Last(a => a.BornFrom <= born);
        return born.BirthdayAt(age.Years).AddMonths(age.Months);
    }

    /// <summary>Whether help may be given by a paragraph on a day to somebody born then: under the elderly law above pension age, not beside it.</summary>
    public Refusals MayBeGiven(string? name, DateOnly born, DateOnly day)
    {
        var refused = new Refusals();
        if (Find(name, day) is not { } paragraph) return refused.When(true, "paragraph-unknown", "Vælg en paragraf, der gælder på dagen.", "paragraph");
        if (day < paragraph.PensionAgeFrom) return refused;
        var hasPensionAge = PensionDay(born) <= day;
        return refused
            .When(paragraph.PensionAge == "below" && hasPensionAge, "elderly-law-instead", $"Borgeren har nået folkepensionsalderen, så {paragraph.Name} kan ikke bruges. Se ældreloven.", "paragraph")
            .When(paragraph.PensionAge == "above" && !hasPensionAge, "below-pension-age", $"{paragraph.Name} gælder først, når borgeren når folkepensionsalderen den {PensionDay(born):dd.MM.yyyy}.", "paragraph");
    }

    /// <summary>A paragraph that help is given by.</summary>
    /// <param name="Law">The law's short name.</param>
    /// <param name="Number">The paragraph.</param>
    /// <param name="Title">What it gives.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="Until">The first day no longer in force.</param>
    /// <param name="PensionAge"><c>below</c> or <c>above</c> where it is only for persons on one side of pension age.</param>
    /// <param name="PensionAgeFrom">The day that line was drawn.</param>
    /// <param name="Source">Where it stands.</param>
    /// <param name="Unverified">Whether it has not been verified in the source.</param>
    internal sealed record Paragraph(
        string Law, [property: System.Text.Json.Serialization.JsonPropertyName("paragraph")] string Number, string Title, DateOnly From, DateOnly? Until, string? PensionAge, DateOnly PensionAgeFrom, string Source, bool Unverified)
    {
        public string Name => $"{Law} § {Number}";

        public LawReference Reference => new(Law, Number);
    }

    private sealed record Age(DateOnly BornFrom, int Years, int Months, string Source, bool Unverified);

    private sealed record LawFile(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Age> PensionAge);
}
