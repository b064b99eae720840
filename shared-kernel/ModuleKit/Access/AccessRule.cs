using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Access;

/// <summary>
/// What an endpoint shows of citizens, and to whom it is open: read by the host's one gate before the endpoint runs. A route with a
/// parameter <c>citizen</c> is about that citizen without saying more; every other route says it by one of <see cref="AccessRules"/>,
/// or its module is not taken into use.
/// </summary>
public sealed record AccessRule
{
    /// <summary>What it shows of citizens.</summary>
    public required Shows Shows { get; init; }

    /// <summary>The citizen the request is about; null when there is no such thing.</summary>
    internal Func<HttpContext, Task<CitizenId?>>? Whose { get; init; }

    /// <summary>The only roles it is open to; null opens it to all who work with citizens, and to programs with leave.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Citizens use it too, each about themselves, and guardians about their children.</summary>
    public bool IsForCitizens { get; init; }

    /// <summary>Staff of another department may write by it, on a basis.</summary>
    public bool IsForAllDepartments { get; init; }

    /// <summary>
    /// It takes a notice about the citizen (underretning) and shows nothing of what the department knows: a case in any department is enough.
    /// </summary>
    public bool TakesNotice { get; init; }

    /// <summary>
    /// External providers (leverandører) use it too, each about the citizens they have an order for. It shows and writes what belongs to the
    /// provider's own orders and nothing else.
    /// </summary>
    public bool IsForProviders { get; init; }

    /// <summary>A scope that a token must have beside what reading and writing asks for (<see cref="Access.Leave"/>); null asks for none.</summary>
    public string? Leave { get; init; }

    /// <summary>Written by the department's own staff only, also in a module that belongs to all departments.</summary>
    public bool IsForOwnDepartmentOnly { get; init; }
}

/// <summary>What an endpoint shows of citizens.</summary>
public enum Shows
{
    /// <summary>One citizen.</summary>
    OneCitizen,

    /// <summary>Several citizens: the endpoint itself leaves out those the signed-in does not work with (<see cref="Cases.OwnCases"/>) and says whom it shows (<see cref="ICitizenAccess.Listed"/>).</summary>
    SeveralCitizens,

    /// <summary>Nothing that can be told to be about anybody.</summary>
    NoCitizens,
}

/// <summary>How an endpoint says its access rule.</summary>
public static class AccessRules
{
    /// <summary>Shows the citizen whose the thing with the id in the address is.</summary>
    /// <param name="endpoint">The endpoint; its route has a parameter <c>id</c>.</param>
    /// <param name="whose">From the id to the citizen; null when there is no such thing.</param>
    public static T AboutTheCitizenOf<T, TDb>(this T endpoint, Func<TDb, Guid, CancellationToken, Task<CitizenId?>> whose) where T : IEndpointConventionBuilder where TDb : ModuleDb =>
        endpoint.With(rule => rule with
        {
            Shows = Shows.OneCitizen,
            Whose = async http => http.Request.RouteValues["id"] is string text && Guid.TryParse(text, out var id)
                ? await whose(http.RequestServices.GetRequiredService<TDb>(), id, http.RequestAborted)
                : null,
        });

    /// <summary>The same for a thing whose id is a text, in the route's parameter of this name.</summary>
    public static T AboutTheCitizenOf<T, TDb>(this T endpoint, string parameter, Func<TDb, string, CancellationToken, Task<CitizenId?>> whose) where T : IEndpointConventionBuilder where TDb : ModuleDb =>
        endpoint.With(rule => rule with
        {
            Shows = Shows.OneCitizen,
            Whose = async http => http.Request.RouteValues[parameter] is string id ? await whose(http.RequestServices.GetRequiredService<TDb>(), id, http.RequestAborted) : null,
        });

    /// <summary>Shows several citizens.</summary>
    public static T ListsCitizens<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { Shows = Shows.SeveralCitizens });

    /// <summary>Shows nobody.</summary>
    public static T ShowsNobody<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { Shows = Shows.NoCitizens });

    /// <summary>Open to these roles only.</summary>
    public static T OnlyFor<T>(this T endpoint, params string[] roles) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { Roles = roles });

    /// <summary>Open to everybody who is signed in, programs too: for what shows nobody.</summary>
    public static T ForEverybody<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { Shows = Shows.NoCitizens, Roles = [.. ModuleKit.Roles.All], IsForAllDepartments = true });

    /// <summary>Open to citizens about themselves and to guardians about their children, too.</summary>
    public static T ForCitizensToo<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { IsForCitizens = true });

    /// <summary>Open to external providers, too: about the citizens they have an order for.</summary>
    public static T ForProvidersToo<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { IsForProviders = true });

    /// <summary>Whoever comes with a token needs this leave too (<see cref="Access.Leave"/>).</summary>
    public static T NeedsLeave<T>(this T endpoint, string scope) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { Leave = scope });

    /// <summary>Staff of every department may write by it, each on a basis of their own.</summary>
    public static T ForAllDepartments<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { IsForAllDepartments = true });

    /// <summary>Takes a notice from staff of every department, and shows nothing of what the department knows.</summary>
    public static T TakesNotice<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(rule => rule with { IsForAllDepartments = true, TakesNotice = true });

    /// <summary>Names who works with a citizen: makes a case somebody's own, so it is for those who lead, and for whom the citizen is open to.</summary>
    internal static T NamesStaff<T>(this T endpoint) where T : IEndpointConventionBuilder =>
        endpoint.With(rule => rule with { Shows = Shows.OneCitizen, Roles = [ModuleKit.Roles.TeamLead, ModuleKit.Roles.DepartmentHead, ModuleKit.Roles.Coordinator, ModuleKit.Roles.Integrator], IsForOwnDepartmentOnly = true });

    private static T With<T>(this T endpoint, Func<AccessRule, AccessRule> change) where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(change(builder.Metadata.OfType<AccessRule>().LastOrDefault() ?? new AccessRule { Shows = Shows.OneCitizen })));
        return endpoint;
    }
}
