using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Starts a goal as a draft: anything may be empty.</summary>
internal sealed class DraftGoal : ICarterModule
{
    internal sealed record Response(GoalId Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/goals", Handle)
        .WithName("shared-goals.draftGoal")
        .WithSummary("Start a goal as a draft")
        .WithDescription("A draft may be as incomplete as it is; the SMART gate is at activation. Refused is only what has no meaning: a theme, a way to involve or a level that there is not, and relatives whom the citizen does not wish there.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, GoalText text, [AsParameters] GoalDesk desk)
    {
        if (!await desk.Db.Citizens.AnyAsync(c => c.Id == citizen, desk.Stop)) return TypedResults.NotFound();
        var refused = text.WhatIsWrong(desk.Book, desk.Today);
        if (await desk.ConsentEnded(text, citizen) is { } ended) refused.Add(ended);
        if (!refused.None) return refused.AsProblem();
        var goal = new Goal { Id = Id.New<GoalId>(desk.Now), Citizen = citizen, Text = text, Drafted = desk.Today };
        desk.Db.Goals.Add(goal);
        await desk.Db.SaveChangesAsync(desk.Stop);
        return TypedResults.Created($"/api/shared-goals/goals/{goal.Id}", new Response(goal.Id));
    }
}
