using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The invented partners: courses with schools outside, and what firms and associations offer.</summary>
internal static class DemoPartners
{
    private static readonly Guid Hf3 = Guid.Parse("5b000000-0000-4000-8000-000000000001");
    private static readonly Guid Workshop = Guid.Parse("5b000000-0000-4000-8000-000000000002");
    private static readonly Guid Nursery = Guid.Parse("5b000000-0000-4000-8000-000000000011");

    /// <summary>The courses and openings themselves.</summary>
    public static void Fill(DemoCitizen first, DemoRows rows)
    {
        var today = first.Today;
        AddHf3(today, rows);
        rows.Add(new Course { Id = Workshop, Offer = "joint-course", Title = "Ud ad døren: værksted og friluft", Partner = "Idrætsforeningen Fjordglimt", From = today.AddDays(-45), To = today.AddDays(75), Places = 8 });
        rows.Add(Opening(Nursery, today, "Hjælper i planteskolen", "Vander, potter om og hjælper i butikken.", OpeningKind.Internship, "Fjordens Planteskole", PartnerKind.Firm, 2, 12, "Ro, faste opgaver og ingen kundekontakt fra start."));
        rows.Add(Opening(Guid.Parse("5b000000-0000-4000-8000-000000000012"), today, "Cykelværksted i foreningen", "Gør brugte cykler klar til salg sammen med tre frivillige.", OpeningKind.Voluntary, "Idrætsforeningen Fjordglimt", PartnerKind.Association, 4, null, null));
        rows.Add(Opening(Guid.Parse("5b000000-0000-4000-8000-000000000013"), today, "Medhjælper i køkken", "Opvask, grønt og anretning i en kantine.", OpeningKind.WageSubsidy, "Kantinen ved Havnen", PartnerKind.Firm, 1, 20, "Kan begynde med to timer om dagen."));
    }

    /// <summary>A place on HF3 with two months' presence.</summary>
    public static void Enrol(DemoCitizen citizen, YoungPerson young, DemoRows rows)
    {
        AddHf3(citizen.Today, rows);
        var enrolment = new Enrolment { Id = citizen.IdFor("enrolment"), Course = Hf3, Citizen = citizen.Id, Since = young.OccupationSince, State = EnrolmentState.Enrolled };
        rows.Add(enrolment);
        var month = new DateOnly(citizen.Today.Year, citizen.Today.Month, 1).AddMonths(-1);
        if (month.AddMonths(1) > enrolment.Since) rows.Add(new Presence { Enrolment = enrolment.Id, Citizen = citizen.Id, Month = month, Days = 20, Present = citizen.OneOf(18, 12, 20, 15) });
    }

    /// <summary>An opening proposed to a young person.</summary>
    public static void Propose(DemoCitizen citizen, DemoRows rows)
    {
        if (citizen.Chance % 2 == 0) rows.Add(new Placement { Id = citizen.IdFor("placement"), Opening = Nursery, Citizen = citizen.Id, Proposed = citizen.Today.AddDays(-6), Why = "Vil gerne være ude og kan lide planter." });
    }

    private static void AddHf3(DateOnly today, DemoRows rows)
    {
        var from = new DateOnly(today.Month >= 8 ? today.Year : today.Year - 1, 8, 11);
        rows.Add(new Course { Id = Hf3, Offer = "hf3", Title = "HF3, treårigt hf for sårbare unge", Partner = "Nørresundby Gymnasium & HF", From = from, To = from.AddYears(3).AddDays(-45), Places = 24 });
    }

    private static Opening Opening(Guid id, DateOnly today, string title, string what, OpeningKind kind, string partner, PartnerKind partnerKind, int places, int? hours, string? consideration) => new()
    {
        Id = id,
        Title = title,
        What = what,
        Kind = kind,
        Partner = partner,
        PartnerKind = partnerKind,
        Contact = "Telefon 00 00 20 01",
        Where = "Nørresundby",
        Places = places,
        HoursPerWeek = hours,
        Consideration = consideration,
        Posted = today.AddDays(-12),
        PostedBy = DemoStaff.JobAdviser.Value,
    };
}
