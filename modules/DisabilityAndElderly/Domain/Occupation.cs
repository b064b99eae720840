using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>Kinds of occupation in Aalborg Aktiv, which takes the word broadly.</summary>
internal enum OccupationKind
{
    /// <summary>Frivilligt arbejde.</summary>
    Voluntary,

    /// <summary>Løntilskudsjob.</summary>
    WageSubsidy,

    /// <summary>Aktivitet i en forening eller lignende.</summary>
    Activity,

    /// <summary>Beskyttet beskæftigelse (serviceloven § 103).</summary>
    ShelteredWork,

    /// <summary>Aktivitets- og samværstilbud (serviceloven § 104).</summary>
    ActivityCentre,
}

/// <summary>What a citizen wants to be occupied with (Aalborg Aktiv): dreams first. A new talk is a new row.</summary>
internal sealed class OccupationWish
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Dreams { get; init; }

    /// <summary>What the citizen can already (formåen).</summary>
    public required string Ability { get; init; }

    public required string Potential { get; init; }

    public required string[] Interests { get; init; }

    /// <summary>The kinds that fit, of <see cref="OccupationKind"/>.</summary>
    public required string[] Kinds { get; init; }

    /// <summary>The most hours in a week.</summary>
    public required int Hours { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

/// <summary>A place where somebody can be occupied, given by a partner (firm, association, centre). Tells of no citizen.</summary>
internal sealed class Opening
{
    public required Guid Id { get; init; }

    public required OccupationKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Partner { get; init; }

    public required string[] Interests { get; init; }

    public required int Places { get; init; }

    /// <summary>The fewest hours in a week.</summary>
    public required int Hours { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public bool IsOpen(DateOnly day) => From <= day && (Until is null || Until >= day);
}

/// <summary>How far a match of citizen and opening is.</summary>
internal enum MatchState
{
    /// <summary>Foreslået.</summary>
    Proposed,

    /// <summary>Borgeren siger ja.</summary>
    Accepted,

    /// <summary>I gang.</summary>
    Started,

    /// <summary>Afsluttet.</summary>
    Ended,
}

/// <summary>A citizen's place at an opening.</summary>
internal sealed class OccupationMatch
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required Guid Opening { get; init; }

    public required MatchState State { get; set; }

    public required DateOnly Since { get; set; }

    public required Guid By { get; set; }
}

/// <summary>An opening that fits a citizen, with the reasons. Reasons, not scores: a person chooses.</summary>
internal sealed record FittingOpening(Opening Opening, int FreePlaces, IReadOnlyList<string> SharedInterests)
{
    /// <summary>The openings that fit a wish: open, free, of a kind that fits, not too many hours, and with an interest in common.</summary>
    public static IReadOnlyList<FittingOpening> Of(OccupationWish wish, IEnumerable<(Opening Opening, int Taken)> openings, DateOnly day) =>
        [.. openings
            .Where(o => o.Opening.IsOpen(day) && o.Taken < o.Opening.Places && wish.Kinds.Contains(o.Opening.Kind.ToString()) && o.Opening.Hours <= wish.Hours)
            .Select(o => new FittingOpening(o.Opening, o.Opening.Places - o.Taken, [.. o.Opening.Interests.Intersect(wish.Interests, StringComparer.OrdinalIgnoreCase)]))
            .Where(o => o.SharedInterests.Count > 0)
            .OrderByDescending(o => o.SharedInterests.Count).ThenBy(o => o.Opening.Title)];
}

/// <summary>A wish as it is written.</summary>
internal sealed record NewWish(string? Dreams, string? Ability, string? Potential, IReadOnlyList<string>? Interests, IReadOnlyList<OccupationKind>? Kinds, int Hours)
{
    public Refusals Check() => new Refusals()
        .When(string.IsNullOrWhiteSpace(Dreams), "dreams-missing", "Skriv, hvad borgeren drømmer om.", "dreams")
        .When(string.IsNullOrWhiteSpace(Ability), "ability-missing", "Skriv, hvad borgeren kan.", "ability")
        .When(string.IsNullOrWhiteSpace(Potential), "potential-missing", "Skriv, hvad borgeren kan udvikle.", "potential")
        .When(Interests is not { Count: > 0 }, "interests-missing", "Skriv mindst én interesse.", "interests")
        .When(Kinds is not { Count: > 0 }, "kinds-missing", "Vælg mindst én slags beskæftigelse.", "kinds")
        .When(Hours is < 1 or > 37, "hours-wrong", "Skriv et timetal mellem 1 og 37.", "hours");
}

/// <summary>An opening as it is written.</summary>
internal sealed record NewOpening(OccupationKind Kind, string? Title, string? Partner, IReadOnlyList<string>? Interests, int Places, int Hours, DateOnly? From, DateOnly? Until)
{
    public Refusals Check() => new Refusals()
        .When(string.IsNullOrWhiteSpace(Title), "title-missing", "Skriv, hvad man laver der.", "title")
        .When(string.IsNullOrWhiteSpace(Partner), "partner-missing", "Skriv, hvem der har pladsen.", "partner")
        .When(Interests is not { Count: > 0 }, "interests-missing", "Skriv mindst én interesse, pladsen passer til.", "interests")
        .When(Places < 1, "places-wrong", "Der skal være mindst én plads.", "places")
        .When(Hours is < 1 or > 37, "hours-wrong", "Skriv et timetal mellem 1 og 37.", "hours")
        .When(Until < From, "until-before-from", "Slutdagen ligger før startdagen.", "until");
}
