using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>What was done in a case, when and by whom: a row is added and never changed.</summary>
internal sealed class HistoryEntry
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>What it was done to: a plan, a course, a team.</summary>
    public required Guid Subject { get; init; }

    /// <summary>What was done, in Danish.</summary>
    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person or program that did it.</summary>
    public required Guid By { get; init; }

    public required string ByName { get; init; }
}
