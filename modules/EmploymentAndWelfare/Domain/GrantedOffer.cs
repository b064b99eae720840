using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>An offer (tilbud) granted to a citizen, with its law by the code.</summary>
internal sealed class GrantedOffer
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Code of the offer.</summary>
    public required string Offer { get; init; }

    /// <summary>Who delivers it.</summary>
    public required string Provider { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day as granted.</summary>
    public DateOnly? To { get; set; }

    /// <summary>How it went, when it has ended.</summary>
    public string? Outcome { get; set; }

    public DateOnly? EndedOn { get; set; }

    public int Revision { get; set; }

    /// <summary>Grants an offer, or says why not.</summary>
    public static (GrantedOffer? Granted, Refusals Refused) Grant(Guid id, CitizenId citizen, DateOnly born, GrantText text, LawBook law, DateOnly today)
    {
        var day = text.From ?? today;
        var offer = law.Offer(text.Offer, day);
        var refused = new Refusals()
            .When(offer is null, "offer-unknown", "Tilbuddet findes ikke den dag. Vælg et fra listen.", "offer")
            .Needs(text.Provider, "offer-without-provider", "Skriv, hvor tilbuddet er.", "provider", Written.Line)
            .Needs(text.Purpose, "offer-without-purpose", "Skriv, hvad tilbuddet skal føre til.", "purpose", 500)
            .When(text.From is null, "offer-without-start", "Skriv, hvornår tilbuddet begynder.", "from")
            .When(text.To < text.From, "offer-ends-before-start", "Tilbuddet kan ikke slutte, før det begynder.", "to")
            .When(offer is not null && day < born.BirthdayAt(offer.FromAge), "too-young-for-offer", $"Tilbuddet er for borgere fra {offer?.FromAge} år.", "offer")
            .When(offer?.UntilAge is { } until && day >= born.BirthdayAt(until), "too-old-for-offer", $"Tilbuddet er for unge under {offer?.UntilAge} år den dag, det begynder.", "offer");
        return refused.None
            ? (new GrantedOffer { Id = id, Citizen = citizen, Offer = offer!.Code, Provider = text.Provider!.Trim(), Purpose = text.Purpose!.Trim(), From = day, To = text.To }, refused)
            : (null, refused);
    }

    /// <summary>Ends it with what came of it.</summary>
    public Refusals End(DateOnly? on, string? outcome, DateOnly today)
    {
        var refused = new Refusals()
            .When(EndedOn is not null, "offer-over", "Tilbuddet er allerede afsluttet.")
            .When(on is null, "offer-without-end", "Skriv, hvilken dag tilbuddet sluttede.", "on")
            .When(on > today, "offer-end-in-future", "Dagen kan ikke ligge efter i dag.", "on")
            .When(on < From, "offer-ends-before-start", "Dagen kan ikke ligge, før tilbuddet begyndte.", "on")
            .Needs(outcome, "offer-without-outcome", "Skriv, hvad der kom ud af tilbuddet.", "outcome", 500);
        if (refused.None) (EndedOn, Outcome) = (on, outcome!.Trim());
        return refused;
    }
}

/// <summary>A grant as it is written.</summary>
internal sealed record GrantText(string? Offer, string? Provider, string? Purpose, DateOnly? From, DateOnly? To = null);
