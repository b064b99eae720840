using System.Collections.Frozen;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>The roles people and systems sign in with; also the names of the policies that ask for one.</summary>
public static class Roles
{
    /// <summary>Borger.</summary>
    public const string Citizen = "citizen";

    /// <summary>Forælder eller værge.</summary>
    public const string Guardian = "guardian";

    /// <summary>Rådgiver.</summary>
    public const string Caseworker = "caseworker";

    /// <summary>Teamleder.</summary>
    public const string TeamLead = "team-lead";

    /// <summary>Afdelingsleder.</summary>
    public const string DepartmentHead = "department-head";

    /// <summary>Koordinator, also of the strategy.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Skole- og dagtilbudspersonale.</summary>
    public const string SchoolStaff = "school-staff";

    /// <summary>Sundhedsplejerske.</summary>
    public const string HealthVisitor = "health-visitor";

    /// <summary>Ekstern leverandør.</summary>
    public const string ExternalProvider = "external-provider";

    /// <summary>Controller.</summary>
    public const string Controller = "controller";

    /// <summary>Databeskyttelsesrådgiver (DPO).</summary>
    public const string Auditor = "auditor";

    /// <summary>Systemadministrator; sees no case content.</summary>
    public const string SystemAdministrator = "system-administrator";

    /// <summary>It-system: a program, not a person; what it may do stands in its scopes.</summary>
    public const string Integrator = "integrator";

    private static readonly FrozenDictionary<string, string> Danish = new Dictionary<string, string>
    {
        [Citizen] = "Borger",
        [Guardian] = "Forælder eller værge",
        [Caseworker] = "Rådgiver",
        [TeamLead] = "Teamleder",
        [DepartmentHead] = "Afdelingsleder",
        [Coordinator] = "Koordinator",
        [SchoolStaff] = "Skole- og dagtilbudspersonale",
        [HealthVisitor] = "Sundhedsplejerske",
        [ExternalProvider] = "Ekstern leverandør",
        [Controller] = "Controller",
        [Auditor] = "Databeskyttelsesrådgiver",
        [SystemAdministrator] = "Systemadministrator",
        [Integrator] = "It-system",
    }.ToFrozenDictionary();

    /// <summary>Every role there is.</summary>
    public static IReadOnlyCollection<string> All => Danish.Keys;

    /// <summary>The role in words, as people know it.</summary>
    public static string InDanish(string role) => Danish[role];
}
