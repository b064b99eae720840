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

/// <summary>Withdraws a consent: it cannot be pleaded from the next request on.</summary>
internal sealed class WithdrawConsent : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/consents/{id}/withdraw", Handle)
        .WithName("shared-goals.withdrawConsent").ForCitizensToo().ForAllDepartments().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Whose)
        .WithSummary("Withdraw a consent")
        .WithDescription("From this instant on. What is already withdrawn stays so from the first time.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(Guid id, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Consents.FindAsync([id], stop) is not { } consent) return TypedResults.NotFound();
        consent.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    /// <summary>Whose consent it is.</summary>
    internal static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.Consents.Where(c => c.Id == id).Select(c => (CitizenId?)c.Citizen).FirstOrDefaultAsync(stop);
}
