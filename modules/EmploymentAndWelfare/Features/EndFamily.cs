using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Ends a family's case and gives its place free.</summary>
internal sealed class EndFamily : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/end", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.endFamily")
        .WithSummary("End a family's case in Job og Familie")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, [AsParameters] Desk desk) => (await Do(id, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, Request request, Desk desk) => desk.ChangeFamily(id, family =>
    {
        var leaving = family.Seat is null ? [] : family.Members.Where(m => m.Until is null).Select(m => m.Citizen).ToList();
        var refused = family.End(request.Why, desk.Today);
        foreach (var citizen in refused.None ? leaving : []) desk.Db.Publish(new FamilyProjectLeft(citizen, desk.Today));
        return refused;
    }, "Familiens forløb er afsluttet.");
}
