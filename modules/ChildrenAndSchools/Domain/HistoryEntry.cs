namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Something that was done in a child's case: who, when and why. Only ever added to.</summary>
internal sealed class HistoryEntry
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The notification, plan, support or other thing it was done to.</summary>
    public required Guid About { get; init; }

    /// <summary>What was done, in Danish.</summary>
    public required string What { get; init; }

    /// <summary>The reason, where one was given.</summary>
    public string? Why { get; init; }

    /// <summary>The person or program.</summary>
    public required Guid By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
