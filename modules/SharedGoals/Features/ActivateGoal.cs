using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Activates a goal that is SMART and accepted.</summary>
internal sealed class ActivateGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/activate", Handle)
        .WithName("shared-goals.activateGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Activate a goal")
        .WithDescription("Needs specific, measurable, accepted, realistic and time-bound content, the citizen's own words and the citizen's acceptance. The answer names everything that is missing.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(GoalId id, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Goals.FindAsync([id], stop) is not { } goal) return TypedResults.NotFound();
        if (Activate(goal, db, clock.Today()) is { None: false } refused) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    /// <summary>Activates and tells of it; the caller saves.</summary>
    internal static Refusals Activate(Goal goal, SharedGoalsDb db, DateOnly today)
    {
        var refused = goal.Activate(today);
        if (refused.None) db.Publish(new GoalActivated(goal.Citizen, goal.Id, goal.Text.Direction!.Value, goal.Text.Due!.Value));
        return refused;
    }
}
