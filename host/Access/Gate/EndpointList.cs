using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>Every endpoint of the running host, the modules' too, with the access rule it says: for the auditor, and for what checks it from outside.</summary>
internal static class EndpointList
{
    public static void MapEndpointList(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/access/endpoints", List).WithName("access.listEndpoints").WithTags("Adgang").ShowsNobody().OnlyFor(Roles.Auditor, Roles.SystemAdministrator, Roles.Integrator)
            .WithSummary("Every endpoint and whom it is open to").WithDescription("Read from the running host, pages and modules included. Nobody's data.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <param name="Method">The method; an endpoint with several has a line for each.</param>
    /// <param name="Pattern">The route as it is written.</param>
    /// <param name="Name">Its name; pages have none.</param>
    /// <param name="Module">The module it belongs to; null for the host's own.</param>
    /// <param name="Shows">What it shows of citizens; null when it says no rule and so is open to nobody or to everybody.</param>
    /// <param name="Roles">The only roles it is open to; null for all who work with citizens.</param>
    /// <param name="ForCitizens">Citizens use it too, about themselves.</param>
    /// <param name="ForProviders">External providers use it too, about the citizens they have an order for.</param>
    /// <param name="ForAllDepartments">Staff of every department write by it.</param>
    /// <param name="Anonymous">Open without signing in.</param>
    /// <param name="AsksForToken">A form that is posted to it must carry the page's antiforgery token.</param>
    internal sealed record Line(string Method, string Pattern, string? Name, string? Module, Shows? Shows, IReadOnlyList<string>? Roles, bool ForCitizens, bool ForProviders, bool ForAllDepartments, bool Anonymous, bool AsksForToken);

    internal sealed record Response(IReadOnlyList<Line> Endpoints);

    private static Ok<Response> List(EndpointDataSource source) => TypedResults.Ok(new Response(
        [.. source.Endpoints.OfType<RouteEndpoint>().SelectMany(Lines).OrderBy(line => line.Pattern, StringComparer.Ordinal).ThenBy(line => line.Method, StringComparer.Ordinal)]));

    private static IEnumerable<Line> Lines(RouteEndpoint endpoint)
    {
        var (rule, module) = (endpoint.Metadata.GetMetadata<AccessRule>(), endpoint.Metadata.GetMetadata<LoadedModule>());
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => new Line(
            method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, module?.Name,
            rule?.Shows, rule?.Roles, rule?.IsForCitizens ?? false, rule?.IsForProviders ?? false, (rule?.IsForAllDepartments ?? false) || (module?.Card.IsForAllDepartments == true && rule?.IsForOwnDepartmentOnly != true),
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation ?? false));
    }
}
