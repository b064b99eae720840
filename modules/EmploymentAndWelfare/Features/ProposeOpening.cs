using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Proposes an opening to a citizen, who decides.</summary>
internal sealed class ProposeOpening : ICarterModule
{
    internal sealed record Request(string? Why);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/openings/{opening}", Handle)
        .WithName("employment-and-welfare.proposeOpening")
        .WithSummary("Propose an opening to a citizen")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Guid opening, Request request, [AsParameters] Desk desk)
    {
        var (made, refused) = await Do(citizen, opening, request, desk);
        if (!refused.None) return refused.AsProblem();
        return made is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/citizens/{citizen}/openings", new Response(made.Id));
    }

    internal static async Task<(Placement? Made, Refusals Refused)> Do(CitizenId citizen, Guid opening, Request request, Desk desk)
    {
        if (await desk.Db.Openings.FindAsync([opening], desk.Stop) is not { } found) return (null, []);
        var takers = await desk.Db.Placements.Where(p => p.Opening == opening && (p.State == PlacementState.Proposed || p.State == PlacementState.Started)).Select(p => p.Citizen).ToListAsync(desk.Stop);
        if (takers.Contains(citizen)) return (null, [new Refusal("already-proposed", "Borgeren er allerede foreslået til opslaget.", Kind: RefusalKind.Conflict)]);
        var (made, refused) = found.Propose(desk.NewId(), citizen, request.Why, takers.Count, desk.Today);
        if (made is null) return (null, refused);
        desk.Db.Placements.Add(made);
        desk.Note(citizen, made.Id, $"Foreslået: {found.Title}.");
        return (made, await desk.Save(refused));
    }
}
