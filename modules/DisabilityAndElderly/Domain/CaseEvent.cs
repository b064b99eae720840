using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>The phases of VUM 2.0 (Voksenudredningsmetoden), in order.</summary>
internal enum VumPhase
{
    /// <summary>Sagsåbning.</summary>
    Opening,

    /// <summary>Oplysning.</summary>
    Information,

    /// <summary>Vurdering, with goals and plan.</summary>
    Assessment,

    /// <summary>Afgørelse.</summary>
    Decision,

    /// <summary>Bestilling.</summary>
    Order,

    /// <summary>Opfølgning.</summary>
    FollowUp,

    /// <summary>Sagen er lukket.</summary>
    Closed,
}

/// <summary>Something that was done in a case: one row per act, never changed.</summary>
internal sealed class CaseEvent
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required VumPhase Phase { get; init; }

    /// <summary>What was done, as people read it.</summary>
    public required string What { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The id of what it is about, where there is one.</summary>
    public string? About { get; init; }
}

/// <summary>Who does something.</summary>
internal sealed record Author(Guid Id, string Name);
