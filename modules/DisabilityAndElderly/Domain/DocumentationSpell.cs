namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>
/// How long a form was open before it was saved: what the program itself sees of the time documentation takes. Says nothing of whose case
/// it was or who wrote: it shall show which forms are too long, not who is slow.
/// </summary>
internal sealed class DocumentationSpell
{
    /// <summary>A form left open longer than this was left for something else, in minutes.</summary>
    public const int MostMinutes = 60;

    public required Guid Id { get; init; }

    /// <summary>What was documented, such as <c>assessment</c>.</summary>
    public required string Kind { get; init; }

    public required int Seconds { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>What documenting one kind of thing takes.</summary>
/// <param name="Kind">What is documented.</param>
/// <param name="Times">How often it was.</param>
/// <param name="MedianMinutes">The middle time, in minutes.</param>
/// <param name="LongestMinutes">The time nine of ten keep below, in minutes.</param>
internal sealed record DocumentationTime(string Kind, int Times, double MedianMinutes, double LongestMinutes)
{
    /// <summary>Fewer than this many would tell of single persons' work.</summary>
    public const int Fewest = 5;

    public static IReadOnlyList<DocumentationTime> Of(IEnumerable<DocumentationSpell> spells) =>
        [.. spells.GroupBy(s => s.Kind).Select(kind => (kind.Key, Sorted: kind.Select(s => s.Seconds).Order().ToList()))
            .Where(kind => kind.Sorted.Count >= Fewest)
            .Select(kind => new DocumentationTime(kind.Key, kind.Sorted.Count, Minutes(kind.Sorted, 0.5), Minutes(kind.Sorted, 0.9)))
            .OrderByDescending(time => time.MedianMinutes * time.Times)];

    private static double Minutes(List<int> sorted, double part) => Math.Round(sorted[(int)((sorted.Count - 1) * part)] / 60.0, 1);
}
