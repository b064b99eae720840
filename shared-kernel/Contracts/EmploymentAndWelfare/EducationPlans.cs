namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>A young person has got the one education plan (uddannelsesplan).</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">The day.</param>
[Event("employment.education-plan-opened.v1")]
public sealed record EducationPlanOpened(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A young person's education plan is closed.</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">The day.</param>
[Event("employment.education-plan-closed.v1")]
public sealed record EducationPlanClosed(CitizenId Citizen, DateOnly On) : IEvent;
