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
        .WithDescription("A draft may be as incomplete as it is; the SMART gate is at activation.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound>> Handle(CitizenId citizen, GoalText text, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var goal = new Goal { Id = Id.New<GoalId>(clock.GetUtcNow()), Citizen = citizen, Text = text, Drafted = clock.Today() };
        db.Goals.Add(goal);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/goals/{goal.Id}", new Response(goal.Id));
    }
}
