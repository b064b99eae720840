using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Hangs a sub-goal under a goal: no gate, it is for the daily work.</summary>
internal sealed class AddSubGoal : ICarterModule
{
    internal sealed record Request(string? Text);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/sub-goals", Add)
        .WithName("shared-goals.addSubGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Add a sub-goal")
        .WithDescription("Process-like steps of the daily work; they need not be SMART.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Add(GoalId id, Request request, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var (sub, refused) = await Do(goal, request.Text, desk);
        return sub is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/goals/{id}", new Response(sub.Id));
    }

    /// <summary>Adds and saves.</summary>
    internal static async Task<(SubGoal? Added, Refusals Refused)> Do(Goal goal, string? text, GoalDesk desk)
    {
        if (goal.HasEnded is { } ended) return (null, [ended]);
        var refused = new Refusals().When(string.IsNullOrWhiteSpace(text), "sub-goal-without-text", "Skriv delmålet.", "text");
        if (!refused.None) return (null, refused);
        var sub = new SubGoal { Id = Guid.CreateVersion7(desk.Now), Goal = goal.Id, Citizen = goal.Citizen, Text = text!.Trim(), Added = desk.Today };
        desk.Db.SubGoals.Add(sub);
        await desk.Db.SaveChangesAsync(desk.Stop);
        return (sub, refused);
    }
}
