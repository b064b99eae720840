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

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Rewrites a draft.</summary>
internal sealed class ReviseGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/goals/{id}", Handle)
        .WithName("shared-goals.reviseGoal").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Rewrite a draft goal")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(GoalId id, GoalText text, SharedGoalsDb db, CancellationToken stop)
    {
        if (await db.Goals.FindAsync([id], stop) is not { } goal) return TypedResults.NotFound();
        if (goal.Revise(text) is { None: false } refused) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
