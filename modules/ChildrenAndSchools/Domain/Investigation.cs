namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>How thoroughly a child's circumstances are looked into. Higher is more.</summary>
internal enum InvestigationStage
{
    /// <summary>Screening, barnets lov § 18.</summary>
    Screening = 1,

    /// <summary>Afdækning, barnets lov § 19.</summary>
    Limited = 2,

    /// <summary>Børnefaglig undersøgelse, barnets lov § 20.</summary>
    Full = 3,
}

/// <summary>How a stage ended.</summary>
internal enum InvestigationEnd
{
    /// <summary>Ingen støtte er nødvendig.</summary>
    NoSupport,

    /// <summary>Barnet skal have støtte.</summary>
    Support,

    /// <summary>Der skal undersøges mere.</summary>
    NextStage,
}

/// <summary>One stage of looking into a child's circumstances. A child has at most one open at a time.</summary>
internal sealed class Investigation : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required InvestigationStage Stage { get; init; }

    public required DateOnly Started { get; init; }

    /// <summary>Why this stage and no other.</summary>
    public required string Why { get; init; }

    /// <summary>The notification it began with, where it did.</summary>
    public Guid? Notification { get; init; }

    /// <summary>The stage before, where there was one.</summary>
    public Guid? After { get; init; }

    /// <summary>The provisional assessment (foreløbig vurdering), when it could not be finished in time.</summary>
    public string? Provisional { get; set; }

    public DateOnly? ProvisionalOn { get; set; }

    public DateOnly? Ended { get; set; }

    public InvestigationEnd? End { get; set; }

    public string? Conclusion { get; set; }

    /// <summary>What the child says, in its own words.</summary>
    public string? ChildsView { get; set; }

    public int Revision { get; set; }

    /// <summary>The last day; only a full investigation has one by law.</summary>
    public DateOnly? DueOn(DatedRules rules) =>
        Stage == InvestigationStage.Full && rules.AsOf(DatedRules.InvestigationMonths, Started) is { } rule ? Started.AddMonths(rule.Value) : null;

    /// <summary>Whether it runs past its time without the provisional assessment that the law then asks for.</summary>
    public bool IsOverdue(DateOnly today, DatedRules rules) => Ended is null && ProvisionalOn is null && DueOn(rules) < today;

    /// <summary>Ends the stage with reasons, and says with which stage it goes on, where it does.</summary>
    public Refusals Close(InvestigationEnd? end, InvestigationStage? next, string? conclusion, string? childsView, DateOnly today)
    {
        var refused = MustBeOpen()
            .When(end is null, "investigation-without-end", "Vælg, hvad undersøgelsen er endt med.", "end")
            .When(end == InvestigationEnd.NextStage && next is null, "next-stage-missing", "Vælg, hvad der skal undersøges nu.", "next")
            .When(end == InvestigationEnd.NextStage && next <= Stage, "next-stage-not-further", "Det næste skal være mere end det, I har gjort.", "next")
            .When(end is not (null or InvestigationEnd.NextStage) && next is not null, "next-stage-unwanted", "Vælg kun et næste trin, når der skal undersøges mere.", "next")
            .Needs(conclusion, "investigation-without-conclusion", "Skriv, hvad I er nået frem til, og hvorfor.", "conclusion")
            .Needs(childsView, "investigation-without-child", "Skriv, hvad barnet selv siger, eller hvorfor det ikke er spurgt.", "childsView");
        if (refused.None) (Ended, End, Conclusion, ChildsView) = (today, end, conclusion!.Trim(), childsView!.Trim());
        return refused;
    }

    /// <summary>Writes the provisional assessment, when the months are not enough.</summary>
    public Refusals AssessProvisionally(string? text, DateOnly today)
    {
        var refused = MustBeOpen()
            .When(Stage != InvestigationStage.Full, "provisional-not-here", "Kun en børnefaglig undersøgelse har en foreløbig vurdering.")
            .When(ProvisionalOn is not null, "provisional-already-there", "Den foreløbige vurdering er allerede skrevet.")
            .Needs(text, "provisional-without-text", "Skriv den foreløbige vurdering.", "text");
        if (refused.None) (Provisional, ProvisionalOn) = (text!.Trim(), today);
        return refused;
    }

    private Refusals MustBeOpen() => new Refusals().When(Ended is not null, "investigation-ended", "Undersøgelsen er afsluttet.");
}

/// <summary>A stage as it is begun.</summary>
internal sealed record InvestigationText(InvestigationStage? Stage, DateOnly? Started, string? Why)
{
    public Refusals WhatIsWrong(Child child, bool hasOpen, DateOnly today, DatedRules rules) => child.MustBeChild(today, rules, "En undersøgelse")
        .When(hasOpen, "investigation-already-open", "Barnet har allerede en undersøgelse i gang. Afslut den først, eller gå videre fra den.", "stage")
        .When(Stage is null, "investigation-without-stage", "Vælg screening, afdækning eller børnefaglig undersøgelse.", "stage")
        .NeedsDay(Started, "investigation-without-start", "Skriv, hvilken dag den begyndte.", "started", child)
        .NotAfter(Started, today, "started")
        .Needs(Why, "investigation-without-reason", "Skriv, hvorfor der skal undersøges, og hvorfor lige så meget.", "why");

    public Investigation Start(CitizenId citizen, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Citizen = citizen,
        Stage = Stage!.Value,
        Started = Started!.Value,
        Why = Why!.Trim(),
    };
}
