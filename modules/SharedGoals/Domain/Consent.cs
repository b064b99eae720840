using System.Text.RegularExpressions;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// A consent (samtykke): free, specific, informed and revocable (databeskyttelsesforordningen art. 4, nr. 11, and art. 7; forvaltningsloven
/// § 28). It opens some departments' information to some others, for one purpose.
/// </summary>
internal sealed class Consent
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>What the information may be used for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Route names of the departments whose information it opens.</summary>
    public required string[] From { get; init; }

    /// <summary>Route names of the departments it opens it to.</summary>
    public required string[] To { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required ConsentGiver By { get; init; }

    public required ConsentForm How { get; init; }

    /// <summary>The member of staff or program that noted it.</summary>
    public required Guid NotedBy { get; init; }

    /// <summary>The last day it holds, Danish local date: it ends at midnight in Denmark.</summary>
    public required DateOnly ValidUntil { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Whether it may be pleaded at this instant.</summary>
    public bool IsValidAt(DateTimeOffset at) => GivenAt <= at && (WithdrawnAt is null || at < WithdrawnAt) && at.DanishDate() <= ValidUntil;

    /// <summary>Withdraws it (trækker det tilbage), from this instant on. A second time changes nothing.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;

    /// <summary>Notes a consent, or says everything that keeps it from being one.</summary>
    public static (Consent? Consent, Refusals Refused) Give(Citizen citizen, ConsentText text, bool hasGuardian, Guid notedBy, TimeProvider clock, DatedRules rules)
    {
        var now = clock.GetUtcNow();
        var refused = text.WhatIsMissing(now.DanishDate());
        if (text.By is { } by && WhoElse(by, citizen.Born, hasGuardian, now.DanishDate(), rules) is { } wrong) refused.Add(wrong);
        return refused.None
            ? (new Consent
            {
                Id = Guid.CreateVersion7(now),
                Citizen = citizen.Id,
                Purpose = text.Purpose!.Trim(),
                From = [.. text.From!.Distinct()],
                To = [.. text.To!.Distinct()],
                GivenAt = now,
                By = text.By!.Value,
                How = text.How!.Value,
                NotedBy = notedBy,
                ValidUntil = text.ValidUntil!.Value,
            }, refused)
            : (null, refused);
    }

    /// <summary>A child's consent is the holder of custody's, a young person's is both's, an adult's is the adult's own unless there is a guardian (værge).</summary>
    private static Refusal? WhoElse(ConsentGiver by, DateOnly born, bool hasGuardian, DateOnly today, DatedRules rules)
    {
        var isChild = rules.IsUnder(DatedRules.CustodyUntilAge, born, today);
        var isYoung = isChild && !rules.IsUnder(DatedRules.ConsentTooFromAge, born, today);
        return (isChild, isYoung) switch
        {
            (true, true) when by != ConsentGiver.Both => new Refusal("consent-without-both", "Både den unge og forældremyndighedens indehaver skal sige ja.", "by"),
            (true, false) when by == ConsentGiver.Citizen => new Refusal("consent-without-custody", "Barnet kan ikke give samtykke alene: forældremyndighedens indehaver skal sige ja.", "by"),
            (false, _) when by != ConsentGiver.Citizen && !hasGuardian => new Refusal("consent-without-guardian", "Borgeren er voksen og har ingen værge i registret: borgeren skal selv sige ja.", "by"),
            _ => null,
        };
    }
}

/// <summary>Who has said yes.</summary>
internal enum ConsentGiver
{
    Citizen,

    /// <summary>The holder of custody (forældremyndighedens indehaver) or the guardian (værge).</summary>
    Guardian,

    Both,
}

/// <summary>How a yes was given.</summary>
internal enum ConsentForm
{
    Written,
    Oral,

    /// <summary>The citizen or the guardian gave it here, signed in.</summary>
    SignedIn,
}

/// <summary>A consent as somebody writes it down; informed is a citizen who has been told what it means and that it can be withdrawn.</summary>
internal sealed partial record ConsentText(
    string? Purpose, IReadOnlyList<string>? From, IReadOnlyList<string>? To, ConsentGiver? By, ConsentForm? How, bool Informed, DateOnly? ValidUntil)
{
    /// <summary>Everything without which it is no consent.</summary>
    public Refusals WhatIsMissing(DateOnly today) => new Refusals()
        .When(string.IsNullOrWhiteSpace(Purpose), "consent-without-purpose", "Skriv, hvad oplysningerne skal bruges til.", "purpose")
        .When(!AreDepartments(From), "consent-without-from", "Vælg mindst én forvaltning, hvis oplysninger der gives adgang til.", "from")
        .When(!AreDepartments(To), "consent-without-to", "Vælg mindst én forvaltning, der får adgang.", "to")
        .When(By is null, "consent-without-giver", "Vælg, hvem der har sagt ja.", "by")
        .When(How is null, "consent-without-form", "Vælg, om samtykket er skriftligt eller mundtligt.", "how")
        .When(!Informed, "consent-not-informed", "Borgeren skal have at vide, hvad samtykket betyder, og at det kan trækkes tilbage.", "informed")
        .When(ValidUntil is null, "consent-without-end", "Vælg den sidste dag, samtykket gælder.", "validUntil")
        .When(ValidUntil < today, "consent-end-passed", "Den sidste dag skal være i dag eller senere.", "validUntil");

    private static bool AreDepartments(IReadOnlyList<string>? names) => names is { Count: > 0 } && names.All(name => name is not null && RouteName().IsMatch(name));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex RouteName();
}
