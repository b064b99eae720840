namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A support (indsats) for a child: on a step, by a paragraph, with a purpose, an expected end and an expected step down.</summary>
internal sealed class Support : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Id of its <see cref="SupportKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required int Step { get; init; }

    public required string Law { get; init; }

    public required string Paragraph { get; init; }

    public required bool IsPlacement { get; init; }

    public required string Purpose { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Expected last day (forventet varighed).</summary>
    public required DateOnly ExpectedUntil { get; init; }

    /// <summary>What it is expected to be stepped down to (forventet nedtrapning).</summary>
    public required string StepDown { get; init; }

    public required DateOnly StepDownOn { get; init; }

    public required DateOnly ReviewOn { get; set; }

    /// <summary>What was tried before, where this is a step up.</summary>
    public string? Tried { get; init; }

    /// <summary>Why less was not enough, where this is a step up.</summary>
    public string? WhyNotLess { get; init; }

    public string? Provider { get; init; }

    /// <summary>The offer whose place it takes, where it takes one.</summary>
    public Guid? Offer { get; init; }

    /// <summary>The first day it no longer runs.</summary>
    public DateOnly? Ended { get; set; }

    public string? EndedBecause { get; set; }

    public int Revision { get; set; }

    public LawReference Reference => new(Law, Paragraph);

    public bool RunsOn(DateOnly day) => From <= day && (Ended is null || day < Ended);

    /// <summary>Ends it.</summary>
    public Refusals End(DateOnly? on, string? because, DateOnly today)
    {
        var refused = MustRun()
            .When(on is null, "support-end-without-day", "Skriv den første dag, indsatsen ikke længere kører.", "on")
            .When(on < From, "support-end-before-start", "Indsatsen kan ikke slutte, før den begyndte.", "on")
            .NotAfter(on, today, "on")
            .Needs(because, "support-end-without-reason", "Skriv, hvorfor indsatsen slutter.", "because");
        if (refused.None) (Ended, EndedBecause) = (on, because!.Trim());
        return refused;
    }

    /// <summary>Reviews it: what it has given, and when it is looked at again.</summary>
    public Refusals Review(string? outcome, DateOnly? next, DateOnly today)
    {
        var refused = MustRun()
            .Needs(outcome, "review-without-outcome", "Skriv, hvad indsatsen har givet, og om der kan trappes ned.", "outcome")
            .IsAhead(next, today, "review-not-ahead", "Vælg en dag efter i dag for næste gennemgang.", "next");
        if (refused.None) ReviewOn = next!.Value;
        return refused;
    }

    private Refusals MustRun() => new Refusals().When(Ended is not null, "support-ended", "Indsatsen er afsluttet.");
}

