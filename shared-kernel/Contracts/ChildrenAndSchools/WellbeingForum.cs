namespace NyeFaellesVeje.Contracts.ChildrenAndSchools;

/// <summary>A wellbeing forum (trivselsforum) has been opened for a child.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
[Event("children.wellbeing-forum-opened.v1")]
public sealed record WellbeingForumOpened(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A wellbeing forum has been closed with a plan for action.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day it was closed.</param>
/// <param name="FollowUp">The agreed day of follow-up.</param>
[Event("children.wellbeing-forum-closed.v1")]
public sealed record WellbeingForumClosed(CitizenId Citizen, DateOnly On, DateOnly FollowUp) : IEvent;
