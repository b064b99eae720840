using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>Rejects a handover with a reason.</summary>
internal sealed class RejectHandover : ICarterModule
{
    /// <param name="Reason">Why.</param>
    internal sealed record Request(string? Reason);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/handovers/{id}/reject", Handle)
        .WithName("shared-goals.rejectHandover")
        .WithSummary("Reject a handover")
        .WithDescription("The old worker stays. A reason is needed.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Handovers.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Handovers.Include(h => h.Steps).FirstOrDefaultAsync(h => h.Id == id, stop) is not { } handover) return TypedResults.NotFound();
        var refused = handover.Reject(request.Reason, who, clock.GetUtcNow());
        if (refused.None) refused = await db.SaveUnlessAnswered(stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
