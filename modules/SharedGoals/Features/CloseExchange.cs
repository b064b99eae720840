using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Closes an exchange for good.</summary>
internal sealed class CloseExchange : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/exchanges/{id}/close", Handle)
        .WithName("shared-goals.closeExchange").ForAllDepartments()
        .AboutTheCitizenOf((SharedGoalsDb db, Guid id, CancellationToken stop) => db.Exchanges.Where(e => e.Id == id).Select(e => (CitizenId?)e.Citizen).FirstOrDefaultAsync(stop))
        .WithSummary("Close an exchange for good")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(Guid id, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Exchanges.FindAsync([id], stop) is not { } exchange) return TypedResults.NotFound();
        exchange.Close(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
