using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>Whether an endpoint is open to a role at all, whoever the citizen is.</summary>
internal static class Doors
{
    public static bool AreOpenTo(SignedIn who, AccessRule rule, ModuleCard? module, string method)
    {
        var writes = !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
        if (!who.IsPerson) return (rule.Roles is null || rule.Roles.Contains(Roles.Integrator)) && (rule.Shows == Shows.NoCitizens && module is null || HasLeave(who, module, writes));
        if (who.Citizen is not null) return rule.IsForCitizens || (rule.Roles?.Contains(who.Role) ?? false);
        if (who.Role == Roles.ExternalProvider) return rule.IsForProviders || (rule.Roles?.Contains(who.Role) ?? false);
        if (!(rule.Roles ?? Bases.WorkWithCitizens).Contains(who.Role)) return false;
        return !writes || module is null || rule.IsForAllDepartments || (module.IsForAllDepartments && !rule.IsForOwnDepartmentOnly) || who.Department == module.Route;
    }

    /// <summary>A program has been given leave by scope: the view over all is one, a department's own endpoints another.</summary>
    private static bool HasLeave(SignedIn who, ModuleCard? module, bool writes) => who.Scopes.Contains((module, writes) switch
    {
        (null, _) => ApiScopes.CitizensRead,
        (_, false) => ApiScopes.DepartmentsRead,
        _ => ApiScopes.DepartmentsWrite,
    });
}
