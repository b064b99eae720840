namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>Who acts with authority in a child's case (myndighed).</summary>
internal static class Authority
{
    /// <summary>The department's route name.</summary>
    public const string Department = "children-and-schools";

    /// <summary>Only for those who act with authority, and programs with leave: not for schools, daycares, health visitors and providers.</summary>
    public static T ByAuthority<T>(this T endpoint) where T : IEndpointConventionBuilder =>
        endpoint.OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    /// <summary>Only for those who lead the department.</summary>
    public static T ByLeaders<T>(this T endpoint) where T : IEndpointConventionBuilder =>
        endpoint.OnlyFor(Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.Integrator);

    /// <summary>Whether somebody acts with authority in this department.</summary>
    public static bool IsIn(SignedIn who) => who.Department == Department && who.Role is (Roles.Caseworker or Roles.TeamLead or Roles.DepartmentHead);
}
