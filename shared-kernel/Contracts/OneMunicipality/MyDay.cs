namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>What waits for this member of staff in your department: in their own cases and their team's. Answered from the department's own data.</summary>
/// <param name="Staff">The person.</param>
/// <param name="Today">The Danish local date.</param>
/// <param name="Until">The last day that is looked ahead to.</param>
[Question("one-municipality.my-day.v1", ManyMayAnswer = true)]
public sealed record MyDay(StaffId Staff, DateOnly Today, DateOnly Until) : IQuestion<DepartmentDay>
{
    /// <summary>The person's team, where there is one.</summary>
    public string? Team { get; init; }

    /// <summary>The person's role, by its name in sign-in: a department may keep some of its work from some roles.</summary>
    public string? Role { get; init; }

    /// <summary>Route name of the department the person and the team belong to: a team is known there only.</summary>
    public string? Department { get; init; }
}

/// <summary>One department's part of somebody's day.</summary>
/// <param name="Items">What is due, overdue, waits, or was changed by others.</param>
public sealed record DepartmentDay(IReadOnlyList<DayItem> Items)
{
    /// <summary>When the person last said they had seen what others changed; told by the department that keeps it.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>One thing in somebody's day.</summary>
/// <param name="Citizen">Whom it is about.</param>
/// <param name="Kind">Why it stands there.</param>
/// <param name="What">What it is, in Danish; nothing that the citizen's own view does not show.</param>
/// <param name="On">The day it is due or was changed, where there is one.</param>
/// <param name="Href">The page where it is done, from the root.</param>
public sealed record DayItem(CitizenId Citizen, DayItemKind Kind, string What, DateOnly? On, string Href);

/// <summary>Why something stands in somebody's day.</summary>
public enum DayItemKind
{
    /// <summary>Due on a day; overdue when that has passed (frist).</summary>
    Due,

    /// <summary>Waits for the person's answer (venter på mig).</summary>
    Waiting,

    /// <summary>Changed by others since the person last looked (ændret af andre).</summary>
    Changed,
}
