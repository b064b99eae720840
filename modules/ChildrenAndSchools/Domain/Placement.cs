namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Where a placed child lives. The order is that of the ladder, steps 4 to 6.</summary>
internal enum PlacementKind
{
    /// <summary>Slægt eller netværk.</summary>
    Network = 4,

    /// <summary>Plejefamilie.</summary>
    Foster = 5,

    /// <summary>Institution.</summary>
    Institution = 6,
}

/// <summary>A placement outside the home (anbringelse).</summary>
internal sealed class Placement : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required PlacementKind Kind { get; init; }

    /// <summary>The place's name. Hidden from everybody outside the case where the child's address is protected.</summary>
    public required string Place { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly ExpectedUntil { get; init; }

    public required string Purpose { get; init; }

    /// <summary>A short and intensive stay, which has a step-down goal of its own.</summary>
    public required bool IsShort { get; init; }

    /// <summary>What the short stay shall be stepped down to, and how one sees that the child is ready.</summary>
    public string? StepDownGoal { get; init; }

    public DateOnly? StepDownOn { get; init; }

    /// <summary>The support on the ladder that carries it.</summary>
    public required Guid Support { get; init; }

    public DateOnly? Ended { get; set; }

    public string? EndedTo { get; set; }

    public int Revision { get; set; }

    public bool RunsOn(DateOnly day) => From <= day && (Ended is null || day < Ended);

    /// <summary>Ends it, with where the child goes.</summary>
    public Refusals End(DateOnly? on, string? to, DateOnly today)
    {
        var refused = new Refusals().When(Ended is not null, "placement-ended", "Anbringelsen er afsluttet.")
            .When(on is null, "placement-end-without-day", "Skriv den første dag, barnet ikke længere bor der.", "on")
            .When(on < From, "placement-end-before-start", "Anbringelsen kan ikke slutte, før den begyndte.", "on")
            .NotAfter(on, today, "on")
            .Needs(to, "placement-end-without-where", "Skriv, hvor barnet flytter hen.", "to");
        if (refused.None) (Ended, EndedTo) = (on, to!.Trim());
        return refused;
    }
}

/// <summary>A placement as it is begun: with what the support on the ladder needs, since it is always a step up.</summary>
internal sealed record PlacementText(PlacementKind? Kind, string? Place, DateOnly? From, DateOnly? ExpectedUntil, string? Purpose, string? StepDown, DateOnly? StepDownOn, DateOnly? ReviewOn, string? Tried = null, string? WhyNotLess = null, bool IsShort = false, string? StepDownGoal = null)
{
    public Refusals WhatIsWrong(Child child, bool isPlaced, DateOnly today, DatedRules rules) => child.MustBeChild(today, rules, "En anbringelse")
        .When(isPlaced, "already-placed", "Barnet er allerede anbragt. Afslut den første anbringelse, eller skriv, at barnet flytter.")
        .When(Kind is null, "placement-without-kind", "Vælg, hvor barnet skal bo.", "kind")
        .Needs(Place, "placement-without-place", "Skriv stedets navn.", "place", Writing.LongestName)
        .When(IsShort && Writing.IsEmpty(StepDownGoal), "short-stay-without-goal", "Et kort, intensivt ophold skal have sit eget mål for nedtrapning.", "stepDownGoal")
        .Fits(StepDownGoal, "stepDownGoal");

    /// <summary>The support on the ladder that it is.</summary>
    public SupportText AsSupport(SupportKind? kind) => new(kind?.Id, Kind is { } chosen ? (int)chosen : null, Purpose, From, ExpectedUntil, StepDown, StepDownOn, ReviewOn, Tried, WhyNotLess);

    public Placement Begin(CitizenId citizen, Guid support, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now.AddMilliseconds(1)),
        Citizen = citizen,
        Kind = Kind!.Value,
        Place = Place!.Trim(),
        From = From!.Value,
        ExpectedUntil = ExpectedUntil!.Value,
        Purpose = Purpose!.Trim(),
        IsShort = IsShort,
        StepDownGoal = Writing.Tidy(StepDownGoal),
        StepDownOn = StepDownOn,
        Support = support,
    };
}

/// <summary>The part a municipality has in a child's case: three may have one each.</summary>
internal enum MunicipalRole
{
    /// <summary>Handlekommune: decides.</summary>
    Acting,

    /// <summary>Betalingskommune: pays.</summary>
    Paying,

    /// <summary>Opholdskommune: where the child lives.</summary>
    Residence,
}

/// <summary>Which municipality has a part, from a day. Only ever added to; the latest one counts.</summary>
internal sealed class MunicipalPart
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required MunicipalRole Role { get; init; }

    public required string Municipality { get; init; }

    public required DateOnly From { get; init; }

    public required Guid By { get; init; }

    /// <summary>Who has each part on a day.</summary>
    public static IReadOnlyDictionary<MunicipalRole, string> On(IEnumerable<MunicipalPart> parts, DateOnly day) =>
        parts.Where(p => p.From <= day).GroupBy(p => p.Role).ToDictionary(role => role.Key, role => role.OrderBy(p => p.From).ThenBy(p => p.Id).Last().Municipality);
}
