using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>A sub-goal (delmål): process-like steps in the daily work, without the SMART gate.</summary>
internal sealed class SubGoal
{
    public required Guid Id { get; init; }

    public required GoalId Goal { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Text { get; init; }

    public required DateOnly Added { get; init; }

    /// <summary>The day it was done; null until then.</summary>
    public DateOnly? Done { get; set; }
}
