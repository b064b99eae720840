using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Closes an opening: by the partner who posted it, or by staff.</summary>
internal sealed class CloseOpening : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/openings/{id}/close", Handle)
        .ShowsNobody()
        .ForAllDepartments()
        .ForProvidersToo()
        .WithName("employment-and-welfare.closeOpening")
        .WithSummary("Close an opening")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, [AsParameters] Desk desk) => (await Do(id, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(Guid id, Desk desk)
    {
        if (await desk.Db.Openings.FindAsync([id], desk.Stop) is not { } opening) return null;
        if (desk.Who.Department != "employment-and-welfare" && desk.Who.IsPerson && opening.PostedBy != desk.Who.Subject) return null;
        var refused = new Refusals().When(opening.Closed is not null, "opening-closed", "Opslaget er allerede lukket.");
        if (!refused.None) return refused;
        opening.Closed = desk.Today;
        opening.Revision++;
        return await desk.Save(refused);
    }
}
