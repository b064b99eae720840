using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>What sort of opening it is.</summary>
internal enum OpeningKind
{
    /// <summary>Almindeligt job.</summary>
    Job,

    /// <summary>Praktik.</summary>
    Internship,

    /// <summary>Job med løntilskud.</summary>
    WageSubsidy,

    /// <summary>Aktivitet i en forening.</summary>
    Activity,

    /// <summary>Frivilligt arbejde.</summary>
    Voluntary,
}

/// <summary>Who offers it.</summary>
internal enum PartnerKind
{
    /// <summary>Virksomhed.</summary>
    Firm,

    /// <summary>Forening.</summary>
    Association,
}

/// <summary>A job or an activity that a firm or an association offers. The partner sees its own opening and how many places are taken, never who.</summary>
internal sealed class Opening
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What one does there.</summary>
    public required string What { get; init; }

    public required OpeningKind Kind { get; init; }

    public required string Partner { get; init; }

    public required PartnerKind PartnerKind { get; init; }

    /// <summary>Who to talk to there and how.</summary>
    public required string Contact { get; init; }

    public required string Where { get; init; }

    public required int Places { get; init; }

    public int? HoursPerWeek { get; init; }

    /// <summary>What the place can take into account (skånehensyn).</summary>
    public string? Consideration { get; init; }

    /// <summary>Last day to propose somebody; null while it stays open.</summary>
    public DateOnly? Until { get; init; }

    public required DateOnly Posted { get; init; }

    public required Guid PostedBy { get; init; }

    public DateOnly? Closed { get; set; }

    public int Revision { get; set; }

    /// <summary>Whether somebody can be proposed on a day.</summary>
    public bool IsOpenOn(DateOnly day) => Closed is null && (Until is null || Until >= day);

    /// <summary>Posts an opening, or says why not.</summary>
    public static (Opening? Opening, Refusals Refused) Post(Guid id, OpeningText text, Guid by, DateOnly today)
    {
        var refused = new Refusals()
            .Needs(text.Title, "opening-without-title", "Skriv, hvad stillingen eller aktiviteten hedder.", "title", Written.Line)
            .Needs(text.What, "opening-without-text", "Skriv, hvad man laver.", "what")
            .When(text.Kind is null, "opening-without-kind", "Vælg, hvad det er.", "kind")
            .Needs(text.Partner, "opening-without-partner", "Skriv virksomhedens eller foreningens navn.", "partner", Written.Line)
            .When(text.PartnerKind is null, "opening-without-partner-kind", "Vælg virksomhed eller forening.", "partnerKind")
            .Needs(text.Contact, "opening-without-contact", "Skriv, hvem man taler med, og hvordan.", "contact", Written.Line)
            .Needs(text.Where, "opening-without-place", "Skriv, hvor det er.", "where", Written.Line)
            .When(text.Places is not > 0, "opening-without-places", "Skriv, hvor mange pladser der er: mindst 1.", "places")
            .When(text.HoursPerWeek is not (null or (> 0 and <= 37)), "hours-out-of-range", "Skriv timer om ugen fra 1 til 37.", "hoursPerWeek")
            .Fits(text.Consideration, "consideration", 500)
            .When(text.Until < today, "opening-passed", "Dagen kan ikke ligge før i dag.", "until");
        return refused.None
            ? (new Opening
            {
                Id = id,
                Title = text.Title!.Trim(),
                What = text.What!.Trim(),
                Kind = text.Kind!.Value,
                Partner = text.Partner!.Trim(),
                PartnerKind = text.PartnerKind!.Value,
                Contact = text.Contact!.Trim(),
                Where = text.Where!.Trim(),
                Places = text.Places!.Value,
                HoursPerWeek = text.HoursPerWeek,
                Consideration = text.Consideration.Tidy(),
                Until = text.Until,
                Posted = today,
                PostedBy = by,
            }, refused)
            : (null, refused);
    }

    /// <summary>Proposes it to a citizen, who decides.</summary>
    public (Placement? Placement, Refusals Refused) Propose(Guid id, CitizenId citizen, string? why, int taken, DateOnly today)
    {
        var refused = new Refusals()
            .When(!IsOpenOn(today), "opening-closed", "Opslaget er lukket.")
            .When(taken >= Places, "opening-full", $"Alle {Places} pladser er optaget.")
            .Needs(why, "placement-without-reason", "Skriv, hvad borgeren selv siger til det, og hvorfor det passer.", "why", 500);
        if (!refused.None) return (null, refused);
        Revision++;
        return (new Placement { Id = id, Opening = Id, Citizen = citizen, Proposed = today, Why = why!.Trim() }, refused);
    }
}

/// <summary>An opening as it is written.</summary>
internal sealed record OpeningText(string? Title, string? What, OpeningKind? Kind, string? Partner, PartnerKind? PartnerKind, string? Contact, string? Where, int? Places,
    int? HoursPerWeek = null, string? Consideration = null, DateOnly? Until = null);

/// <summary>Where a proposal stands.</summary>
internal enum PlacementState
{
    /// <summary>Foreslået.</summary>
    Proposed,

    /// <summary>Begyndt.</summary>
    Started,

    /// <summary>Sagt nej tak.</summary>
    Declined,

    /// <summary>Afsluttet.</summary>
    Ended,
}

/// <summary>An opening proposed to a citizen, and what became of it.</summary>
internal sealed class Placement
{
    public required Guid Id { get; init; }

    public required Guid Opening { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly Proposed { get; init; }

    /// <summary>What the citizen says to it, and why it fits.</summary>
    public required string Why { get; init; }

    public PlacementState State { get; set; }

    public DateOnly? StateOn { get; set; }

    public string? Outcome { get; set; }

    public int Revision { get; set; }

    /// <summary>Whether it takes a place.</summary>
    public bool TakesPlace => State is PlacementState.Proposed or PlacementState.Started;

    /// <summary>Notes what became of it.</summary>
    public Refusals Note(PlacementState? state, string? outcome, DateOnly today)
    {
        var refused = new Refusals()
            .When(state is null or PlacementState.Proposed, "placement-without-outcome", "Vælg, hvad der blev af det.", "state")
            .When(!TakesPlace, "placement-over", "Forløbet er allerede afsluttet.")
            .When(state == PlacementState.Ended && State == PlacementState.Proposed, "placement-not-started", "Forløbet er ikke begyndt og kan ikke slutte. Vælg begyndt eller nej tak.", "state")
            .When(state is PlacementState.Declined or PlacementState.Ended && string.IsNullOrWhiteSpace(outcome), "placement-without-text", "Skriv, hvad der skete.", "outcome")
            .Fits(outcome, "outcome", 500);
        if (refused.None) (State, StateOn, Outcome) = (state!.Value, today, outcome.Tidy());
        return refused;
    }
}
