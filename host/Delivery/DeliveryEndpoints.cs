using Autofac;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Rights;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>What stands still in a module's inbox: shown, tried again, or discarded with a reason. Never the content of an event.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        var deliveries = app.MapGroup("/modules/{name}/deliveries").WithTags("Drift").ProducesProblem(StatusCodes.Status401Unauthorized);
        deliveries.MapGet("", List).WithName("host.listDeliveries").ForEverybody()
            .WithSummary("Deliveries of a module that stand still").ProducesProblem(StatusCodes.Status404NotFound);
        deliveries.MapPost("/{id:guid}/retry", Retry).WithName("host.retryDelivery").ShowsNobody().OnlyFor(Roles.SystemAdministrator)
            .WithSummary("Try a parked delivery again").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        deliveries.MapPost("/{id:guid}/discard", Discard).WithName("host.discardDelivery").ShowsNobody().OnlyFor(Roles.SystemAdministrator)
            .WithSummary("Discard a delivery, with a reason").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal sealed record DeliveryView(Guid Id, string Publisher, string Event, string State, int Attempts, DateTimeOffset NextAttempt, string? Reason);

    internal sealed record Overview(string Module, long Taken, IReadOnlyList<Position> Positions, IReadOnlyList<DeliveryView> Deliveries);

    internal sealed record Position(string Publisher, long Sequence, long Behind);

    internal sealed record DiscardReason(string Reason);

    private static async Task<Results<Ok<Overview>, NotFound>> List(string name, ModuleCatalog catalog, CancellationToken stop)
    {
        if (catalog.Find(name) is not { HasDatabase: true } module || !module.TryEnter()) return TypedResults.NotFound();
        try
        {
            await using var scope = module.Scope.BeginLifetimeScope();
            var db = scope.Resolve<ModuleDb>();
            var standing = await db.Deliveries.AsNoTracking().OrderBy(d => d.Publisher).ThenBy(d => d.Sequence).Take(500)
                .Select(d => new DeliveryView(d.Id, d.Publisher, d.Name, d.State.ToString(), d.Attempts, d.NextAttempt, d.Reason)).ToListAsync(stop);
            var positions = new List<Position>();
            foreach (var position in await db.Positions.AsNoTracking().OrderBy(p => p.Publisher).ToListAsync(stop))
            {
                var last = catalog.Find(position.Publisher) is { HasDatabase: true } publisher ? await Outbox.LastSequence(publisher, stop) : position.Sequence;
                positions.Add(new Position(position.Publisher, position.Sequence, Math.Max(0, last - position.Sequence)));
            }
            return TypedResults.Ok(new Overview(module.Name, await db.Inbox.LongCountAsync(stop), positions, standing));
        }
        finally
        {
            module.Leave();
        }
    }

    private static Task<Results<NoContent, NotFound>> Retry(string name, Guid id, ModuleCatalog catalog, OutboxSignal signal, TimeProvider clock, CancellationToken stop) =>
        Change(name, id, catalog, (delivery, _) =>
        {
            delivery.State = DeliveryState.Failed;
            delivery.Attempts = 0;
            delivery.NextAttempt = clock.GetUtcNow();
            signal.Written();
            return Task.CompletedTask;
        }, stop);

    private static async Task<Results<NoContent, NotFound, Refused>> Discard(string name, Guid id, DiscardReason discard, ModuleCatalog catalog, ErasureList erasures, TimeProvider clock, PlantedFault fault, ILogger<Inbox> log, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(discard.Reason)) return new Refusal("reason-missing", "Skriv, hvorfor leveringen kasseres.", "reason").AsProblem();
        var result = await Change(name, id, catalog, async (delivery, module) =>
        {
            delivery.State = DeliveryState.Discarded;
            delivery.Reason = discard.Reason;
            await Task.CompletedTask;
        }, stop, async (citizen, module) => await new Inbox(module, erasures, clock, fault, log).ReleaseNext(citizen, stop));
        return result.Result is NoContent done ? done : TypedResults.NotFound();
    }

    private static async Task<Results<NoContent, NotFound>> Change(string name, Guid id, ModuleCatalog catalog, Func<DeliveryRow, LoadedModule, Task> change, CancellationToken stop,
        Func<Contracts.CitizenId, LoadedModule, Task>? after = null)
    {
        if (catalog.Find(name) is not { HasDatabase: true } module || !module.TryEnter()) return TypedResults.NotFound();
        try
        {
            await using var scope = module.Scope.BeginLifetimeScope();
            var db = scope.Resolve<ModuleDb>();
            if (await db.Deliveries.FindAsync([id], stop) is not { } delivery) return TypedResults.NotFound();
            await change(delivery, module);
            await db.SaveChangesAsync(stop);
            if (after is not null) await after(delivery.Citizen, module);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The pump took it in the meantime: there is nothing left to change.
            return TypedResults.NotFound();
        }
        finally
        {
            module.Leave();
        }
    }
}
