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

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Activates a goal that is SMART and the citizen's own.</summary>
internal sealed class ActivateGoal : ICarterModule
{
    /// <summary>Why there is one more, where there are many already.</summary>
    internal sealed record Request(string? WhyOneMore);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/activate", Handle)
        .WithName("shared-goals.activateGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Activate a goal")
        .WithDescription("Needs specific, measurable, accepted, realistic and time-bound content, the citizen's own words, who was present, how the citizen was involved, and acceptance or a stated disagreement. The answer names everything that is missing. Where the citizen has as many active goals over all departments as the municipality aims at, a reason is asked for.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(GoalId id, Request? request, [AsParameters] GoalDesk desk) =>
        await Activate(id, request?.WhyOneMore, desk) switch
        {
            null => TypedResults.NotFound(),
            { None: false } refused => refused.AsProblem(),
            _ => TypedResults.NoContent(),
        };

    /// <summary>
    /// Activates and tells of it; null when there is no such goal. The others are asked first; then the transaction, which waits for
    /// whoever else activates, counts anew: two who activate at the same second are not both the last one there was room for.
    /// </summary>
    internal static async Task<Refusals?> Activate(GoalId id, string? whyOneMore, GoalDesk desk)
    {
        if (await SharedGoalsDb.WhoseGoal(desk.Db, id.Value, desk.Stop) is not { } citizen) return null;
        var others = await OthersGoals.Of([citizen], desk.Ask, desk.Stop);

        await using var alone = await desk.Db.Database.BeginTransactionAsync(desk.Stop);
        if (await desk.Goal(id) is not { } goal) return null;
        var refused = goal.Activate(desk.Today, await desk.Few(citizen, others.Goals[citizen]), whyOneMore);
        if (await desk.ConsentEnded(goal.Text, citizen) is { } ended) refused.Add(ended);
        if (!refused.None) return refused;

        desk.Db.Publish(new GoalActivated(goal.Citizen, goal.Id, goal.Text.Direction!.Value, goal.Text.Due!.Value));
        desk.Db.AddToCourse(desk.Clock, goal.Citizen, desk.Today, "shared-goals", "Fælles mål aftalt.", goal.Text.Due);
        refused = await desk.Save(refused);
        if (refused.None) await alone.CommitAsync(desk.Stop);
        return refused;
    }
}
