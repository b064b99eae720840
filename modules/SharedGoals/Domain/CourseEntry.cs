using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>An entry in a citizen's one course (forløb) over all departments: built from what the departments publish.</summary>
internal sealed class CourseEntry
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The department's route name.</summary>
    public required string Department { get; init; }

    /// <summary>What happened, in Danish.</summary>
    public required string What { get; init; }

    /// <summary>When it was entered here; null for what was entered before that was kept.</summary>
    public DateTimeOffset? Recorded { get; init; }

    /// <summary>Who did it, where it was done in this module; null where another department told of it.</summary>
    public Guid? By { get; init; }

    /// <summary>The follow-up that was agreed with it, where one was.</summary>
    public DateOnly? FollowUp { get; init; }
}
