using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>A shared goal has passed the SMART gate and is active (målet er aktivt).</summary>
/// <param name="Citizen">Whose goal.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Direction">What it wants.</param>
/// <param name="Due">When it shall be reached.</param>
[Event("shared-goals.goal-activated.v1")]
public sealed record GoalActivated(CitizenId Citizen, GoalId Goal, GoalDirection Direction, DateOnly Due) : IEvent;
