using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A member leaves a family's case.</summary>
internal sealed class LeaveFamily : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/families/{id}/members/{citizen}", Handle)
        .WithName("employment-and-welfare.leaveFamily")
        .WithSummary("A member leaves a family's case")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, CitizenId citizen, [AsParameters] Desk desk) => (await Do(id, citizen, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, CitizenId citizen, Desk desk) => desk.ChangeFamily(id, family =>
    {
        var refused = family.Leave(citizen, desk.Today);
        if (refused is not { None: true }) return refused;
        desk.Note(citizen, id, "Er ikke længere i familiens forløb.");
        if (family.Seat is not null) desk.Db.Publish(new FamilyProjectLeft(citizen, desk.Today));
        return refused;
    }, "Et familiemedlem er ikke længere med.", citizen);
}
