namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>
/// A notification (underretning) of concern for a child, born or unborn. It is taken in without consent, from anyone, and assessed within
/// 24 hours whether or not it is known yet which child it is about.
/// </summary>
internal sealed class Notification : IRevised
{
    public required Guid Id { get; init; }

    /// <summary>The child, or the expecting parent; null until somebody has found out who it is.</summary>
    public CitizenId? Citizen { get; set; }

    /// <summary>Who it is about, as the notifier put it, where no citizen was known.</summary>
    public string? AboutName { get; init; }

    /// <summary>What may help to find the child: school, street, age.</summary>
    public string? AboutHint { get; init; }

    /// <summary>True when it is about a child not born yet; the citizen is the expecting parent.</summary>
    public required bool IsUnborn { get; init; }

    /// <summary>When the child is expected.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>When the municipality got it: the clock runs from here.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>Who took it in.</summary>
    public required Guid TakenInBy { get; init; }

    /// <summary>What the notifier is to the child.</summary>
    public required NotifierKind From { get; init; }

    /// <summary>The notifier's name. Shown by <see cref="NotifierSeenBy"/> only.</summary>
    public string? NotifierName { get; init; }

    /// <summary>How to reach the notifier. Shown by <see cref="NotifierSeenBy"/> only.</summary>
    public string? NotifierReach { get; init; }

    /// <summary>What is told.</summary>
    public required string What { get; init; }

    /// <summary>When it was matched to a citizen.</summary>
    public DateTimeOffset? Matched { get; set; }

    public DateTimeOffset? Assessed { get; set; }

    public NotificationOutcome? Outcome { get; set; }

    /// <summary>The reasons for the outcome; they are kept.</summary>
    public string? Why { get; set; }

    /// <summary>The day the notifier got a receipt.</summary>
    public DateOnly? Receipt { get; set; }

    public int Revision { get; set; }

    public List<NotifiedSibling> Siblings { get; } = [];

    /// <summary>The last moment it shall be assessed: so many hours later, also over midnight, a leap day and the shift of summer time.</summary>
    public DateTimeOffset? DueAt(DatedRules rules) =>
        rules.AsOf(DatedRules.NotificationAssessmentHours, Received.DanishDate()) is { } rule ? Received.AddHours(rule.Value) : null;

    /// <summary>Whether the time ran out before it was assessed.</summary>
    public bool IsLate(DateTimeOffset now, DatedRules rules) => DueAt(rules) is { } due && (Assessed ?? now) > due;

    /// <summary>The last day for a receipt; null when nobody can have one.</summary>
    public DateOnly? ReceiptDue(DatedRules rules) => From == NotifierKind.Anonymous || rules.AsOf(DatedRules.ReceiptWorkingDays, Received.DanishDate()) is not { } rule
        ? null
        : WorkingDays.After(Received.DanishDate(), rule.Value);

    /// <summary>
    /// Who sees who notified: in this department the caseworkers of the child's case and those who lead, and whoever took it in. Everybody else,
    /// programs and the family among them, sees that somebody did.
    /// </summary>
    public bool NotifierSeenBy(SignedIn who, string department, bool worksWithTheChild) =>
        who.IsPerson && (who.Subject == TakenInBy || (who.Department == department && who.Role switch
        {
            Roles.TeamLead or Roles.DepartmentHead => true,
            Roles.Caseworker => worksWithTheChild || Citizen is null,
            _ => false,
        }));

    /// <summary>Says which citizen it is about.</summary>
    public Refusals Match(Child child, DateTimeOffset now, DatedRules rules)
    {
        var refused = new Refusals().When(Citizen is not null, "notification-already-matched", "Underretningen er allerede knyttet til en borger.");
        if (refused.None) refused.AddRange(NotificationText.Fits(child, IsUnborn, Received, now.DanishDate(), rules));
        if (refused.None) (Citizen, Matched) = (child.Id, now);
        return refused;
    }

    /// <summary>Decides what it leads to. It is done once; what comes later is decided in the investigation.</summary>
    public Refusals Assess(NotificationOutcome? outcome, string? why, bool hasOpenInvestigation, DateTimeOffset now)
    {
        var refused = new Refusals()
            .When(Assessed is not null, "notification-already-assessed", "Underretningen er allerede vurderet.")
            .When(outcome is null, "assessment-without-outcome", "Vælg, hvad underretningen fører til.", "outcome")
            .When(outcome == NotificationOutcome.PartOfRunning && !hasOpenInvestigation, "no-investigation-running", "Barnet har ingen undersøgelse i gang, som underretningen kan indgå i.", "outcome")
            .When(outcome?.Stage() is not null && hasOpenInvestigation, "investigation-already-open", "Barnet har allerede en undersøgelse i gang. Vælg, at underretningen indgår i den.", "outcome")
            .When(Citizen is null && outcome is not (null or NotificationOutcome.NothingMore), "notification-not-matched", "Find ud af, hvilket barn det er, før der besluttes en undersøgelse.", "outcome")
            .Needs(why, "assessment-without-reason", "Skriv begrundelsen: hvad er set, og hvorfor fører det til dette?", "why");
        if (refused.None) (Outcome, Why, Assessed) = (outcome, why!.Trim(), now);
        return refused;
    }

    /// <summary>Notes that the notifier has had a receipt.</summary>
    public Refusals NoteReceipt(DateOnly? on, DateOnly today)
    {
        var refused = new Refusals()
            .When(From == NotifierKind.Anonymous, "receipt-to-nobody", "Underretteren er anonym og kan ikke få en kvittering.")
            .When(Receipt is not null, "receipt-already-sent", "Kvitteringen er allerede sendt.")
            .When(on is null, "receipt-without-day", "Skriv, hvilken dag kvitteringen blev sendt.", "on")
            .NotAfter(on, today, "on")
            .When(on < Received.DanishDate(), "receipt-before-notification", "Kvitteringen kan ikke ligge før underretningen.", "on");
        if (refused.None) Receipt = on;
        return refused;
    }

