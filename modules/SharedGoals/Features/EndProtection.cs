using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Ends the protection of a citizen's name and address.</summary>
internal sealed class EndProtection : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/citizens/{citizen}/protection", Handle)
        .WithName("shared-goals.endProtection")
        .WithSummary("End the protection of a citizen's name and address")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, CancellationToken stop)
    {
        if (await db.Citizens.FindAsync([citizen], stop) is not { IsProtected: true } known) return TypedResults.NotFound();
        known.EndProtection();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
