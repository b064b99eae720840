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

/// <summary>Notes what became of a proposed opening: begun, no thanks, or ended.</summary>
internal sealed class NotePlacement : ICarterModule
{
    internal sealed record Request(PlacementState? State, string? Outcome = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/placements/{placement}", Handle)
        .WithName("employment-and-welfare.notePlacement")
        .WithSummary("Note what became of a proposed opening")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid placement, Request request, [AsParameters] Desk desk) => (await Do(citizen, placement, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid placement, Request request, Desk desk)
    {
        if (await desk.Db.Placements.FirstOrDefaultAsync(p => p.Id == placement && p.Citizen == citizen, desk.Stop) is not { } found) return null;
        var refused = found.Note(request.State, request.Outcome, desk.Today);
        if (!refused.None) return refused;
        found.Revision++;
        desk.Note(citizen, placement, $"Opslag: {InDanish.Of(found.State).ToLowerInvariant()}.");
        return await desk.Save(refused);
    }
}
