namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A dimension of the ICS triangle.</summary>
internal sealed record IcsDimension(string Id, string Title);

/// <summary>A side of the triangle: the child, the parents, the surroundings.</summary>
internal sealed record IcsSide(string Id, string Title, IReadOnlyList<IcsDimension> Dimensions);

/// <summary>A version of the shared vocabulary (fælles sprog). An assessment keeps the version it began with.</summary>
internal sealed record IcsVocabulary(string Id, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified, IReadOnlyList<IcsSide> Sides)
{
    public bool IsInUseOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>The dimension with its side; null when this version has none of that id.</summary>
    public (IcsSide Side, IcsDimension Dimension)? Find(string? side, string? dimension) =>
        Sides.FirstOrDefault(s => s.Id == side) is { } found && found.Dimensions.FirstOrDefault(d => d.Id == dimension) is { } one ? (found, one) : null;

    /// <summary>What is wrong with a version that comes in.</summary>
    public static Refusals WhatIsWrong(IcsVocabulary? v) => new Refusals()
        .When(Writing.IsEmpty(v?.Title), "vocabulary-without-title", "Skriv udgavens navn.", "title")
        .When(Writing.IsEmpty(v?.Source), "vocabulary-without-source", "Skriv, hvor ordene er fra.", "source")
        .When(v?.Sides is not { Count: > 0 } || v.Sides.Any(s => s.Dimensions is not { Count: > 0 }), "vocabulary-without-dimensions", "Hver side skal have mindst én dimension.", "sides")
        .When(v?.Sides is { Count: > 0 } sides && sides.Select(s => s.Id).Distinct().Count() != sides.Count, "vocabulary-side-twice", "To sider har samme id.", "sides");
}

/// <summary>An assessment in the ICS triangle (udredning).</summary>
internal sealed class IcsAssessment : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The version of the vocabulary it is written in.</summary>
    public required string Vocabulary { get; init; }

    public required DateOnly Begun { get; init; }

    public string? Conclusion { get; set; }

    public DateOnly? Finished { get; set; }

    public int Revision { get; set; }

    public List<IcsEntry> Entries { get; } = [];

    /// <summary>Writes what is found in one dimension. What was written before is kept as it was.</summary>
    public Refusals Write(Guid id, IcsVocabulary vocabulary, string? side, string? dimension, string? found, string? resources, Guid by, string byName, DateTimeOffset now)
    {
        var place = vocabulary.Find(side, dimension);
        var refused = MustBeOpen()
            .When(place is null, "dimension-unknown", "Vælg en dimension i den udgave, udredningen er skrevet i.", "dimension")
            .Needs(found, "dimension-without-text", "Skriv, hvad I har set og hørt.", "found")
            .Fits(resources, "resources");
        if (refused.None)
            Entries.Add(new IcsEntry { Id = id, Assessment = Id, Side = place!.Value.Side.Id, SideTitle = place.Value.Side.Title, Dimension = place.Value.Dimension.Id, DimensionTitle = place.Value.Dimension.Title, Found = found!.Trim(), Resources = Writing.Tidy(resources), By = by, ByName = byName, At = now });
        return refused;
    }

    /// <summary>Ends it, when every side of the triangle has been looked at.</summary>
    public Refusals Finish(IcsVocabulary vocabulary, string? conclusion, DateOnly today)
    {
        var refused = MustBeOpen();
        foreach (var side in vocabulary.Sides.Where(side => Entries.TrueForAll(e => e.Side != side.Id)))
            refused.Add(new Refusal("side-not-assessed", $"Siden »{side.Title}« er ikke belyst endnu.", "sides"));
        refused.Needs(conclusion, "assessment-without-conclusion", "Skriv den samlede vurdering.", "conclusion");
        if (refused.None) (Conclusion, Finished) = (conclusion!.Trim(), today);
        return refused;
    }

    /// <summary>The latest words on each dimension.</summary>
    public IEnumerable<IcsEntry> Latest => Entries.GroupBy(e => (e.Side, e.Dimension)).Select(d => d.MaxBy(e => e.Id)!);

    private Refusals MustBeOpen() => new Refusals().When(Finished is not null, "assessment-finished", "Udredningen er færdig. Begynd en ny.");
}

/// <summary>What was found in one dimension, by whom. Only ever added to; the latest one counts.</summary>
internal sealed class IcsEntry
{
    public required Guid Id { get; init; }

    public required Guid Assessment { get; init; }

    public required string Side { get; init; }

    public required string SideTitle { get; init; }

    public required string Dimension { get; init; }

    public required string DimensionTitle { get; init; }

    public required string Found { get; init; }

    /// <summary>What is strong here (ressourcer).</summary>
    public string? Resources { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A version of the vocabulary that has come in as data.</summary>
internal sealed class BroughtVocabulary
{
    public required string Id { get; init; }

    /// <summary>The version as it was sent, in JSON.</summary>
    public required string Content { get; set; }

    public required DateTimeOffset At { get; set; }
}
