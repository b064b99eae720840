using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Rewrites a goal of the jobcentre's.</summary>
internal sealed class ReviseJobGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/job-goals/{goal}", Handle)
        .WithName("employment-and-welfare.reviseJobGoal")
        .WithSummary("Rewrite a goal of the jobcentre's")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, GoalId goal, JobGoalText request, [AsParameters] Desk desk) =>
        (await desk.ChangeGoal(citizen, goal, found => found.Revise(request, desk.Today), "Jobmål skrevet om.")).AsAnswer();
}
