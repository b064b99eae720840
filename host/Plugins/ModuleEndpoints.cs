using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Host.Web;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>The modules, their status and reasons; bringing a version into use, switching off and on.</summary>
internal static class ModuleEndpoints
{
    public static void MapModules(this IEndpointRouteBuilder app)
    {
        var modules = app.MapGroup("/modules").WithTags("Drift").ProducesProblem(StatusCodes.Status401Unauthorized);
        modules.MapGet("", List).WithName("host.listModules").ForEverybody()
            .WithSummary("Modules with status, version and reason").Produces<ModulesView>();
        modules.MapPost("/{name}/versions/{version}/activate", Activate).WithName("host.activateModule").ShowsNobody().OnlyFor(Roles.SystemAdministrator)
            .WithSummary("Bring a module version into use while the host serves")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        modules.MapPost("/{name}/disable", Disable).WithName("host.disableModule").ShowsNobody().OnlyFor(Roles.SystemAdministrator)
            .WithSummary("Switch a module off").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        modules.MapPost("/{name}/enable", Enable).WithName("host.enableModule").ShowsNobody().OnlyFor(Roles.SystemAdministrator)
            .WithSummary("Switch a module on again").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal sealed record ModuleView(string Name, string Version, string Title, string? Owner, string Status, string? Reason, string? Route, string? Contracts, int? LoadedInMilliseconds)
    {
        public static ModuleView Of(ModuleState state) =>
            new(state.Name, state.Version.ToString(), state.Title, state.Owner, state.Status.ToString(), state.Reason, state.Route, state.Contracts?.ToString(),
                state.LoadedIn is { } time ? (int)Math.Round(time.TotalMilliseconds) : null);
    }

    internal sealed record ModulesView(string HostContracts, int RetiredContexts, IReadOnlyList<ModuleView> Modules)
    {
        public static ModulesView Of(ModuleCatalog catalog) =>
            new(FolderCheck.HostContracts.ToString(), catalog.RetiredContexts, [.. catalog.States.Select(ModuleView.Of)]);
    }

    /// <summary>The same list for people and for programs: a browser gets the page, everyone else JSON.</summary>
    private static IResult List(HttpRequest request, ModuleCatalog catalog)
    {
        if (!request.WantsPage()) return TypedResults.Ok(ModulesView.Of(catalog));
        var graph = new ContractGraph([.. catalog.Active]);
        return new RazorComponentResult<ModulesPage>(new { catalog.States, Events = graph.Events.ToList(), Questions = graph.QuestionRows.ToList(), Retired = catalog.RetiredContexts });
    }

    private static async Task<Results<Ok<ModuleView>, NotFound, Refused>> Activate(string name, string version, ModuleCatalog catalog, CancellationToken stop)
    {
        var known = catalog.NameOf(name) ?? name;
        if (!Version.TryParse(version, out var wanted) || !catalog.VersionsOf(known).Contains(wanted)) return TypedResults.NotFound();
        return Answer(await catalog.Activate(known, wanted, stop));
    }

    private static async Task<Results<NoContent, NotFound>> Disable(string name, ModuleCatalog catalog, CancellationToken stop) =>
        catalog.NameOf(name) is { } known && await catalog.Disable(known, stop) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<ModuleView>, NotFound, Refused>> Enable(string name, ModuleCatalog catalog, CancellationToken stop) =>
        catalog.NameOf(name) is { } known && await catalog.Enable(known, stop) is { } state ? Answer(state) : TypedResults.NotFound();

    private static Results<Ok<ModuleView>, NotFound, Refused> Answer(ModuleState state) => state.Status == ModuleStatus.Active
        ? TypedResults.Ok(ModuleView.Of(state))
        : new Refusal("module-not-taken-into-use", state.Reason ?? "Versionen kan ikke tages i brug.").AsProblem(StatusCodes.Status409Conflict);
}
