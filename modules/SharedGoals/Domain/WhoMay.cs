using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>Roles that some of the register's endpoints are open to.</summary>
internal static class WhoMay
{
    /// <summary>Those who lead.</summary>
    public static string[] Lead { get; } = [Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator];

    /// <summary>Those who note that a citizen has said yes to a consent, beside the citizen and the guardian themselves.</summary>
    public static string[] NoteConsents { get; } = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator];

    /// <summary>Those who enter citizens in the register.</summary>
    public static string[] Register { get; } = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.SchoolStaff, Roles.HealthVisitor, Roles.Integrator];
}
