using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>A period in which somebody is a young person's one contact person (kontaktperson), in whichever department.</summary>
internal sealed class ContactPerson
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Name { get; init; }

    /// <summary>How the citizen reaches the person.</summary>
    public required string Reach { get; init; }

    /// <summary>Route name of the department the person works in.</summary>
    public required string Department { get; init; }

    /// <summary>The member of staff, where known.</summary>
    public StaffId? Staff { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The first day the person no longer is; may lie ahead. Null while no end is known.</summary>
    public DateOnly? Until { get; set; }

    public string? WhyEnded { get; set; }

    /// <summary>The day the others were told that the place is vacant, so that it is told once.</summary>
    public DateOnly? VacancyTold { get; set; }

    public required Guid NamedBy { get; init; }

    public required string NamedByName { get; init; }

    public int Revision { get; set; }

    /// <summary>Whether the person is the contact person on a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>A contact person as written.</summary>
internal sealed record ContactPersonText(string? Name, string? Reach, string? Department = null, StaffId? Staff = null, DateOnly? From = null);

/// <summary>All the contact persons of a young person, one after the other and never two at a time.</summary>
internal sealed class ContactPersons(IReadOnlyList<ContactPerson> all)
{
    /// <summary>The one on a day; null when the place is vacant.</summary>
    public ContactPerson? On(DateOnly day) => all.FirstOrDefault(person => person.IsOn(day));

    /// <summary>The first day from this one without a contact person, however far ahead it is known; null when none is known.</summary>
    public DateOnly? VacantFrom(DateOnly day)
    {
        while (On(day) is { } person)
        {
            if (person.Until is not { } until) return null;
            day = until;
        }
        return day;
    }

    /// <summary>Names the next one. The one there is leaves on the day the next begins.</summary>
    public (ContactPerson? Named, Refusals Refused) Name(Guid id, CitizenId citizen, ContactPersonText text, SignedIn who, LawBook law, DateOnly today)
    {
        var (from, department) = (text.From ?? today, text.Department.Tidy() ?? "employment-and-welfare");
        var later = all.FirstOrDefault(person => person.From > from || (person.From == from && from > today));
        var refused = new Refusals()
            .Needs(text.Name, "contact-without-name", "Skriv kontaktpersonens navn.", "name", Written.Line)
            .Needs(text.Reach, "contact-without-reach", "Skriv, hvordan den unge får fat i kontaktpersonen.", "reach", Written.Line)
            .When(law.Department(department, today) is null, "department-unknown", "Vælg en forvaltning fra listen.", "department")
            .When(from < today, "contact-from-passed", "Kontaktpersonen kan tidligst begynde i dag.", "from")
            .When(later is not null, "contact-person-follows", $"Der er allerede udpeget en kontaktperson fra {later?.From:dd'.'MM'.'yyyy}.", "from");
        if (!refused.None) return (null, refused);

        foreach (var before in all.Where(person => person.Until is null || person.Until > from))
        {
            (before.Until, before.WhyEnded) = (from, before.WhyEnded ?? "Ny kontaktperson");
            before.Revision++;
        }
        return (new ContactPerson
        {
            Id = id,
            Citizen = citizen,
            Name = text.Name!.Trim(),
            Reach = text.Reach!.Trim(),
            Department = department,
            Staff = text.Staff,
            From = from,
            NamedBy = who.Subject,
            NamedByName = who.Name,
        }, refused);
    }

    /// <summary>The present one leaves on a day, today or ahead. Returns the one who leaves.</summary>
    public (ContactPerson? Leaving, Refusals Refused) End(DateOnly? on, string? why, DateOnly today)
    {
        var now = On(today);
        var refused = new Refusals()
            .When(now is null, "contact-person-vacant", "Der er ingen kontaktperson at afslutte.")
            .When(on is null, "contact-end-without-day", "Skriv den første dag uden kontaktpersonen.", "on")
            .When(on < today, "contact-end-passed", "Dagen kan tidligst være i dag.", "on")
            .When(all.Any(person => person.From > today), "contact-person-follows", "Der er allerede udpeget en ny kontaktperson; dagen følger af det.", "on")
            .Needs(why, "contact-end-without-reason", "Skriv, hvorfor kontaktpersonen stopper.", "why", Written.Line);
        if (!refused.None) return (null, refused);
        (now!.Until, now.WhyEnded) = (on, why!.Trim());
        now.Revision++;
        return (now, refused);
    }
}
