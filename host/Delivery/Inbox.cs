using Autofac;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Rights;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>
/// One subscriber's taking of events. The reaction's changes, the inbox note and the position are committed together in the subscriber's
/// own database: at least once delivered, exactly once in effect, in order per citizen. What is told of an erased citizen has no effect.
/// </summary>
internal sealed class Inbox(LoadedModule subscriber, ErasureList erasures, TimeProvider clock, PlantedFault fault, ILogger log)
{
    private const int BatchSize = 200;

    /// <summary>After this many attempts a delivery is parked until a person looks at it.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Takes the next events of a publisher; true when there may be more.</summary>
    public async Task<bool> TakeFrom(LoadedModule publisher, CancellationToken stop)
    {
        var position = await Position(publisher.Name, stop);
        var batch = await Outbox.Read(publisher, position, BatchSize, stop);
        if (batch.Count == 0)
        {
            if (position > 0) await StartOverIfRestored(publisher, position, stop);
            return false;
        }
        CrashPoint.Here(CrashPoint.OutboxRead);

        try
        {
            await TakeTogether(publisher.Name, batch, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogInformation("A batch of {Count} events from {Publisher} is taken one by one: {Fault}", batch.Count, publisher.Name, failure.GetType().Name);
            foreach (var row in batch) await TakeAlone(publisher.Name, row, stop);
        }
        CrashPoint.Here(CrashPoint.BetweenBatches);
        return batch.Count == BatchSize;
    }

    /// <summary>Tries deliveries again whose pause is over; true when one was taken.</summary>
    public async Task<bool> RetryDue(CancellationToken stop)
    {
        List<DeliveryRow> due;
        await using (var scope = subscriber.Scope.BeginLifetimeScope())
        {
            var now = clock.GetUtcNow();
            due = await scope.Resolve<ModuleDb>().Deliveries.AsNoTracking()
                .Where(d => d.State == DeliveryState.Failed && d.NextAttempt <= now)
                .OrderBy(d => d.NextAttempt).Take(BatchSize).ToListAsync(stop);
        }
        var taken = false;
        foreach (var delivery in due)
        {
            if (!await TryAgain(delivery.Id, stop)) continue;
            taken = true;
            await ReleaseNext(delivery.Citizen, stop);
        }
        return taken;
    }

    private async Task TakeTogether(string publisher, IReadOnlyList<OutboxRow> batch, CancellationToken stop)
    {
        await using var scope = subscriber.Scope.BeginLifetimeScope();
        var db = scope.Resolve<ModuleDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var heldBack = await HeldBack(db, batch, stop);
        foreach (var row in batch) await Take(scope, db, publisher, row, heldBack, stop);
        if (fault.EffectApartFromInbox)
        {
            await transaction.CommitAsync(stop);
            CrashPoint.Here(CrashPoint.BeforeInboxCommit);
            await MoveTo(db, publisher, batch[^1].Sequence, stop);
            return;
        }
        await MoveTo(db, publisher, batch[^1].Sequence, stop);
        CrashPoint.Here(CrashPoint.BeforeInboxCommit);
        await transaction.CommitAsync(stop);
        CrashPoint.Here(CrashPoint.AfterInboxCommit);
    }

    private async Task TakeAlone(string publisher, OutboxRow row, CancellationToken stop)
    {
        try
        {
            await TakeTogether(publisher, [row], stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("{Subscriber} could not take {Event} ({Fault}); it is tried again", subscriber.Name, row.Name, failure.GetType().Name);
            await using var scope = subscriber.Scope.BeginLifetimeScope();
            var db = scope.Resolve<ModuleDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            db.Deliveries.Add(Delivery(publisher, row, DeliveryState.Failed, $"Reaktionen fejlede ({failure.GetType().Name}).", attempts: 1));
            await MoveTo(db, publisher, row.Sequence, stop);
            await transaction.CommitAsync(stop);
        }
    }

    private async Task Take(ILifetimeScope scope, ModuleDb db, string publisher, OutboxRow row, HashSet<CitizenId> heldBack, CancellationToken stop)
    {
        var reaction = subscriber.Reactions.GetValueOrDefault(row.Name);
        if (reaction is null && !HearsOtherVersionOf(row.Name)) return;
        if (erasures.Names(row.Citizen) || await db.Inbox.AnyAsync(taken => taken.EventId == row.EventId, stop)) return;

        if (heldBack.Contains(row.Citizen))
        {
            db.Deliveries.Add(Delivery(publisher, row, DeliveryState.Waiting, "Venter på en tidligere hændelse for samme borger."));
        }
        else if (reaction is null)
        {
            db.Deliveries.Add(Delivery(publisher, row, DeliveryState.Parked, $"Modulet kender ikke {row.Name}; afsenderen er nyere."));
            heldBack.Add(row.Citizen);
        }
        else
        {
            CrashPoint.Here(CrashPoint.BeforeReaction);
            await reaction.React(scope, row.Payload, stop);
            CrashPoint.Here(CrashPoint.AfterReaction);
            if (!fault.EffectApartFromInbox) db.Inbox.Add(new InboxRow { EventId = row.EventId, TakenAt = clock.GetUtcNow() });
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Tries one delivery again; false when it still cannot be taken.</summary>
    private async Task<bool> TryAgain(Guid id, CancellationToken stop)
    {
        try
        {
            await using var scope = subscriber.Scope.BeginLifetimeScope();
            var db = scope.Resolve<ModuleDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            if (await db.Deliveries.FindAsync([id], stop) is not { State: DeliveryState.Failed or DeliveryState.Waiting } delivery) return false;
            await React(scope, db, delivery, stop);
            db.Deliveries.Remove(delivery);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Postpone(id, failure, stop);
            return false;
        }
    }

    private async Task React(ILifetimeScope scope, ModuleDb db, DeliveryRow delivery, CancellationToken stop)
    {
        if (erasures.Names(delivery.Citizen) || await db.Inbox.AnyAsync(taken => taken.EventId == delivery.EventId, stop)) return;
        var reaction = subscriber.Reactions.GetValueOrDefault(delivery.Name)
            ?? throw new NotSupportedException($"{subscriber.Name} does not hear {delivery.Name}.");
        await reaction.React(scope, delivery.Payload, stop);
        db.Inbox.Add(new InboxRow { EventId = delivery.EventId, TakenAt = clock.GetUtcNow() });
    }

    private async Task Postpone(Guid id, Exception failure, CancellationToken stop)
    {
        await using var scope = subscriber.Scope.BeginLifetimeScope();
        var db = scope.Resolve<ModuleDb>();
        if (await db.Deliveries.FindAsync([id], stop) is not { } delivery) return;
        delivery.Attempts++;
        delivery.State = delivery.Attempts >= MaxAttempts || failure is NotSupportedException ? DeliveryState.Parked : DeliveryState.Failed;
        delivery.NextAttempt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, delivery.Attempts));
        delivery.Reason = $"Reaktionen fejlede ({failure.GetType().Name}), forsøg {delivery.Attempts}.";
        await db.SaveChangesAsync(stop);
        if (delivery.State == DeliveryState.Parked) log.LogError("{Subscriber} has parked {Event} after {Attempts} attempts", subscriber.Name, delivery.Name, delivery.Attempts);
    }

    /// <summary>Lets the citizen's waiting events through, in order, until one fails or the citizen has none held back.</summary>
    public async Task ReleaseNext(CitizenId citizen, CancellationToken stop)
    {
        while (true)
        {
            Guid next;
            await using (var scope = subscriber.Scope.BeginLifetimeScope())
            {
                var db = scope.Resolve<ModuleDb>();
                var standing = await db.Deliveries.AsNoTracking().Where(d => d.Citizen == citizen && d.State != DeliveryState.Discarded)
                    .OrderBy(d => d.Publisher).ThenBy(d => d.Sequence).Select(d => new { d.Id, d.State }).ToListAsync(stop);
                if (standing.Count == 0 || standing.Exists(d => d.State is DeliveryState.Failed or DeliveryState.Parked)) return;
                next = standing[0].Id;
            }
            if (!await TryAgain(next, stop)) return;
        }
    }

    private bool HearsOtherVersionOf(string name)
    {
        var stem = name[..(name.LastIndexOf('.') + 1)];
        return stem.Length > 0 && subscriber.Reactions.Keys.Any(heard => heard.StartsWith(stem, StringComparison.Ordinal));
    }

    private static async Task<HashSet<CitizenId>> HeldBack(ModuleDb db, IReadOnlyList<OutboxRow> batch, CancellationToken stop)
    {
        var citizens = batch.Select(row => row.Citizen).Distinct().ToList();
        return [.. await db.Deliveries.Where(d => d.State != DeliveryState.Discarded && citizens.Contains(d.Citizen)).Select(d => d.Citizen).Distinct().ToListAsync(stop)];
    }

    private async Task<long> Position(string publisher, CancellationToken stop)
    {
        await using var scope = subscriber.Scope.BeginLifetimeScope();
        var row = await scope.Resolve<ModuleDb>().Positions.AsNoTracking().FirstOrDefaultAsync(p => p.Publisher == publisher, stop);
        return row?.Sequence ?? 0;
    }

    private static async Task MoveTo(ModuleDb db, string publisher, long sequence, CancellationToken stop)
    {
        var position = await db.Positions.FindAsync([publisher], stop);
        if (position is null) db.Positions.Add(position = new PositionRow { Publisher = publisher });
        position.Sequence = sequence;
        await db.SaveChangesAsync(stop);
    }

    /// <summary>
    /// A publisher restored from an older backup numbers on from an earlier place, and its new events would lie before our position.
    /// Then its outbox is read from the start; the inbox knows what has been taken.
    /// </summary>
    private async Task StartOverIfRestored(LoadedModule publisher, long position, CancellationToken stop)
    {
        if (await Outbox.LastSequence(publisher, stop) >= position) return;
        log.LogWarning("{Publisher} has been restored from an earlier backup; {Subscriber} reads its outbox from the start", publisher.Name, subscriber.Name);
        await using var scope = subscriber.Scope.BeginLifetimeScope();
        await MoveTo(scope.Resolve<ModuleDb>(), publisher.Name, 0, stop);
    }

    private DeliveryRow Delivery(string publisher, OutboxRow row, DeliveryState state, string reason, int attempts = 0) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Publisher = publisher,
        Sequence = row.Sequence,
        EventId = row.EventId,
        Name = row.Name,
        Citizen = row.Citizen,
        Payload = row.Payload,
        State = state,
        Attempts = attempts,
        NextAttempt = clock.GetUtcNow() + TimeSpan.FromSeconds(2),
        Reason = reason,
    };
}
