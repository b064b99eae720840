using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Answers;

/// <summary>What runs out in somebody's own cases: talks on job plans and education plans, and joint follow-ups of a Task Force.</summary>
internal sealed class AnswerMyDay(EmploymentAndWelfareDb db) : IAnswer<MyDay, DepartmentDay>
{
    public async Task<DepartmentDay?> Answer(MyDay question, CancellationToken stop)
    {
        // One's own and one's team's cases, also for who leads the department: a leader's day is not everybody's.
        var who = new SignedIn(question.Staff.Value, "", Roles.Caseworker, question.Department) { Team = question.Team };
        var (today, until) = (question.Today, question.Until);
        var plans = await db.JobPlans.AsNoTracking().SeenBy(who, db, today).Where(p => p.Ended == null && p.NextTalk <= until).Select(p => new { p.Citizen, On = p.NextTalk!.Value }).ToListAsync(stop);
        var education = await db.EducationPlans.AsNoTracking().SeenBy(who, db, today).Where(p => p.Closed == null && p.NextTalk <= until).Select(p => new { p.Citizen, On = p.NextTalk!.Value }).ToListAsync(stop);
        var forces = await db.TaskForces.AsNoTracking().SeenBy(who, db, today).Where(t => t.Ended == null && t.NextFollowUp <= until).Select(t => new { t.Citizen, On = t.NextFollowUp }).ToListAsync(stop);
        return new DepartmentDay(
        [
            .. plans.Select(p => new DayItem(p.Citizen, DayItemKind.Due, "Samtale om jobplanen", p.On, $"/job-og-velfaerd/borgere/{p.Citizen}/jobplan")),
            .. education.Select(p => new DayItem(p.Citizen, DayItemKind.Due, "Samtale om uddannelsesplanen", p.On, $"/job-og-velfaerd/unge/{p.Citizen}/uddannelsesplan")),
            .. forces.Select(t => new DayItem(t.Citizen, DayItemKind.Due, "Fælles opfølgning i Task Force", t.On, $"/job-og-velfaerd/borgere/{t.Citizen}/task-force")),
        ]);
    }
}
