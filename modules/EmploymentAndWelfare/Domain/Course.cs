using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>A joint course (forløb) with an outside partner and a number of places, such as HF3.</summary>
internal sealed class Course
{
    public required Guid Id { get; init; }

    /// <summary>Code of the offer it is, which carries its law.</summary>
    public required string Offer { get; init; }

    public required string Title { get; init; }

    /// <summary>The partner outside, such as a school.</summary>
    public required string Partner { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required int Places { get; init; }

    /// <summary>Counts enrolments, so that two at once cannot take the last place.</summary>
    public int Revision { get; set; }

    /// <summary>Sets up a course, or says why not.</summary>
    public static (Course? Course, Refusals Refused) SetUp(Guid id, CourseText text, LawBook law, DateOnly today)
    {
        var offer = law.Offer(text.Offer, text.From ?? today);
        var refused = new Refusals()
            .When(offer is not { Kind: OfferKind.Course }, "offer-unknown", "Vælg et forløb fra listen over tilbud.", "offer")
            .Needs(text.Title, "course-without-title", "Giv forløbet et navn.", "title", Written.Line)
            .Needs(text.Partner, "course-without-partner", "Skriv, hvem partneren er.", "partner", Written.Line)
            .When(text.From is null, "course-without-start", "Skriv, hvornår forløbet begynder.", "from")
            .When(text.To is null, "course-without-end", "Skriv, hvornår forløbet slutter.", "to")
            .When(text.To <= text.From, "course-ends-before-start", "Forløbet skal slutte efter den dag, det begynder.", "to")
            .When(text.Places is not > 0, "course-without-places", "Skriv, hvor mange pladser der er: mindst 1.", "places");
        return refused.None
            ? (new Course { Id = id, Offer = offer!.Code, Title = text.Title!.Trim(), Partner = text.Partner!.Trim(), From = text.From!.Value, To = text.To!.Value, Places = text.Places!.Value }, refused)
            : (null, refused);
    }

    /// <summary>Takes a citizen in; on the waiting list when every place is taken and that is wished.</summary>
    public (Enrolment? Enrolment, Refusals Refused) Enrol(Guid id, CitizenId citizen, DateOnly born, int taken, bool orWait, LawBook law, DateOnly today)
    {
        var (offer, full) = (law.Offer(Offer, today), taken >= Places);
        var begins = From > today ? From : today;
        var refused = new Refusals()
            .When(today > To, "course-over", $"Forløbet sluttede {To:dd'.'MM'.'yyyy}.")
            .When(offer is not null && begins < born.BirthdayAt(offer.FromAge), "too-young-for-offer", $"Forløbet er for unge fra {offer?.FromAge} år.", "citizen")
            .When(offer?.UntilAge is { } until && begins >= born.BirthdayAt(until), "too-old-for-offer", $"Forløbet er for unge under {offer?.UntilAge} år.", "citizen")
            .When(full && !orWait, "course-full", $"Alle {Places} pladser er optaget. Vælg venteliste, hvis den unge vil vente.", "orWait");
        if (!refused.None) return (null, refused);
        Revision++;
        return (new Enrolment { Id = id, Course = Id, Citizen = citizen, Since = today, State = full ? EnrolmentState.Waiting : EnrolmentState.Enrolled }, refused);
    }
}

/// <summary>A course as it is written.</summary>
internal sealed record CourseText(string? Offer, string? Title, string? Partner, DateOnly? From, DateOnly? To, int? Places);

/// <summary>Where an enrolment stands.</summary>
internal enum EnrolmentState
{
    /// <summary>On the waiting list (venteliste).</summary>
    Waiting,

    /// <summary>Has a place (optaget).</summary>
    Enrolled,

    /// <summary>Completed (gennemført).</summary>
    Completed,

    /// <summary>Left before the end (afbrudt).</summary>
    Left,
}

/// <summary>A citizen's place on a course (optagelse).</summary>
internal sealed class Enrolment
{
    public required Guid Id { get; init; }

    public required Guid Course { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly Since { get; init; }

    public EnrolmentState State { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? Why { get; set; }

    public int Revision { get; set; }

    /// <summary>Whether it runs or waits.</summary>
    public bool IsOpen => State is EnrolmentState.Waiting or EnrolmentState.Enrolled;

    /// <summary>Ends it: completed, or left with a reason.</summary>
    public Refusals End(bool? completed, DateOnly? on, string? why, DateOnly today)
    {
        var refused = new Refusals()
            .When(!IsOpen, "enrolment-over", "Forløbet er allerede afsluttet for den unge.")
            .When(completed is null, "enrolment-without-outcome", "Vælg, om forløbet er gennemført eller afbrudt.", "completed")
            .When(completed == true && State == EnrolmentState.Waiting, "enrolment-not-begun", "Den unge står på venteliste og kan ikke have gennemført forløbet.", "completed")
            .When(on is null, "enrolment-without-end", "Skriv, hvilken dag det sluttede.", "on")
            .When(on > today, "enrolment-end-in-future", "Dagen kan ikke ligge efter i dag.", "on")
            .When(on < Since, "enrolment-end-before-start", "Dagen kan ikke ligge før optagelsen.", "on")
            .When(completed == false && string.IsNullOrWhiteSpace(why), "enrolment-without-reason", "Skriv, hvorfor forløbet blev afbrudt, så vi kan lære af det.", "why")
            .Fits(why, "why", 500);
        if (refused.None) (State, EndedOn, Why) = (completed!.Value ? EnrolmentState.Completed : EnrolmentState.Left, on, why.Tidy());
        return refused;
    }
}

/// <summary>Presence (fremmøde) on a course in a month.</summary>
internal sealed class Presence
{
    public required Guid Enrolment { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Days there were lessons.</summary>
    public required int Days { get; set; }

    /// <summary>Days the young person was there.</summary>
    public required int Present { get; set; }

    /// <summary>Says what is wrong with a month's numbers.</summary>
    public static Refusals WhatIsWrong(Enrolment enrolment, int? year, int? month, int? days, int? present, DateOnly today)
    {
        var isMonth = month is >= 1 and <= 12 && year is >= 1900 and <= 9998;
        DateOnly? first = isMonth ? new DateOnly(year!.Value, month!.Value, 1) : null;
        return new Refusals()
            .When(enrolment.State == EnrolmentState.Waiting, "enrolment-not-begun", "Den unge står på venteliste og har intet fremmøde.")
            .When(!isMonth, "month-unreadable", "Skriv måneden som et tal fra 1 til 12 og året med fire cifre.", "month")
            .When(first > today, "month-in-future", "Måneden er ikke begyndt.", "month")
            .When(first?.AddMonths(1) <= enrolment.Since, "month-before-start", "Måneden ligger før optagelsen.", "month")
            .When(days is null or < 1 or > 31, "days-out-of-range", "Skriv antallet af dage med undervisning: fra 1 til 31.", "days")
            .When(present is null or < 0 || present > days, "present-out-of-range", "Skriv antallet af dage, den unge var der: ikke flere end dagene med undervisning.", "present");
    }
}
