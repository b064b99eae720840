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
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features.Goals;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Rewrites a draft.</summary>
internal sealed class ReviseGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/goals/{id}", Handle)
        .WithName("shared-goals.reviseGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Rewrite a draft goal")
        .WithDescription("With If-Match only the version one has read is rewritten; another one answers 412.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(GoalId id, GoalText text, [FromHeader(Name = "If-Match")] string? ifMatch, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        if (!GoalVersion.Matches(ifMatch, goal)) return GoalDesk.ChangedMeanwhile.AsProblem(StatusCodes.Status412PreconditionFailed);
        return await Revise(goal, text, desk) is { None: false } refused ? refused.AsProblem() : TypedResults.NoContent();
    }

    /// <summary>Rewrites and saves.</summary>
    internal static async Task<Refusals> Revise(Goal goal, GoalText text, GoalDesk desk)
    {
        var refused = text.WhatIsWrong(desk.Book, desk.Today);
        if (await desk.ConsentEnded(text, goal.Citizen) is { } ended) refused.Add(ended);
        return await desk.Save(refused.None ? goal.Revise(text) : refused);
    }
}
