using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Answers;

/// <summary>What runs out in somebody's own cases: follow-ups of wellbeing forums for all who have cases, duties for those who act with authority.</summary>
internal sealed class AnswerMyDay(ChildrenAndSchoolsDb db, DatedRules rules) : IAnswer<MyDay, DepartmentDay>
{
    private static readonly string[] WithAuthority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public async Task<DepartmentDay?> Answer(MyDay question, CancellationToken stop)
    {
        // One's own and one's team's cases, also for who leads the department: a leader's day is not everybody's.
        var who = new SignedIn(question.Staff.Value, "", Roles.Caseworker, question.Department) { Team = question.Team };
        var duties = WithAuthority.Contains(question.Role) ? (await ListDuties.Read(who, db, rules, question.Today, stop)).Duties : [];
        var forums = await db.Forums.AsNoTracking().SeenBy(who, db, question.Today).Where(f => f.FollowedUp == null && f.FollowUp <= question.Until).ToListAsync(stop);
        return new DepartmentDay(
        [
            .. duties.Where(d => d.Due <= question.Until).Select(d => new DayItem(d.Citizen, DayItemKind.Due, d.What, d.Due, ChildHead.Of(d.Citizen))),
            .. forums.Select(f => new DayItem(f.Citizen, DayItemKind.Due, "Opfølgning på trivselsforum", f.FollowUp, ForumPages.Of(f.Id))),
        ]);
    }
}
