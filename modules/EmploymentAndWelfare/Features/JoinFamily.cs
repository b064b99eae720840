using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Adds a member to a family's case.</summary>
internal sealed class JoinFamily : ICarterModule
{
    internal sealed record Request(FamilyRole? Role);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/families/{id}/members/{citizen}", Handle)
        .WithName("employment-and-welfare.joinFamily")
        .WithSummary("Add a member to a family's case")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(id, citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(Guid id, CitizenId citizen, Request request, Desk desk)
    {
        var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
        if (silence is not null) return [silence];
        if (born is null) return null;
        if (await desk.Db.Families.AnyAsync(f => f.Id != id && f.Ended == null && f.Members.Any(m => m.Until == null && m.Citizen == citizen), desk.Stop))
            return [new Refusal("family-exists", "Personen er allerede i en anden familie i projektet.", "citizen", RefusalKind.Conflict)];
        return await desk.ChangeFamily(id, family =>
        {
            var refused = family.Join(citizen, request.Role, desk.Today);
            if (refused.None && family.Seat is not null) desk.Db.Publish(new FamilyProjectJoined(citizen, desk.Today));
            return refused;
        }, "Et familiemedlem er kommet til.", citizen);
    }
}
