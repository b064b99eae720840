using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.DisabilityAndElderly.Answers;

/// <summary>What is to be followed up in somebody's own cases.</summary>
internal sealed class AnswerMyDay(DisabilityDb db) : IAnswer<MyDay, DepartmentDay>
{
    private const int MostCitizens = 50;

    public async Task<DepartmentDay?> Answer(MyDay question, CancellationToken stop)
    {
        // One's own and one's team's cases, also for who leads the department: a leader's day is not everybody's.
        var who = new SignedIn(question.Staff.Value, "", Roles.Caseworker, question.Department) { Team = question.Team };
        var items = new List<DayItem>();
        foreach (var citizen in await db.DueUntil(question.Until, MostCitizens, rows => rows.SeenBy(who, db, question.Today), stop))
        {
            var due = (await db.WorkOf(citizen, stop)).File?.FollowUpsDue ?? [];
            items.AddRange(due.Where(day => day.On <= question.Until).Select(day => new DayItem(citizen, DayItemKind.Due, "Opfølgning på indsatsplanen", day.On, $"/handicap-og-aeldre/borgere/{citizen}")));
        }
        return new DepartmentDay(items);
    }
}
