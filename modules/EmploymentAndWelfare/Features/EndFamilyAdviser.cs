using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>An adviser leaves the family's team.</summary>
internal sealed class EndFamilyAdviser : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/families/{id}/team/{adviser}", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.endFamilyAdviser")
        .WithSummary("An adviser leaves a family's team")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Guid adviser, [AsParameters] Desk desk) => (await Do(id, adviser, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, Guid adviser, Desk desk) => desk.ChangeFamily(id, family => family.EndAdviser(adviser, desk.Today), "En rådgiver er ikke længere på familiens team.");
}
