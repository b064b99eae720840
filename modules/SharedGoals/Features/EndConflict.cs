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

/// <summary>Ends a conflict of interest: the one who is partial never does it.</summary>
internal sealed class EndConflict : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapDelete("/citizens/{citizen}/conflicts-of-interest/{conflict}", Handle)
        .WithName("shared-goals.endConflict").OnlyFor(WhoMay.Lead)
        .WithSummary("End a conflict of interest")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid conflict, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Conflicts.FindAsync([conflict], stop) is not { } noted || noted.Citizen != citizen) return TypedResults.NotFound();
        if (noted.Subject == who.Subject) return new Refusal("conflict-of-oneself", "Du kan ikke selv ophæve din inhabilitet; det gør en anden leder.").AsProblem();
        noted.End(clock.GetUtcNow(), who.Subject);
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
