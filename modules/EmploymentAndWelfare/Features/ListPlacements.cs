using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What openings have been proposed to a citizen, and what became of them.</summary>
internal sealed class ListPlacements : ICarterModule
{
    internal sealed record Line(Guid Id, Guid Opening, string Title, OpeningKind Kind, string Partner, DateOnly Proposed, string Why, PlacementState State, DateOnly? StateOn, string? Outcome);

    internal sealed record Response(IReadOnlyList<Line> Placements);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/openings", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.listPlacements")
        .WithSummary("The openings proposed to a citizen");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, [AsParameters] Desk desk) => TypedResults.Ok(new Response(await Read(citizen, desk)));

    internal static async Task<IReadOnlyList<Line>> Read(CitizenId citizen, Desk desk) =>
        await desk.Db.Placements.AsNoTracking().Where(p => p.Citizen == citizen).Join(desk.Db.Openings, p => p.Opening, o => o.Id, (p, o) => new { p, o }).OrderByDescending(row => row.p.Proposed)
            .Select(row => new Line(row.p.Id, row.o.Id, row.o.Title, row.o.Kind, row.o.Partner, row.p.Proposed, row.p.Why, row.p.State, row.p.StateOn, row.p.Outcome)).ToListAsync(desk.Stop);
}
