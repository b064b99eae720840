namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>A young person has got a contact person (kontaktperson) over all departments; who it is stands in the department's overview.</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="Department">Route name of the department the contact person works in.</param>
/// <param name="From">First day.</param>
/// <param name="Staff">The member of staff, where known.</param>
[Event("employment.contact-person-named.v1")]
public sealed record ContactPersonNamed(CitizenId Citizen, Code Department, DateOnly From, StaffId? Staff) : IEvent;

/// <summary>A young person has no contact person any longer.</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">First day without.</param>
[Event("employment.contact-person-vacated.v1")]
public sealed record ContactPersonVacated(CitizenId Citizen, DateOnly On) : IEvent;
