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

/// <summary>Ends a Task Force.</summary>
internal sealed class EndTaskForce : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/task-force/end", Handle)
        .WithName("employment-and-welfare.endTaskForce")
        .WithSummary("End a Task Force")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk) => desk.ChangeTaskForce(citizen, force =>
    {
        var refused = force.End(request.Why, desk.Today);
        if (refused.None) desk.Db.Publish(new TaskForceEnded(citizen, desk.Today));
        return refused;
    }, "Task Force afsluttet.");
}