    /// <summary>Links a sibling whose circumstances it tells of too.</summary>
    public Refusals LinkSibling(CitizenId sibling)
    {
        var refused = new Refusals()
            .When(sibling == Citizen, "sibling-is-the-child", "Det er barnet selv.", "sibling")
            .When(Siblings.Exists(s => s.Citizen == sibling), "sibling-already-linked", "Søskende er allerede knyttet til underretningen.", "sibling");
        if (refused.None) Siblings.Add(new NotifiedSibling { Notification = Id, Citizen = sibling });
        return refused;
    }
}

/// <summary>A sibling that a notification tells of too. The sibling's own page shows that there is one, and not what it says.</summary>
internal sealed class NotifiedSibling
{
    public required Guid Notification { get; init; }

    public required CitizenId Citizen { get; init; }
}

/// <summary>A notification as it is taken in.</summary>
internal sealed record NotificationText(NotifierKind? From, string? NotifierName, string? NotifierReach, string? What, bool IsUnborn = false, DateOnly? Expected = null, DateTimeOffset? Received = null, string? AboutName = null, string? AboutHint = null)
{
    /// <summary>What is wrong with it, whoever it is about.</summary>
    public Refusals WhatIsWrong(DateTimeOffset now) => new Refusals()
        .When(From is null, "notification-from-nobody", "Vælg, hvem der underretter. Anonym er også et svar.", "from")
        .When(From == NotifierKind.Anonymous && !Writing.IsEmpty(NotifierName), "anonymous-with-name", "En anonym underretter står uden navn. Slet navnet, eller vælg, hvem det er.", "notifierName")
        .Fits(NotifierName, "notifierName", Writing.LongestName)
        .Fits(NotifierReach, "notifierReach", Writing.LongestName)
        .Fits(AboutHint, "aboutHint")
        .Needs(What, "notification-without-text", "Skriv, hvad der er set eller hørt.", "what")
        .When(Received > now, "received-in-future", "Underretningen kan ikke være modtaget efter nu.", "received")
        .When(Expected is not null && !IsUnborn, "expected-for-born", "Terminen hører kun til et barn, der ikke er født.", "expected")
        .When(Expected > now.DanishDate().AddMonths(10), "expected-too-far", "Terminen ligger mere end ti måneder frem.", "expected");

    /// <summary>Whether it can be about this citizen: a child, or the expecting parent of an unborn one, whatever the age.</summary>
    public static Refusals Fits(Child child, bool isUnborn, DateTimeOffset received, DateOnly today, DatedRules rules)
    {
        if (isUnborn) return [];
        var refused = child.MustBeChild(today, rules, "En underretning");
        return refused.When(received.DanishDate() < child.Born, "day-before-birth", "Underretningen er modtaget, før barnet blev født. Ret datoen, eller sæt kryds ved, at barnet ikke er født.", "received");
    }

    /// <summary>The notification; the checks have had nothing to say.</summary>
    public Notification TakeIn(CitizenId? citizen, Guid by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Citizen = citizen,
        AboutName = citizen is null ? Writing.Tidy(AboutName) : null,
        AboutHint = citizen is null ? Writing.Tidy(AboutHint) : null,
        IsUnborn = IsUnborn,
        Expected = Expected,
        Received = Received ?? now,
        TakenInBy = by,
        From = From!.Value,
        NotifierName = Writing.Tidy(NotifierName),
        NotifierReach = From == NotifierKind.Anonymous ? null : Writing.Tidy(NotifierReach),
        What = What!.Trim(),
        Matched = citizen is null ? null : now,
    };
}

/// <summary>Who notified, by what they are to the child.</summary>
internal enum NotifierKind
{
    /// <summary>Skole.</summary>
    School,

    /// <summary>Dagtilbud.</summary>
    Daycare,

    /// <summary>Sundhedspleje, læge eller sygehus.</summary>
    Health,

    /// <summary>Politi.</summary>
    Police,

    /// <summary>Anden forvaltning eller kommune.</summary>
    Authority,

    /// <summary>Forælder.</summary>
    Parent,

    /// <summary>Barnet selv.</summary>
    TheChild,

    /// <summary>Privat person.</summary>
    Private,

    /// <summary>Anonym.</summary>
    Anonymous,
}

/// <summary>What a notification leads to.</summary>
internal enum NotificationOutcome
{
    /// <summary>Ikke mere.</summary>
    NothingMore,

    /// <summary>Indgår i den undersøgelse, der er i gang.</summary>
    PartOfRunning,

    /// <summary>Screening (§ 18).</summary>
    Screening,

    /// <summary>Afdækning (§ 19).</summary>
    LimitedAssessment,

    /// <summary>Børnefaglig undersøgelse (§ 20).</summary>
    ChildInvestigation,

    /// <summary>Akut indsats.</summary>
    Acute,
}

/// <summary>From an outcome to the stage it opens.</summary>
internal static class Outcomes
{
    public static InvestigationStage? Stage(this NotificationOutcome outcome) => outcome switch
    {
        NotificationOutcome.Screening => InvestigationStage.Screening,
        NotificationOutcome.LimitedAssessment => InvestigationStage.Limited,
        NotificationOutcome.ChildInvestigation => InvestigationStage.Full,
        _ => null,
    };
}

/// <summary>Counts working days. Public holidays are not known here: a deadline so counted is never too late.</summary>
internal static class WorkingDays
{
    public static DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }
        return day;
    }
}
