namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>Who in your department works with this citizen today? Asked before anybody is shown anything of the citizen.</summary>
/// <param name="Citizen">The citizen.</param>
[Question("one-municipality.case-staff.v1", ManyMayAnswer = true)]
public sealed record WhoWorksWith(CitizenId Citizen) : IQuestion<CaseStaff>;

/// <summary>The staff who work with a citizen in one department.</summary>
/// <param name="Members">Who they are.</param>
public sealed record CaseStaff(IReadOnlyList<CaseMember> Members);

/// <summary>A member of staff who works with a citizen.</summary>
/// <param name="Staff">The person.</param>
/// <param name="Team">The team the case lies with, where it lies with one.</param>
public sealed record CaseMember(StaffId Staff, string? Team);

/// <summary>Which citizens does this member of staff work with in your department today, alone or by the team?</summary>
/// <param name="Staff">The person.</param>
/// <param name="Team">The person's team, where there is one.</param>
[Question("one-municipality.citizens-of-staff.v1", ManyMayAnswer = true)]
public sealed record WhomDoTheyWorkWith(StaffId Staff, string? Team) : IQuestion<Caseload>
{
    /// <summary>Route name of the department the team belongs to: a team is known there only, for two departments may name one alike.</summary>
    public string? Department { get; init; }
}

/// <summary>Who in your department has come to work with one of these citizens lately?</summary>
/// <param name="Citizens">The citizens.</param>
/// <param name="Since">From this Danish local date on.</param>
[Question("one-municipality.new-case-staff.v1", ManyMayAnswer = true)]
public sealed record WhoIsNew(IReadOnlyList<CitizenId> Citizens, DateOnly Since) : IQuestion<NewCaseStaff>;

/// <summary>The staff who have come to work with citizens lately in one department.</summary>
/// <param name="Members">Who, with whom, the latest first.</param>
public sealed record NewCaseStaff(IReadOnlyList<NewCaseMember> Members);

/// <summary>A member of staff who has come to work with a citizen.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Staff">The member of staff.</param>
/// <param name="From">First day, Danish local date.</param>
public sealed record NewCaseMember(CitizenId Citizen, StaffId Staff, DateOnly From);

/// <summary>The citizens a member of staff or a team works with in one department.</summary>
/// <param name="Citizens">Who they are.</param>
public sealed record Caseload(IReadOnlyList<CitizenId> Citizens);
