using System.Text.RegularExpressions;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>All there is of dated law, in every version.</summary>
internal sealed record LawBook(
    IReadOnlyList<LawEntry> Entries,
    IReadOnlyList<Boundary> Boundaries,
    IReadOnlyList<PensionAge> PensionAges,
    IReadOnlyList<DepartmentName> Departments,
    IReadOnlyList<DecideAhead> DecideAhead,
    IReadOnlyList<LawNames> Laws)
{
    /// <summary>The law as it was known on a day: what was decided later is not in it, and what was repealed later still is.</summary>
    public Law AsOf(DateOnly day) => new(this, day);

    /// <summary>The pension ages as they were decided on a day.</summary>
    public PensionAges PensionOn(DateOnly day) => new([.. PensionAges.Where(row => row.From <= day && (row.Until is null || day <= row.Until))]);
}

/// <summary>The law as it is known on a day, with what is decided to come.</summary>
internal sealed partial class Law
{
    private readonly LawBook book;
    private readonly ILookup<string, LawEntry> versions;
    private readonly List<(LawEntry Entry, Paragraphs Span)> byParagraph;

    public Law(LawBook book, DateOnly asOf)
    {
        this.book = book;
        AsOf = asOf;
        Entries = [.. book.Entries.Where(entry => (entry.Adopted ?? entry.From) <= asOf)
            .Select(entry => entry.Repealed > asOf ? entry with { Until = null } : entry)];
        versions = Entries.OrderBy(entry => entry.From).ToLookup(entry => entry.Id);
        byParagraph = [.. Entries.Select(entry => (entry, Span: Paragraphs.Of(entry.Paragraph))).Where(pair => pair.Span is not null).OrderBy(pair => pair.Span!.Width).Select(pair => (pair.entry, pair.Span!))];
        Pension = book.PensionOn(asOf);
    }

    public DateOnly AsOf { get; }

    public IReadOnlyList<LawEntry> Entries { get; }

    public PensionAges Pension { get; }

    /// <summary>The ages at which the law changes for many; several versions of one may be there.</summary>
    public IReadOnlyList<Boundary> Boundaries => book.Boundaries;

    /// <summary>The local rule on deciding in good time, where there is one.</summary>
    public DecideAhead? DecideAhead => book.DecideAhead.FirstOrDefault(rule => rule.From <= AsOf && (rule.Until is null || AsOf <= rule.Until));

    public DateOnly On(Age age, DateOnly born) => age.On(born, Pension);

    /// <summary>Whether an entry may be given to somebody on a day: the law is valid, and the age is right.</summary>
    public bool Admits(LawEntry entry, DateOnly born, DateOnly day) =>
        entry.IsValidOn(day) && On(entry.FromAge, born) <= day && (entry.UntilAge is not { } until || day < On(until, born));

    /// <summary>What an entry's list names and what may be given on the day.</summary>
    public IReadOnlyList<LawEntry> CanFollow(LawEntry entry, DateOnly born, DateOnly day) =>
        [.. entry.FollowedBy.SelectMany(id => versions[id]).Where(next => Admits(next, born, day))];

    /// <summary>What may be given from the day on and not the day before.</summary>
    public IReadOnlyList<LawEntry> OpensOn(DateOnly born, DateOnly day) => Turning(born, day.AddDays(-1), day);

    /// <summary>What might be given until the day, and no longer.</summary>
    public IReadOnlyList<LawEntry> ClosesOn(DateOnly born, DateOnly day) => Turning(born, day, day.AddDays(-1));

    private List<LawEntry> Turning(DateOnly born, DateOnly without, DateOnly with) =>
        [.. versions.Where(all => !all.Any(entry => Admits(entry, born, without))).SelectMany(all => all.Where(entry => Admits(entry, born, with)).Take(1))];

    /// <summary>The births that reach a boundary in a span of days, both ends with it, in spans that each have one and the same age.</summary>
    public IEnumerable<Births> BornToReach(Boundary boundary, DateOnly from, DateOnly until)
    {
        if (boundary.From > from) from = boundary.From;
        if (boundary.Until < until) until = boundary.Until.Value;
        if (until < from) return [];
        return boundary.Age.Years is not null
            ? [Births.Reaching(boundary, boundary.Age, from, until)]
            : Pension.Cohorts.Select(row => Births.Reaching(boundary, row.Age with { Months = row.Age.Months + boundary.Age.Months }, from, until).Within(row)).Where(births => births.First <= births.Last);
    }

    /// <summary>The versions of an entry, oldest first.</summary>
    public IEnumerable<LawEntry> VersionsOf(string id) => versions[id];

    /// <summary>What a department is called on a day; its route name where nobody has said.</summary>
    public string DepartmentOn(string route, DateOnly day) =>
        book.Departments.FirstOrDefault(name => name.Route == route && name.From <= day && (name.Until is null || day <= name.Until))?.Title ?? route;

    /// <summary>
    /// The id of the entry that something rests on: by the paragraph, the most exact first; where no law is told, by the name. Null when
    /// the law data do not know it.
    /// </summary>
    public string? IdOf(LawReference? reference, string title)
    {
        if (reference is null) return Entries.FirstOrDefault(entry => entry.AlsoCalled.Any(name => title.StartsWith(name, StringComparison.OrdinalIgnoreCase)))?.Id;
        return Paragraphs.Of(reference.Paragraph) is { } paragraph ? byParagraph.Find(pair => pair.Span.Contains(paragraph) && IsOf(pair.Entry, reference)).Entry?.Id : null;
    }

    private bool IsOf(LawEntry entry, LawReference reference) => book.Laws.FirstOrDefault(law => law.Name == entry.Law) is { } names
        ? names.Are(reference)
        : string.Equals(entry.Law, reference.Law, StringComparison.OrdinalIgnoreCase);

    /// <summary>A paragraph such as <c>83 a</c>, or a span such as <c>113-121</c>.</summary>
    private sealed partial record Paragraphs(int First, int Last, string Letter)
    {
        public int Width => Last - First;

        public static Paragraphs? Of(string? text) => text is not null && Written().Match(text) is { Success: true } parts
            ? new Paragraphs(Number(parts, "first"), Number(parts, parts.Groups["last"].Success ? "last" : "first"), parts.Groups["letter"].Value)
            : null;

        public bool Contains(Paragraphs other) => First <= other.First && other.Last <= Last && (Letter == other.Letter || Width > 0);

        private static int Number(Match parts, string group) => int.Parse(parts.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

        [GeneratedRegex("^§*\\s*(?<first>[0-9]+)(?:\\s*(?<letter>[a-z])(?![a-zæøå]))?(?:\\s*-\\s*(?<last>[0-9]+))?", RegexOptions.ExplicitCapture)]
        private static partial Regex Written();
    }
}
