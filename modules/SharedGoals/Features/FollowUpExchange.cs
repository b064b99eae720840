using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Arranges the one follow-up meeting of an exchange.</summary>
internal sealed class FollowUpExchange : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/exchanges/{id}/follow-up", Handle)
        .WithName("shared-goals.followUpExchange").ForAllDepartments().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Whose)
        .WithSummary("Arrange the one follow-up meeting of an exchange")
        .WithDescription("Needs a reason. Without participants it has those of the first meeting. A second follow-up is refused with 409.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, FollowUpText text, SharedGoalsDb db, ExchangeProfessions professions, TimeProvider clock, CancellationToken stop) =>
        await FollowUp(id, text, db, professions, clock, stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.NoContent(),
            var refused => refused.AsProblem(),
        };

    /// <summary>Arranges and saves it; null when there is no such exchange.</summary>
    internal static async Task<Refusals?> FollowUp(Guid id, FollowUpText text, SharedGoalsDb db, ExchangeProfessions professions, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Exchanges.Include(e => e.Participants).FirstOrDefaultAsync(e => e.Id == id, stop) is not { } exchange) return null;
        var refused = exchange.FollowUp(text, clock.Today(), professions);
        if (!refused.None) return refused;
        try
        {
            await db.SaveChangesAsync(stop);
            return refused;
        }
        catch (DbUpdateException)
        {
            // Somebody else arranged the follow-up or closed the exchange since it was read.
            return [Exchange.UsedUp];
        }
    }

    /// <summary>Whose exchange it is.</summary>
    internal static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.Exchanges.Where(e => e.Id == id).Select(e => (CitizenId?)e.Citizen).FirstOrDefaultAsync(stop);
}
