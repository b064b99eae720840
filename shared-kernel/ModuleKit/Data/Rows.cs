using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Data;

/// <summary>A published event, in the publisher's database. Kept for thirty days, so that a restored subscriber can catch up.</summary>
internal sealed class OutboxRow
{
    /// <summary>The order of publishing.</summary>
    public long Sequence { get; init; }

    public required Guid EventId { get; init; }

    public required string Name { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required byte[] Payload { get; init; }
}

/// <summary>The note, in the subscriber's database, that an event has taken effect: committed together with that effect.</summary>
internal sealed class InboxRow
{
    public required Guid EventId { get; init; }

    public required DateTimeOffset TakenAt { get; init; }
}

/// <summary>How far the subscriber has come in a publisher's outbox: everything up to here is taken or stands as a delivery.</summary>
internal sealed class PositionRow
{
    public required string Publisher { get; init; }

    public long Sequence { get; set; }
}

/// <summary>A delivery that could not simply be taken: it failed, is parked, or waits behind one of the same citizen.</summary>
internal sealed class DeliveryRow
{
    public required Guid Id { get; init; }

    public required string Publisher { get; init; }

    public required long Sequence { get; init; }

    public required Guid EventId { get; init; }

    public required string Name { get; init; }

    public required CitizenId Citizen { get; init; }

    public required byte[] Payload { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttempt { get; set; }

    /// <summary>Why it stands here, in Danish; never the content of the event.</summary>
    public string? Reason { get; set; }
}

/// <summary>Where a delivery stands. Taken ones need no row but the inbox note.</summary>
internal enum DeliveryState
{
    /// <summary>Waits behind an earlier event of the same citizen.</summary>
    Waiting,

    /// <summary>Failed; is tried again after a pause.</summary>
    Failed,

    /// <summary>Given up until a person retries or discards it.</summary>
    Parked,

    /// <summary>Discarded by a person, with a reason.</summary>
    Discarded,
}
