using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Demo;

/// <summary>The fictive members of staff who have citizens of their own in the demo municipality: the people one can sign in as.</summary>
public static class DemoStaff
{
    /// <summary>Lone Aagesen, family adviser.</summary>
    public static StaffId FamilyAdviser { get; } = Of(1);

    /// <summary>Mikkel Thorsø, youth adviser in Children and Schools.</summary>
    public static StaffId YouthAdviser { get; } = Of(2);

    /// <summary>Camilla Rold, teacher.</summary>
    public static StaffId Teacher { get; } = Of(5);

    /// <summary>Jette Frost, leads a daycare.</summary>
    public static StaffId DaycareLead { get; } = Of(6);

    /// <summary>Anne-Mette Visby, health visitor.</summary>
    public static StaffId HealthVisitor { get; } = Of(7);

    /// <summary>Thomas Ørbæk, job adviser.</summary>
    public static StaffId JobAdviser { get; } = Of(8);

    /// <summary>Fatima Rashid, youth guide.</summary>
    public static StaffId YouthGuide { get; } = Of(9);

    /// <summary>Susanne Kjeldal, authority adviser for adults with disabilities.</summary>
    public static StaffId DisabilityAdviser { get; } = Of(12);

    /// <summary>Ali Demir, adviser for the transition to adult life.</summary>
    public static StaffId TransitionAdviser { get; } = Of(13);

    /// <summary>Maria Lundsby, adviser across departments.</summary>
    public static StaffId CrossAdviser { get; } = Of(16);

    /// <summary>Rasmus Kragh, leads a housing provider.</summary>
    public static StaffId HousingProvider { get; } = Of(19);

    /// <summary>Helle Brix, leads a provider of support at home.</summary>
    public static StaffId SupportProvider { get; } = Of(23);

    /// <summary>Makes the citizen this person's own case, with the team.</summary>
    public static void WorksWith(this StaffId staff, DemoCitizen citizen, string? team, DemoRows rows) =>
        rows.Add(new Cases.CaseMembership { Citizen = citizen.Id, Staff = staff, Team = team, NamedBy = staff.Value, From = citizen.Today.AddDays(-30 - (int)(citizen.Chance % 300)) });

    private static StaffId Of(int number) => new(Guid.Parse($"5a000000-0000-4000-8000-{number:000000000000}"));
}

/// <summary>The teams of the demo municipality, by the names that the people who sign in carry.</summary>
public static class DemoTeams
{
    /// <summary>Børne- og Familierådgivningen.</summary>
    public const string Family = "boerne-og-familieraadgivningen";

    /// <summary>Skoler og dagtilbud.</summary>
    public const string Schools = "skoler-og-dagtilbud";

    /// <summary>Jobcentret.</summary>
    public const string Jobcentre = "jobcenter";

    /// <summary>Kommunal ungeindsats.</summary>
    public const string Youth = "kommunal-ungeindsats";

    /// <summary>Voksne med handicap.</summary>
    public const string AdultDisability = "voksne-med-handicap";

    /// <summary>Overgange 16-25 år.</summary>
    public const string Transitions = "overgange";

    /// <summary>Tværfagligt team.</summary>
    public const string Cross = "tvaerfagligt-team";
}
