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

/// <summary>Ends a goal of the jobcentre's: reached or not.</summary>
internal sealed class EndJobGoal : ICarterModule
{
    internal sealed record Request(bool? Reached);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/job-goals/{goal}/end", Handle)
        .WithName("employment-and-welfare.endJobGoal")
        .WithSummary("End a goal of the jobcentre's")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, GoalId goal, Request request, [AsParameters] Desk desk) => (await Do(citizen, goal, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, GoalId goal, Request request, Desk desk) => desk.ChangeGoal(citizen, goal, found =>
    {
        var refused = found.End(request.Reached, desk.Today);
        if (refused.None) desk.Db.Publish(new JobGoalEnded(citizen, goal, found.Reached!.Value, desk.Today));
        return refused;
    }, "Jobmål afsluttet.");
}
