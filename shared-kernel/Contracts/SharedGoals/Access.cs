namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>What must be known before somebody sees something of a citizen? Asked on every such request, so that a withdrawal works on the next.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Subject">The person or program that asks to see.</param>
/// <param name="Consent">The consent that is pleaded, where one is.</param>
/// <param name="Exchange">The exchange that is pleaded, where one is.</param>
[Question("shared-goals.access-facts.v1")]
public sealed record WhatIsKnownOfAccess(CitizenId Citizen, Guid Subject, Guid? Consent = null, Guid? Exchange = null) : IQuestion<AccessFacts>
{
    /// <summary>Any consent for this purpose that is given to <see cref="Department"/> is pleaded, where none is named.</summary>
    public string? AnyConsentFor { get; init; }

    /// <summary>Any exchange whose meeting is held now is pleaded, where none is named.</summary>
    public bool AnyExchange { get; init; }

    /// <summary>Route name of the department of the one who asks; null for those who belong to none.</summary>
    public string? Department { get; init; }
}

/// <summary>What the register knows that bears on who may see the citizen. No answer when the citizen is not in the register.</summary>
/// <param name="IsProtected">Name and address are protected (CPR-loven § 28).</param>
/// <param name="IsConflicted">The one who asks is family or otherwise partial (inhabil, forvaltningsloven § 3).</param>
/// <param name="HasCustody">The one who asks has custody of the citizen, who is under age.</param>
/// <param name="Consent">The pleaded consent, when it is this citizen's and valid at this moment; null otherwise.</param>
/// <param name="Exchange">The pleaded exchange, when it is of this citizen, open at this moment, and the one who asks takes part in it; null otherwise.</param>
public sealed record AccessFacts(bool IsProtected, bool IsConflicted, bool HasCustody, ValidConsent? Consent, OpenExchange? Exchange)
{
    /// <summary>All whom the one who asks is partial to: none of them may be shown beside the citizen.</summary>
    public IReadOnlyList<CitizenId> PartialTo { get; init; } = [];

    /// <summary>The citizen's date of birth: statutes are for ages.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The Danish local date on which the citizen reaches the pension age (folkepensionsalderen), as it is decided today.</summary>
    public DateOnly? Pension { get; init; }
}

/// <summary>To whom is this person partial (inhabil)? Asked before every list: it shows none of them.</summary>
/// <param name="Subject">The person, by the id of the sign-in.</param>
[Question("shared-goals.partiality.v1")]
public sealed record WhomAreTheyPartialTo(Guid Subject) : IQuestion<Partialities>;

/// <summary>The citizens whom somebody may not see, as family or as partial in another way (forvaltningsloven § 3).</summary>
/// <param name="Citizens">Who they are.</param>
public sealed record Partialities(IReadOnlyList<CitizenId> Citizens);

/// <summary>A consent (samtykke) that is valid now.</summary>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="From">Route names of the departments whose information it opens.</param>
/// <param name="To">Route names of the departments it opens it to.</param>
public sealed record ValidConsent(string Purpose, IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>An exchange between school, social work and daycare (SSD-udveksling) whose meeting is held now.</summary>
/// <param name="IsFollowUp">False at the one meeting, true at the one follow-up meeting.</param>
public sealed record OpenExchange(bool IsFollowUp);

/// <summary>Who are these citizens? Answered by the citizen register; those it does not know are left out.</summary>
/// <param name="Citizens">The citizens.</param>
[Question("shared-goals.citizen-identities.v1")]
public sealed record WhoAre(IReadOnlyList<CitizenId> Citizens) : IQuestion<CitizenIdentities>;

/// <summary>What the register tells of several citizens. Protected names are already masked.</summary>
/// <param name="Citizens">Those it knows.</param>
public sealed record CitizenIdentities(IReadOnlyList<CitizenIdentity> Citizens);
