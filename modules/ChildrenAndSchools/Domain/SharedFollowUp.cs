namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A follow-up of a shared goal that the department contributes to (opfølgning på fælles mål), as it stands beside the department's own plan.</summary>
internal sealed class SharedFollowUp
{
    /// <summary>The follow-up's id among the departments.</summary>
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required GoalId Goal { get; init; }

    /// <summary>Danish local date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How far the goal is reached, from -2 to +2, where 0 is what was expected.</summary>
    public required int Level { get; init; }

    /// <summary>Whether the goal ended with it.</summary>
    public required bool Ended { get; init; }

    /// <summary>First day of the next window; null when the goal ended.</summary>
    public DateOnly? NextFrom { get; init; }

    public DateOnly? NextTo { get; init; }
}
