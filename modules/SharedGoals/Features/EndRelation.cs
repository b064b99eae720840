using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Ends a relation today.</summary>
internal sealed class EndRelation : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/citizens/{citizen}/relations/{other}", Handle)
        .WithName("shared-goals.endRelation")
        .WithSummary("End a relation today")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(CitizenId citizen, CitizenId other, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        if (await db.Relations.FindAsync([citizen, other], stop) is not { } relation || relation.Until <= today) return TypedResults.NotFound();
        relation.Until = today;
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
