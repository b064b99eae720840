using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>A department no longer contributes to a goal; what it did stays to be read.</summary>
internal sealed class EndContribution : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/goals/{id}/contributions/{department}", Handle)
        .WithName("shared-goals.endContribution").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("A department no longer contributes to a goal")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(GoalId id, string department, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.Contributions.FindAsync([id, department], desk.Stop) is not { Ended: null } contribution) return TypedResults.NotFound();
        contribution.Ended = desk.Today;
        await desk.Db.SaveChangesAsync(desk.Stop);
        return TypedResults.NoContent();
    }
}
