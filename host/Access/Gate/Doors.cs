using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>Whether an endpoint is open to a role at all, whoever the citizen is.</summary>
internal static class Doors
{
    /// <param name="who">Who asks.</param>
    /// <param name="byToken">They come with a token, which is good for what it says and no more; otherwise with the session of a page.</param>
    /// <param name="rule">What the endpoint says of itself.</param>
    /// <param name="module">The module it belongs to; null for the host's own.</param>
    /// <param name="method">The method.</param>
    public static bool AreOpenTo(SignedIn who, bool byToken, AccessRule rule, ModuleCard? module, string method)
    {
        var writes = !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
        if (byToken && !HasLeave(who, rule, module, writes)) return false;
        if (!who.IsPerson) return rule.Roles is null || rule.Roles.Contains(Roles.Integrator);
        if (who.Citizen is not null) return rule.IsForCitizens || (rule.Roles?.Contains(who.Role) ?? false);
        if (who.Role == Roles.ExternalProvider) return rule.IsForProviders || (rule.Roles?.Contains(who.Role) ?? false);
        if (!(rule.Roles ?? Bases.WorkWithCitizens).Contains(who.Role)) return false;
        return !writes || module is null || rule.IsForAllDepartments || (module.IsForAllDepartments && !rule.IsForOwnDepartmentOnly) || who.Department == module.Route;
    }

    /// <summary>
    /// A token has been given leave by scope: the view over all is one, a department's own endpoints another. One that says who somebody is and
    /// nothing else opens nothing.
    /// </summary>
    private static bool HasLeave(SignedIn who, AccessRule rule, ModuleCard? module, bool writes) =>
        (rule.Leave is not { } special || who.Scopes.Contains(special))
        && (rule.Shows == Shows.NoCitizens && module is null
            ? who.Scopes.Any(ApiScopes.All.Contains)
            : who.Scopes.Contains((module, writes) switch
            {
                (null, _) => ApiScopes.CitizensRead,
                (_, false) => ApiScopes.DepartmentsRead,
                _ => ApiScopes.DepartmentsWrite,
            }));
}
