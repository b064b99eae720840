namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>The standing trio of citizen, jobcentre adviser and support adviser (Task Force) has begun.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
/// <param name="NextFollowUp">The first joint follow-up.</param>
[Event("employment.task-force-started.v1")]
public sealed record TaskForceStarted(CitizenId Citizen, DateOnly On, DateOnly NextFollowUp) : IEvent;

/// <summary>A joint follow-up of a Task Force has been held.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
/// <param name="Next">The next one.</param>
[Event("employment.joint-follow-up-held.v1")]
public sealed record JointFollowUpHeld(CitizenId Citizen, DateOnly On, DateOnly Next) : IEvent;

/// <summary>The trio has said whether the jobcentre's goal and the support's goal agree.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
/// <param name="JobGoal">The jobcentre's goal.</param>
/// <param name="SupportGoal">The support's goal.</param>
/// <param name="Agree">Whether they agree; a disagreement is stated.</param>
[Event("employment.goals-compared.v1")]
public sealed record GoalsCompared(CitizenId Citizen, DateOnly On, GoalId JobGoal, GoalId SupportGoal, bool Agree) : IEvent;

/// <summary>A Task Force has ended.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
[Event("employment.task-force-ended.v1")]
public sealed record TaskForceEnded(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A person's family has been taken into the project Job og Familie.</summary>
/// <param name="Citizen">A member of the family.</param>
/// <param name="On">The day.</param>
[Event("employment.family-project-joined.v1")]
public sealed record FamilyProjectJoined(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A person is no longer in the project Job og Familie.</summary>
/// <param name="Citizen">A member of the family.</param>
/// <param name="On">The day.</param>
[Event("employment.family-project-left.v1")]
public sealed record FamilyProjectLeft(CitizenId Citizen, DateOnly On) : IEvent;
