using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>That a member of staff is partial in a citizen's case (inhabilitet, forvaltningsloven § 3): family, or close in another way.</summary>
internal sealed class ConflictOfInterest
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Who is partial: the id the person signs in with.</summary>
    public required Guid Subject { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset NotedAt { get; init; }

    public required Guid NotedBy { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>Ends it. A second time changes nothing.</summary>
    public void End(DateTimeOffset at, Guid by)
    {
        if (EndedAt is null) (EndedAt, EndedBy) = (at, by);
    }
}
