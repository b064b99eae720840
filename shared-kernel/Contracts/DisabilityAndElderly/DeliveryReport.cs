namespace NyeFaellesVeje.Contracts.DisabilityAndElderly;

/// <summary>An assessment by Fælles Faglige Begreber has been taken in from a delivery report (FFB-indberetning).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day the report states.</param>
/// <param name="Themes">How many themes are assessed.</param>
[Event("disability.assessment-reported.v1")]
public sealed record AssessmentReported(CitizenId Citizen, DateOnly On, int Themes) : IEvent;

/// <summary>A follow-up on a plan has been set (opfølgning aftalt).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="FollowUp">The day of follow-up.</param>
[Event("disability.follow-up-planned.v1")]
public sealed record FollowUpPlanned(CitizenId Citizen, DateOnly FollowUp) : IEvent;
