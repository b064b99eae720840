using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>What the one course adds to the view of a citizen: the holistic plan, planned changes, who coordinates, and what calls for attention.</summary>
internal sealed record CourseOverview(IReadOnlyList<PlanSummary> Plans, IReadOnlyList<FollowUpSummary> Changes, IReadOnlyList<ContactSummary> Coordinators, IReadOnlyList<SignalSummary> Signals);

/// <summary>Reads it as of a day.</summary>
internal static class CourseOverviews
{
    public static async Task<CourseOverview> CourseOn(this SharedGoalsDb db, CitizenId citizen, DateOnly day, HolisticLaw law, CancellationToken stop)
    {
        var born = await db.Citizens.Where(c => c.Id == citizen).Select(c => c.Born).FirstOrDefaultAsync(stop);
        var plans = await db.HolisticPlans.AsNoTracking().Where(p => p.Citizen == citizen && p.Begun <= day).OrderBy(p => p.Begun).ToListAsync(stop);
        var changes = (await db.PlannedChanges.AsNoTracking().Where(c => c.Citizen == citizen && c.PlannedOn <= day).OrderBy(c => c.Expected).ToListAsync(stop)).Where(c => c.StateOn(day) == ChangeState.Planned).ToList();
        var teams = (await db.Teams.AsNoTracking().Include(t => t.Members).Where(t => t.Citizen == citizen && t.Begun <= day).ToListAsync(stop)).Where(t => t.RunsOn(day)).ToList();
        return new CourseOverview(
            [.. plans.Select(p => new PlanSummary(law.Kind(p.Kind, day)?.Title ?? "Helhedsorienteret plan", StatusOf(p.StateOn(day, born, law)!.Value), p.InForceFrom <= day ? p.InForceFrom : p.Begun, p.Until <= day ? p.Until : null, null))],
            [.. changes.Select(c => new FollowUpSummary($"Planlagt: {c.What}", c.Expected, Departments.InDanish(c.Department)))],
            [.. teams.Select(t => t.CoordinatorOn(day)).Where(m => m is not null).Select(m => new ContactSummary("Koordinator i borgerens team", m!.Name, m.Reach))],
            [
                .. teams.Where(t => t.VacantSince(day) is not null).Select(t => new SignalSummary("Borgerens team mangler en koordinator", "Borgeren skal ikke selv koordinere sit forløb.", t.VacantSince(day))),
                .. changes.Where(c => c.IsOverdue(day)).Select(c => new SignalSummary("En planlagt ændring er hverken bekræftet eller aflyst", $"{c.What} var ventet {c.Expected:dd'.'MM'.'yyyy}.", c.Expected.AddDays(1))),
                .. plans.Where(p => p.StateOn(day, born, law) == HolisticState.Outgrown).Select(_ => new SignalSummary("Den helhedsorienterede plan gælder ikke længere", "Borgeren har nået den alder, hvor loven ikke har planen. De enkelte planer gælder igen.", null)),
            ]);
    }

    private static PlanStatus StatusOf(HolisticState state) => state switch
    {
        HolisticState.Draft => PlanStatus.Draft,
        HolisticState.InForce => PlanStatus.Active,
        _ => PlanStatus.Ended,
    };
}
