namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A school (skole).</summary>
internal sealed class School
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>One of the nine schools of the effort against the weight of social background.</summary>
    public bool IsOneOfNine { get; init; }
}

/// <summary>A key figure (nøgletal) that schools are followed by.</summary>
internal sealed record SchoolFigure(string Id, string Title, string Unit, bool IsOfVulnerable, bool LowerIsBetter, string Source)
{
    /// <summary>Whether it counts pupils, so that the figures of several schools add up.</summary>
    public bool IsNumber => Unit == "elever";
}

/// <summary>A school's figure for a school year.</summary>
internal sealed class FigureOfYear
{
    public required Guid School { get; init; }

    /// <summary>The year the school year begins.</summary>
    public required int Year { get; init; }

    /// <summary>Id of its <see cref="SchoolFigure"/>.</summary>
    public required string Figure { get; init; }

    public required double Value { get; set; }

    /// <summary>How many pupils it is of: few enough, and it is not shown.</summary>
    public required int Pupils { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>The yearly talk (årlig samtale) with a school.</summary>
internal sealed class SchoolTalk
{
    public required Guid Id { get; init; }

    public required Guid School { get; init; }

    /// <summary>The year the school year begins.</summary>
    public required int Year { get; init; }

    public required DateOnly On { get; init; }

    public required string Participants { get; init; }

    /// <summary>What was said of the figures.</summary>
    public required string Said { get; init; }

    /// <summary>What was said of vulnerable pupils (elever i udsatte positioner).</summary>
    public required string OfVulnerable { get; init; }

    /// <summary>What was agreed.</summary>
    public required string Agreed { get; init; }

    public required string ByName { get; init; }
}

/// <summary>A talk, as written.</summary>
internal sealed record TalkText(int? Year, DateOnly? On, string? Participants, string? Said, string? OfVulnerable, string? Agreed)
{
    public Refusals WhatIsWrong(bool hasOneThatYear, DateOnly today) => new Refusals()
        .When(Year is null, "talk-without-year", "Skriv det år, skoleåret begynder.", "year")
        .When(hasOneThatYear, "talk-already-held", "Årets samtale er allerede skrevet.", "year")
        .When(On is null, "talk-without-day", "Skriv dagen for samtalen.", "on").NotAfter(On, today, "on")
        .Needs(Participants, "talk-without-people", "Skriv, hvem der var med.", "participants")
        .Needs(Said, "talk-without-text", "Skriv, hvad nøgletallene førte til af drøftelse.", "said")
        .Needs(OfVulnerable, "talk-without-vulnerable", "Skriv, hvad I talte om elever i udsatte positioner.", "ofVulnerable")
        .Needs(Agreed, "talk-without-agreement", "Skriv, hvad I aftalte.", "agreed");
}

/// <summary>A measure (tiltag) that is followed over the schools: one of the ten recommendations, or the nine-school effort.</summary>
internal sealed record SchoolMeasure(string Id, string Title, string Group, string Source, bool Unverified);

/// <summary>How far a measure is. Only ever added to; the latest one counts.</summary>
internal sealed class MeasureStatus
{
    public required Guid Id { get; init; }

    /// <summary>Id of its <see cref="SchoolMeasure"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>The school it is of; null for the whole municipality.</summary>
    public Guid? School { get; init; }

    public required MeasureState State { get; init; }

    public required string Note { get; init; }

    public required DateOnly On { get; init; }

    public required string ByName { get; init; }
}

/// <summary>How far a measure is.</summary>
internal enum MeasureState
{
    /// <summary>Ikke begyndt.</summary>
    NotBegun,

    /// <summary>I gang.</summary>
    Running,

    /// <summary>Gennemført.</summary>
    Done,

    /// <summary>Udskudt.</summary>
    Postponed,
}

/// <summary>A figure as it may be shown.</summary>
/// <param name="School">The school.</param>
/// <param name="Value">The value; null when it is of too few, or would give away one that is.</param>
/// <param name="Pupils">How many it is of; null when that is hidden too.</param>
internal sealed record ShownFigure(Guid School, double? Value, int? Pupils);

/// <summary>Hides figures of so few pupils that one could tell who they are (diskretion).</summary>
internal static class SmallCells
{
    /// <summary>
    /// The figures with the small ones hidden. Where only one is hidden the next smallest is hidden too, or it could be worked out from the
    /// figure of all.
    /// </summary>
    public static IReadOnlyList<ShownFigure> Hide(IReadOnlyList<FigureOfYear> figures, int below)
    {
        var hidden = figures.Where(f => f.Pupils > 0 && f.Pupils < below).Select(f => f.School).ToHashSet();
        if (hidden.Count == 1 && figures.Where(f => !hidden.Contains(f.School) && f.Pupils > 0).MinBy(f => f.Pupils) is { } next) hidden.Add(next.School);
        return [.. figures.Select(f => hidden.Contains(f.School) ? new ShownFigure(f.School, null, null) : new ShownFigure(f.School, f.Value, f.Pupils))];
    }

    /// <summary>The figure of all schools together: a number of pupils is added up, anything else weighted by pupils; null when it is of too few.</summary>
    public static double? OfAll(IReadOnlyList<FigureOfYear> figures, int below, bool isNumber = false) => figures.Sum(f => f.Pupils) switch
    {
        var pupils when pupils < below || pupils == 0 => null,
        _ when isNumber => figures.Sum(f => f.Value),
        var pupils => Math.Round(figures.Sum(f => f.Value * f.Pupils) / pupils, 1),
    };
}