/// <summary>A support as it is granted.</summary>
internal sealed record SupportText(string? Kind, int? Step, string? Purpose, DateOnly? From, DateOnly? ExpectedUntil, string? StepDown, DateOnly? StepDownOn, DateOnly? ReviewOn, string? Tried = null, string? WhyNotLess = null, string? Provider = null, Guid? Offer = null)
{
    /// <summary>What is wrong, given the kind chosen (null when there is none of its id) and the step the child stands on the day before.</summary>
    public Refusals WhatIsWrong(Child child, SupportKind? kind, int standsOn)
    {
        var from = From ?? child.Born;
        var goesUp = Step > Math.Max(standsOn, 1);
        return new Refusals()
            .When(kind is null || (From is not null && !kind.IsLawOn(from)), "support-kind-unknown", "Vælg en støtteform, der gælder på dagen.", "kind")
            .When(kind is not null && From >= child.Born && !kind.IsFor(child, from), "support-not-for-age", kind?.FromAge > 0 ? $"Støtteformen er for unge fra {kind.FromAge} til {kind.UntilAge} år." : "Støtteformen er for børn og unge under 18 år.", "kind")
            .When(Step is null || kind?.Steps.Contains(Step.Value) == false, "support-step-wrong", kind is null ? "Vælg et trin på indsatstrappen." : $"Støtteformen kan stå på trin {string.Join(" eller ", kind.Steps)}.", "step")
            .Needs(Purpose, "support-without-purpose", "Skriv formålet med indsatsen.", "purpose")
            .NeedsDay(From, "support-without-start", "Skriv den første dag.", "from", child)
            .When(ExpectedUntil is null, "support-without-duration", "Skriv, hvor længe indsatsen forventes at vare.", "expectedUntil")
            .When(ExpectedUntil <= From, "support-ends-before-start", "Den forventede sidste dag skal ligge efter den første.", "expectedUntil")
            .Needs(StepDown, "support-without-step-down", "Skriv, hvad der forventes at komme efter, på et lavere trin.", "stepDown")
            .When(StepDownOn is null || StepDownOn <= From, "step-down-without-day", "Skriv, hvornår I forventer at trappe ned.", "stepDownOn")
            .When(ReviewOn is null || ReviewOn <= From, "support-without-review", "Vælg en dag efter den første, hvor I ser på indsatsen.", "reviewOn")
            .When(ReviewOn > ExpectedUntil, "review-after-end", "Se på indsatsen, før den forventes at slutte.", "reviewOn")
            .When(goesUp && Writing.IsEmpty(Tried), "step-up-without-tried", "Det er et trin op. Skriv, hvad der er prøvet.", "tried")
            .When(goesUp && Writing.IsEmpty(WhyNotLess), "step-up-without-reason", "Det er et trin op. Skriv, hvorfor mindre ikke var nok.", "whyNotLess")
            .Fits(Tried, "tried").Fits(WhyNotLess, "whyNotLess").Fits(Provider, "provider", Writing.LongestName);
    }

    public Support Grant(CitizenId citizen, SupportKind kind, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Citizen = citizen,
        Kind = kind.Id,
        Title = kind.Title,
        Step = Step!.Value,
        Law = kind.Law,
        Paragraph = kind.Paragraph,
        IsPlacement = kind.IsPlacement,
        Purpose = Purpose!.Trim(),
        From = From!.Value,
        ExpectedUntil = ExpectedUntil!.Value,
        StepDown = StepDown!.Trim(),
        StepDownOn = StepDownOn!.Value,
        ReviewOn = ReviewOn!.Value,
        Tried = Writing.Tidy(Tried),
        WhyNotLess = Writing.Tidy(WhyNotLess),
        Provider = Writing.Tidy(Provider),
        Offer = Offer,
    };
}

/// <summary>A preventive offer (forebyggende tilbud, tidligere § 11) that children can have a place in.</summary>
internal sealed class Offer : IRevised
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id of its <see cref="SupportKind"/>.</summary>
    public required string Kind { get; init; }

    public required int Step { get; init; }

    public required int Places { get; set; }

    /// <summary>Who it is for and what it gives.</summary>
    public required string About { get; init; }

    public DateOnly? Closed { get; set; }

    public int Revision { get; set; }
}

/// <summary>An offer as it is registered.</summary>
internal sealed record OfferText(string? Name, string? Kind, int? Step, int? Places, string? About)
{
    public Refusals WhatIsWrong(SupportKind? kind, DateOnly today) => new Refusals()
        .Needs(Name, "offer-without-name", "Skriv tilbuddets navn.", "name", Writing.LongestName)
        .When(kind is null || !kind.IsLawOn(today), "support-kind-unknown", "Vælg en støtteform, der gælder i dag.", "kind")
        .When(Step is null || kind?.Steps.Contains(Step.Value) == false, "support-step-wrong", kind is null ? "Vælg et trin på indsatstrappen." : $"Støtteformen kan stå på trin {string.Join(" eller ", kind.Steps)}.", "step")
        .When(Places is null or < 0, "offer-without-places", "Skriv, hvor mange pladser tilbuddet har.", "places")
        .Needs(About, "offer-without-text", "Skriv, hvem tilbuddet er for, og hvad det giver.", "about");
}
