using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Follows a goal up in one call: level, two sentences, the next window and why. Every plan that shares the goal is told.</summary>
internal sealed class FollowUpGoal : ICarterModule
{
    /// <summary>The follow-up, and the departments whose plans are told.</summary>
    internal sealed record Response(Guid Id, IReadOnlyList<string> Departments);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/follow-ups", Handle)
        .WithName("shared-goals.followUpGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Follow a goal up")
        .WithDescription("Level from -2 to +2, where 0 is what was expected; a note of two sentences; the window of the next follow-up and why it lies there. With result end or endAndNew the goal ends and needs no window. Written to the plans of all departments that contribute. With If-Match another version answers 412; a goal that has ended answers 409, as does one whose consent is withdrawn.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(GoalId id, GoalFollowUpText text, [FromHeader(Name = "If-Match")] string? ifMatch, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        if (goal.HasEnded is { } ended) return ended.AsProblem();
        if (!GoalVersion.Matches(ifMatch, goal)) return GoalDesk.ChangedMeanwhile.AsProblem(StatusCodes.Status412PreconditionFailed);
        var (followUp, refused) = await desk.Write(goal, text);
        refused = await desk.Save(refused);
        return followUp is null || !refused.None ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/goals/{id}", new Response(followUp.Id, followUp.Departments));
    }
}
