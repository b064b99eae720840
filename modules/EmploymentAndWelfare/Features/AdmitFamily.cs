using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Takes the family that has waited longest in from the waiting list.</summary>
internal sealed class AdmitFamily : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/admit", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.admitFamily")
        .WithSummary("Take a family in from the waiting list")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, [AsParameters] Desk desk) => (await Do(id, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(Guid id, Desk desk)
    {
        var first = await desk.Db.Families.Where(f => f.Seat == null && f.Ended == null).OrderBy(f => f.Asked).Select(f => f.Id).FirstOrDefaultAsync(desk.Stop);
        var seats = await desk.TakenSeats();
        return await desk.ChangeFamily(id, family =>
        {
            var refused = family.Admit(seats, first == id, desk.Law.Families(desk.Today), desk.Today);
            if (refused.None) desk.TellOfFamily(family, "Familien er kommet med i Job og Familie.");
            return refused;
        }, null);
    }
}
