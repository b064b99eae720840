using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Agrees the family's next meeting with its team.</summary>
internal sealed class AgreeFamilyMeeting : ICarterModule
{
    internal sealed record Request(DateOnly? On);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/families/{id}/next-meeting", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.agreeFamilyMeeting")
        .WithSummary("Agree the family's next meeting")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, [AsParameters] Desk desk) => (await Do(id, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, Request request, Desk desk) => desk.ChangeFamily(id, family => family.AgreeMeeting(request.On, desk.Today), "Familiens næste møde er aftalt.");
}
