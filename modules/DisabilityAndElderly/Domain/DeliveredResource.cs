using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>That a resource has been delivered to KL, by its reference such as <c>Condition/57dc…</c>, and what it said then.</summary>
internal sealed class DeliveredResource : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    /// <summary>What it said, as SHA-256 in hex: what says the same is no news.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The report it was last delivered in.</summary>
    public required string Report { get; init; }
}

/// <summary>A delivery report that was written here and has been delivered (afsendt indberetning). Only that it was, not what it said.</summary>
internal sealed class SentReport
{
    public required string Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public required int Resources { get; init; }

    public required Guid By { get; init; }
}
