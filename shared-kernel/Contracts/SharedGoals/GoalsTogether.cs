namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>A department has agreed what it does for a shared goal (bidrag). What it is, stands with the goal.</summary>
/// <param name="Citizen">Whose goal.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Department">Route name of the department.</param>
/// <param name="On">The day.</param>
[Event("shared-goals.contribution-agreed.v1")]
public sealed record ContributionAgreed(CitizenId Citizen, GoalId Goal, Code Department, DateOnly On) : IEvent;

/// <summary>
/// A shared goal has been followed up with the citizen: goes to every plan that shares the goal. The words that were written stay with the
/// goal.
/// </summary>
/// <param name="Citizen">Whose goal.</param>
/// <param name="Goal">The goal.</param>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="On">The day.</param>
/// <param name="Level">How far it is reached, from -2 to +2, where 0 is what was expected.</param>
/// <param name="Ended">Whether the goal ended with it.</param>
/// <param name="NextFrom">First day of the window of the next follow-up; null when the goal ended.</param>
/// <param name="NextTo">Last day of that window.</param>
/// <param name="Departments">Route names of the departments whose plans share the goal.</param>
[Event("shared-goals.goal-followed-up.v1")]
public sealed record GoalFollowedUp(
    CitizenId Citizen, GoalId Goal, Guid FollowUp, DateOnly On, int Level, bool Ended, DateOnly? NextFrom, DateOnly? NextTo, IReadOnlyList<Code> Departments) : IEvent;

/// <summary>The parties have said whether two departments' goals can be one (afstemning af mål); a disagreement is kept, too.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Goal">The shared goal.</param>
/// <param name="Other">The other department's goal.</param>
/// <param name="On">The day.</param>
/// <param name="Agree">Whether a shared wording was agreed.</param>
[Event("shared-goals.goals-aligned.v1")]
public sealed record GoalsAligned(CitizenId Citizen, GoalId Goal, GoalId Other, DateOnly On, bool Agree) : IEvent;
