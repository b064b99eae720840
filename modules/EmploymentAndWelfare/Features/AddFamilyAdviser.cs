using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Puts an adviser on the family's one team, or names a member's contact in another department.</summary>
internal sealed class AddFamilyAdviser : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/team", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.addFamilyAdviser")
        .WithSummary("Add an adviser to a family's team, or a member's contact")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, FamilyAdviserText request, [AsParameters] Desk desk) => (await Do(id, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, FamilyAdviserText text, Desk desk) => desk.ChangeFamily(id, family => family.AddAdviser(desk.NewId(), text, desk.Law, desk.Today), "Familiens team har fået en rådgiver eller kontakt til.");
}
