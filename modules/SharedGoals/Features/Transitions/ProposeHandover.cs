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
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>Proposes a warm handover at a transition: old and new worker, and how long both are there.</summary>
internal sealed class ProposeHandover : ICarterModule
{
    /// <param name="Ends">What stops, by the title its department gives it.</param>
    /// <param name="On">The first day without it.</param>
    /// <param name="OldWorker">Who works with the citizen now; the signed-in where none is given.</param>
    /// <param name="NewWorker">Who takes over.</param>
    /// <param name="OverlapFrom">First day both are there.</param>
    /// <param name="OverlapTo">Last day both are there.</param>
    /// <param name="GapReason">Why days between are accepted, where that is acknowledged already.</param>
    internal sealed record Request(string? Ends, DateOnly? On, Worker? OldWorker, Worker? NewWorker, DateOnly? OverlapFrom, DateOnly? OverlapTo, string? GapReason = null);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/handovers", Handle)
        .WithName("shared-goals.proposeHandover")
        .WithSummary("Propose a warm handover at a transition")
        .WithDescription("ends and on name something that stops, as readTransitions tells it. Both workers are there before and on that day.")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (handover, refused) = await Propose(citizen, known.Born, request, who, db, book, ask, clock, stop);
        if (handover is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/handovers", new Response(handover.Id));
    }

    /// <summary>Adds the handover, or says what is wrong; the caller saves.</summary>
    internal static async Task<(Handover? Handover, Refusals Refused)> Propose(CitizenId citizen, DateOnly born, Request request, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var (outlook, _, silent) = await TransitionSight.Look(citizen, born, book, ask, clock.Today(), clock.Today(), stop);
        var transition = outlook.Transitions.FirstOrDefault(t => t.On == request.On && t.Stops.Any(s => s.Held.Title == request.Ends));
        if (transition is null)
            return (null, [new Refusal("transition-unknown", silent.Count == 0 ? "Det stopper ikke på den dag. Vælg noget, der står under overgangene." : "En forvaltning svarer ikke, så det vides ikke, om det stopper på den dag. Prøv igen om lidt.", "ends", silent.Count == 0 ? RefusalKind.Rule : RefusalKind.Unavailable)]);

        var text = new HandoverText(request.OldWorker ?? new Worker(who.Name, who.Department ?? "", who.Staff), request.NewWorker, request.OverlapFrom, request.OverlapTo, request.GapReason);
        var (handover, refused) = Handover.Propose(Guid.CreateVersion7(clock.GetUtcNow()), citizen, transition.Stops.First(s => s.Held.Title == request.Ends), transition.Boundary?.Id, text, who, clock.GetUtcNow());
        if (handover is not null) db.Handovers.Add(handover);
        return (handover, refused);
    }
}
