using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>What being in a team opens: the citizen is the member's own case as long as it lasts. What was seen stays in the audit.</summary>
internal static class TeamAccess
{
    /// <summary>Makes the citizen the member's own case, where that is not so already; the caller saves.</summary>
    public static async Task OpenCase(this SharedGoalsDb db, Team team, TeamMember member, Guid by, DateOnly today, CancellationToken stop)
    {
        if (member.Staff is not { } staff) return;
        var held = await db.CaseStaff.FindAsync([team.Citizen, staff], stop);
        if (held is { } running && running.From <= today && (running.Until is null || running.Until > today)) return;

        if (held is null) db.CaseStaff.Add(new CaseMembership { Citizen = team.Citizen, Staff = staff, NamedBy = by, From = today });
        else (held.Team, held.From, held.Until, held.NamedBy) = (null, today, null, by);
        member.OpenedCase = true;
    }

    /// <summary>Ends it from the next request on, unless another team of the citizen's keeps the person; the caller saves.</summary>
    public static async Task CloseCase(this SharedGoalsDb db, Team team, TeamMember member, DateOnly today, CancellationToken stop)
    {
        if (member is not { OpenedCase: true, Staff: { } staff }) return;
        member.OpenedCase = false;
        var other = (await db.Teams.Include(t => t.Members).Where(t => t.Citizen == team.Citizen && t.Id != team.Id && t.Ended == null).ToListAsync(stop))
            .SelectMany(t => t.MembersOn(today)).FirstOrDefault(m => m.Staff == staff);
        if (other is not null) other.OpenedCase = true;
        else if (await db.CaseStaff.FindAsync([team.Citizen, staff], stop) is { } held) held.Until = today;
    }
}
