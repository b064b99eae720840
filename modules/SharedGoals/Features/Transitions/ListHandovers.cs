using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>A citizen's handovers with every step they have gone.</summary>
internal sealed class ListHandovers : ICarterModule
{
    internal sealed record Line(Guid Id, DateOnly On, string Ends, string? Follows, int? GapDays, Worker OldWorker, Worker NewWorker, DateOnly OverlapFrom, DateOnly OverlapTo,
        HandoverState State, string? GapReason, string? GapAcknowledgedBy, IReadOnlyList<Step> Steps);

    internal sealed record Step(HandoverState State, DateTimeOffset At, string By, string? Reason);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/handovers", Handle)
        .WithName("shared-goals.listHandovers")
        .WithSummary("A citizen's warm handovers, with every step they have gone")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<List<Line>>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, CancellationToken stop) =>
        await db.Citizens.AnyAsync(c => c.Id == citizen, stop) ? TypedResults.Ok(await Read(citizen, db, stop)) : TypedResults.NotFound();

    internal static async Task<List<Line>> Read(CitizenId citizen, SharedGoalsDb db, CancellationToken stop) =>
        [.. (await db.Handovers.AsNoTracking().Include(h => h.Steps).Where(h => h.Citizen == citizen).OrderBy(h => h.On).ThenBy(h => h.Id).ToListAsync(stop))
            .Select(h => new Line(h.Id, h.On, h.Ends, h.Follows, h.GapDays, h.OldWorker, h.NewWorker, h.OverlapFrom, h.OverlapTo, h.State, h.GapReason, h.GapAcknowledgedBy,
                [.. h.Steps.OrderBy(s => s.Nth).Select(s => new Step(s.State, s.At, s.ByName, s.Reason))]))];
}
