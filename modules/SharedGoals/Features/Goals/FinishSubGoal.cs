using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Marks a sub-goal as done.</summary>
internal sealed class FinishSubGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/sub-goals/{subGoal}/done", Handle)
        .WithName("shared-goals.finishSubGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Mark a sub-goal as done")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(GoalId id, Guid subGoal, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.SubGoals.FirstOrDefaultAsync(s => s.Id == subGoal && s.Goal == id, desk.Stop) is not { } sub) return TypedResults.NotFound();
        sub.Done ??= desk.Today;
        await desk.Db.SaveChangesAsync(desk.Stop);
        return TypedResults.NoContent();
    }
}
