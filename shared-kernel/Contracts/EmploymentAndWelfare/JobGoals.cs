using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>The jobcentre has set a goal with a citizen.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Direction">What it wants.</param>
/// <param name="On">The day.</param>
[Event("employment.job-goal-set.v1")]
public sealed record JobGoalSet(CitizenId Citizen, GoalId Goal, GoalDirection Direction, DateOnly On) : IEvent;

/// <summary>A goal of the jobcentre's is tied to a shared goal, or no longer is.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Goal">The jobcentre's goal.</param>
/// <param name="SharedGoal">The shared goal; null when it is no longer tied to one.</param>
[Event("employment.job-goal-tied.v1")]
public sealed record JobGoalTied(CitizenId Citizen, GoalId Goal, GoalId? SharedGoal) : IEvent;

/// <summary>A goal of the jobcentre's has ended.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Reached">Whether it was reached.</param>
/// <param name="On">The day.</param>
[Event("employment.job-goal-ended.v1")]
public sealed record JobGoalEnded(CitizenId Citizen, GoalId Goal, bool Reached, DateOnly On) : IEvent;
