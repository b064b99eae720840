using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// One plan over the departments (helhedsorienteret plan). It is in force by consent alone: withdrawn, the plans it took the place of count
/// again from the next request.
/// </summary>
internal sealed class HolisticPlan
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The kind by law, a code of the dated data.</summary>
    public required string Kind { get; init; }

    public required HolisticText Text { get; set; }

    /// <summary>The day it was begun, Danish local date.</summary>
    public required DateOnly Begun { get; init; }

    /// <summary>From when it is in force; null for a draft.</summary>
    public DateOnly? InForceFrom { get; private set; }

    public ConsentGiver? ConsentBy { get; private set; }

    public DateTimeOffset? ConsentAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The first day it is no longer in force: withdrawn or ended.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Counts changes: two who change it at once must not both be right.</summary>
    public int Revision { get; private set; }

    /// <summary>Where it stood on a day; null before it was begun.</summary>
    public HolisticState? StateOn(DateOnly day, DateOnly born, HolisticLaw law) =>
        day < Begun ? null
        : Until <= day ? (WithdrawnAt is null ? HolisticState.Ended : HolisticState.Withdrawn)
        : InForceFrom is null || day < InForceFrom ? HolisticState.Draft
        : law.HasOutgrown(Kind, born, day) ? HolisticState.Outgrown : HolisticState.InForce;

    /// <summary>Begins a plan of a kind that the law has for the citizen's age.</summary>
    public static (HolisticPlan? Plan, Refusals Refused) Begin(Guid id, Citizen citizen, string? kind, HolisticText text, HolisticLaw law, DateOnly today)
    {
        var refused = new Refusals().When(law.KindsFor(citizen.Born, today).All(k => k.Code != kind), "holistic-kind-not-for-age", "Loven har ikke den slags helhedsorienteret plan til borgerens alder.", "kind");
        return refused.None ? (new HolisticPlan { Id = id, Citizen = citizen.Id, Kind = kind!, Text = text, Begun = today }, refused) : (null, refused);
    }

    /// <summary>Rewrites a draft: what has been said yes to is not changed behind anybody's back.</summary>
    public Refusals Revise(HolisticText text)
    {
        var refused = new Refusals().When(InForceFrom is not null || Until is not null, "holistic-not-draft", "Borgeren har sagt ja til planen, som den er. Skriv en ny sammen med borgeren.");
        if (refused.None) (Text, Revision) = (text, Revision + 1);
        return refused;
    }

    /// <summary>The plan takes force by the yes of those whose yes the law asks for on the day.</summary>
    public Refusals Consent(HolisticConsent consent, Citizen citizen, bool hasGuardian, bool otherInForce, HolisticLaw law, DatedRules rules, DateTimeOffset now)
    {
        var today = now.DanishDate();
        var refused = new Refusals()
            .When(InForceFrom is not null || Until is not null, "holistic-not-draft", "Planen er allerede i kraft eller slut.")
            .When(otherInForce, "holistic-already-one", "Borgeren har allerede en helhedsorienteret plan i kraft. Der er kun én ad gangen.")
            .When(law.KindsFor(citizen.Born, today).All(k => k.Code != Kind), "holistic-kind-not-for-age", "Loven har ikke den slags helhedsorienteret plan til borgerens alder.")
            .When(!consent.Informed, "holistic-not-informed", "Borgeren skal have at vide, hvilke planer den træder i stedet for, og at samtykket kan trækkes tilbage.", "informed")
            .When(consent.By is null, "holistic-without-consent", "Vælg, hvem der har sagt ja.", "by");
        refused.AddRange(Text.WhatIsMissing());
        if (consent.By is { } by && WrongGiver(by, citizen.Born, hasGuardian, today, rules) is { } wrong) refused.Add(wrong);
        if (!refused.None) return refused;

        (InForceFrom, ConsentBy, ConsentAt, Revision) = (today, consent.By, now, Revision + 1);
        return refused;
    }

    /// <summary>The yes is taken back, without a reason: from the next request on the plan is not in force. A second time changes nothing.</summary>
    public bool Withdraw(DateTimeOffset now)
    {
        if (InForceFrom is null || Until is not null) return false;
        (WithdrawnAt, Until, Revision) = (now, now.DanishDate(), Revision + 1);
        return true;
    }

    /// <summary>The plan is at an end; a draft is put away.</summary>
    public Refusals End(DateOnly today)
    {
        var refused = new Refusals().When(Until is not null, "holistic-over", "Planen er allerede slut.");
        if (refused.None) (Until, Revision) = (today, Revision + 1);
        return refused;
    }

    /// <summary>Until custody ends both say yes; from the birthday it ends on, the grown-up does, or a guardian (værge).</summary>
    private static Refusal? WrongGiver(ConsentGiver by, DateOnly born, bool hasGuardian, DateOnly today, DatedRules rules) =>
        (rules.IsUnder(DatedRules.CustodyUntilAge, born, today), by) switch
        {
            (true, not ConsentGiver.Both) => new Refusal("holistic-without-both", "Både den unge og forældremyndighedens indehaver skal sige ja.", "by"),
            (false, not ConsentGiver.Citizen) when !hasGuardian => new Refusal("holistic-own-yes", "Borgeren er voksen og siger selv ja.", "by"),
            _ => null,
        };
}

/// <summary>Where a holistic plan stands.</summary>
internal enum HolisticState
{
    /// <summary>Kladde.</summary>
    Draft,

    /// <summary>I kraft.</summary>
    InForce,

    /// <summary>Samtykket er trukket tilbage.</summary>
    Withdrawn,

    /// <summary>Borgeren har nået en alder, hvor loven ikke længere har planen.</summary>
    Outgrown,

    /// <summary>Afsluttet.</summary>
    Ended,
}

/// <summary>What the plan says. Everything may be empty in a draft.</summary>
internal sealed record HolisticText
{
    /// <summary>What it is for (formål).</summary>
    public string? Purpose { get; init; }

    /// <summary>The citizen's own wishes, in the citizen's words.</summary>
    public string? CitizensWords { get; init; }

    /// <summary>What is done, and by which department (indsats).</summary>
    public string? Efforts { get; init; }

    /// <summary>Work and education.</summary>
    public string? WorkAndEducation { get; init; }

    /// <summary>How long it is expected to take (forventet varighed).</summary>
    public string? Duration { get; init; }

    /// <summary>Codes of the plans it takes the place of.</summary>
    public IReadOnlyList<string>? Replaces { get; init; }

    /// <summary>The plan must still hold what the plans it replaces hold by law.</summary>
    public Refusals WhatIsMissing() => new Refusals()
        .When(IsEmpty(Purpose), "holistic-without-purpose", "Skriv, hvad planen skal føre til.", "purpose")
        .When(IsEmpty(CitizensWords), "holistic-without-words", "Skriv, hvad borgeren selv ønsker, med borgerens egne ord.", "citizensWords")
        .When(IsEmpty(Efforts), "holistic-without-efforts", "Skriv, hvad der bliver gjort, og hvilken forvaltning der gør det.", "efforts")
        .When(IsEmpty(WorkAndEducation), "holistic-without-work", "Skriv mål om arbejde eller uddannelse, eller at det ikke er aktuelt nu.", "workAndEducation")
        .When(IsEmpty(Duration), "holistic-without-duration", "Skriv, hvor længe det ventes at vare.", "duration")
        .When(Replaces is not { Count: > 0 }, "holistic-replaces-nothing", "Vælg mindst én plan, den træder i stedet for.", "replaces");

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>A yes to the plan as somebody notes it.</summary>
internal sealed record HolisticConsent(ConsentGiver? By, bool Informed);
