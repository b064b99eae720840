using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Rights;

/// <summary>The citizen's rights over their information: to have all of it, and to have it erased where the law allows.</summary>
internal static class RightsEndpoints
{
    public static void MapRights(this IEndpointRouteBuilder app)
    {
        var citizen = app.MapGroup("/api/citizens/{citizen}").WithTags("Borgerens rettigheder").ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/citizens/me/everything", Take).WithTags("Borgerens rettigheder").WithName("citizens.everything").WithSummary("Everything all departments hold of the one who is signed in")
            .WithDescription("As JSON, or as a page to read when the request prefers text/html or has format=html. Nothing is masked, so it is for the citizen alone; the command everything-about writes it for who hands it over. With the looks at it, without names of staff. Says which departments did not answer.")
            .WithMetadata(new AccessRule { Shows = Shows.OneCitizen, Whose = http => Task.FromResult(SignedIn.Of(http.User).Citizen), Roles = [Roles.Citizen, Roles.Guardian], IsForCitizens = true })
            .RequireRateLimiting(RateLimits.Everything).Produces<Everything>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
        citizen.MapGet("/must-be-kept", MustBeKept).WithName("citizens.mustBeKept").WithSummary("What must still be kept of the citizen, how long and why")
            .WithMetadata(new AccessRule { Shows = Shows.OneCitizen, Roles = [Roles.Coordinator, Roles.DepartmentHead] });
        citizen.MapPost("/erasure", Erase).WithName("citizens.erase").WithSummary("Erase the citizen in every department, where the law allows it")
            .WithDescription("Refused while anything must be kept or a department does not answer. Waits for the archive's receipt where the archive must have it first.")
            .WithMetadata(new AccessRule { Shows = Shows.OneCitizen, Roles = [Roles.Coordinator, Roles.DepartmentHead], IsForAllDepartments = true });
    }

    internal sealed record Erasure(string? ArchiveReceipt);

    internal sealed record Erased(int Rows, IReadOnlyList<string> Departments);

    internal sealed record Kept(bool MayBeErased, IReadOnlyList<KeptByDepartment> Departments);

    internal sealed record KeptByDepartment(string Module, string Title, IReadOnlyList<KeptKind> Kinds, string? Silent);

    private static async Task<IResult> Take(SignedIn who, HttpRequest request, IAsk ask, WhoHasSeen.Looks looks, TimeProvider clock, CancellationToken stop, string? format = null)
    {
        if (who.Citizen is not { } citizen || await Everything.Of(citizen, ask, looks, clock, stop) is not { } all) return TypedResults.NotFound();
        var toRead = format == "html" || (format is null && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));
        return toRead ? new RazorComponentResult<EverythingPage>(new { All = all }) : TypedResults.Ok(all);
    }

    private static async Task<Ok<Kept>> MustBeKept(CitizenId citizen, IAsk ask, TimeProvider clock, CancellationToken stop, bool isArchived = false) =>
        TypedResults.Ok(await WhatIsKept(citizen, isArchived, ask, clock, stop));

    private static async Task<Results<Ok<Erased>, Refused>> Erase(CitizenId citizen, Erasure erasure, SignedIn who, IAsk ask, ModuleCatalog catalog, ErasureList list, AuditDb audit, TimeProvider clock, CancellationToken stop)
    {
        var kept = await WhatIsKept(citizen, !string.IsNullOrWhiteSpace(erasure.ArchiveReceipt), ask, clock, stop);
        if (!kept.MayBeErased)
            return kept.Departments.SelectMany(d => d.Silent is { } silent
                ? [new Refusal("department-silent", $"{d.Title} svarer ikke, så det vides ikke, hvad der skal gemmes: {silent}", Kind: RefusalKind.Unavailable)]
                : d.Kinds.Select(kind => new Refusal("must-be-kept", $"{d.Title}, {kind.Title}: {kind.Because}{(kind.NotBefore is { } day ? $" Tidligst {day:d.M.yyyy}." : "")}"))).ToList().AsProblem();

        list.Add(new ErasureList.Entry(citizen, clock.GetUtcNow(), who.Subject, erasure.ArchiveReceipt));
        var (rows, departments) = (0, new List<string>());
        foreach (var module in catalog.Active.Where(module => module.HasDatabase && module.TryEnter()).ToList())
        {
            try
            {
                rows += await ErasureList.Erase(module, citizen, stop);
                departments.Add(module.Name);
            }
            finally
            {
                module.Leave();
            }
        }
        await audit.Erase(citizen, stop);
        return TypedResults.Ok(new Erased(rows, departments));
    }

    private static async Task<Kept> WhatIsKept(CitizenId citizen, bool isArchived, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var replies = await ask.All(new WhatMustBeKept(citizen, isArchived, clock.Today()), stop);
        var departments = replies.Where(reply => reply.Status is not ReplyStatus.Nothing).Select(reply => new KeptByDepartment(reply.Module, reply.Title, reply.Answer?.Kinds ?? [], reply.WhyNot)).ToList();
        return new Kept(departments.Count == 0, departments);
    }
}
