using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>Accepts a handover, when what follows is decided or the gap is acknowledged.</summary>
internal sealed class AcceptHandover : ICarterModule
{
    /// <param name="GapReason">Why days between are accepted, where there are some.</param>
    internal sealed record Request(string? GapReason = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/handovers/{id}/accept", Handle)
        .WithName("shared-goals.acceptHandover")
        .WithSummary("Accept a handover")
        .WithDescription("What follows is looked up again now: nothing ends before it is decided, unless the days between are acknowledged with a reason.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Handovers.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Handovers.Include(h => h.Steps).FirstOrDefaultAsync(h => h.Id == id, stop) is not { } handover) return TypedResults.NotFound();
        var refused = await Accept(handover, request.GapReason, who, db, book, ask, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Accepts, tells of it and saves; or says what stands in the way.</summary>
    internal static async Task<Refusals> Accept(Handover handover, string? gapReason, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var citizen = await db.Citizens.AsNoTracking().FirstAsync(c => c.Id == handover.Citizen, stop);
        var (outlook, _, silent) = await TransitionSight.Look(citizen.Id, citizen.Born, book, ask, clock.Today(), clock.Today(), stop);
        var stops = outlook.Transitions.SelectMany(t => t.Stops).Where(s => s.Held.Title == handover.Ends).ToList();
        var now = stops.Find(s => s.On == handover.On);
        var refused = new Refusals().When(now is null && silent.Count == 0, "transition-moved", "Det, der skulle stoppe, stopper ikke længere på den dag. Træk overdragelsen tilbage, og lav en ny.");
        // A silent department may be the one that has decided what follows: then nobody knows yet.
        if (refused.None) refused = handover.Accept(now is { IsUndecided: true } && silent.Count > 0 ? null : now, gapReason, who, clock.GetUtcNow());
        if (!refused.None) return refused;

        db.Publish(new TransitionHandedOver(handover.Citizen, handover.Id, handover.On, now?.Held.Law, now?.Follows?.Held.Law, handover.OldWorker.Staff, handover.NewWorker.Staff, handover.OverlapFrom, handover.OverlapTo));
        db.AddToCourse(clock, handover.Citizen, clock.Today(), "shared-goals", "Varm overdragelse aftalt: gammel og ny medarbejder er der begge i en periode.", handover.OverlapFrom);
        return await db.SaveUnlessAnswered(stop);
    }
}
