using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;
using NyeFaellesVeje.SharedGoals.Features.PlannedChanges;
using NyeFaellesVeje.SharedGoals.Features.Teams;
using NyeFaellesVeje.SharedGoals.Features.Transitions;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>
/// The day of somebody in this module: goals that are due, planned changes nobody has answered, handovers that wait, teams without a coordinator,
/// and what others entered in the course since the person last looked.
/// </summary>
internal sealed class AnswerMyDay(SharedGoalsDb db, TimeProvider clock) : IAnswer<MyDay, DepartmentDay>
{
    private const int MostChanges = 50;

    /// <summary>Who has never looked is told of so many days: not of a whole life.</summary>
    private const int FirstLookDays = 14;

    public async Task<DepartmentDay?> Answer(MyDay question, CancellationToken stop)
    {
        var who = new SignedIn(question.Staff.Value, "", Roles.Caseworker, question.Department) { Team = question.Team };
        var seen = await db.DayLooks.AsNoTracking().FirstOrDefaultAsync(l => l.Staff == question.Staff, stop);
        return new DepartmentDay(
        [
            .. await Goals(question, who, stop), .. await Changes(question, who, stop), .. await Handovers(question, who, stop), .. await Teams(question, who, stop),
            .. await Course(question, who, seen?.At ?? clock.GetUtcNow().AddDays(-FirstLookDays), stop),
        ])
        { SeenAt = seen?.At };
    }

    private async Task<IEnumerable<DayItem>> Goals(MyDay day, SignedIn who, CancellationToken stop) =>
        (await db.Goals.AsNoTracking().SeenBy(who, db, day.Today).Where(g => g.Status == GoalStatus.Active && g.Text.Due <= day.Until).ToListAsync(stop))
            .Select(g => new DayItem(g.Citizen, DayItemKind.Due, "Et fælles mål skal være nået", g.Text.Due, $"/faelles-maal/maal/{g.Id}"));

    private async Task<IEnumerable<DayItem>> Changes(MyDay day, SignedIn who, CancellationToken stop) =>
        (await db.PlannedChanges.AsNoTracking().SeenBy(who, db, day.Today).Where(c => c.State == ChangeState.Planned && c.Expected <= day.Until).ToListAsync(stop))
            .Select(c => new DayItem(c.Citizen, DayItemKind.Due, $"{ChangeWords.Of(c.Kind)}: bekræft eller aflys", c.Expected, PlannedChangePages.Of(c.Citizen)));

    private async Task<IEnumerable<DayItem>> Handovers(MyDay day, SignedIn who, CancellationToken stop) =>
        (await db.Handovers.AsNoTracking().SeenBy(who, db, day.Today).Where(h => h.State == HandoverState.Proposed).ToListAsync(stop))
            .Where(h => h.NewWorker.Staff is { } staff ? staff == day.Staff : h.NewWorker.Department == day.Department)
            .Select(h => new DayItem(h.Citizen, DayItemKind.Waiting, "En varm overdragelse venter på svar", h.On, TransitionPages.Of(h.Citizen)));

    private async Task<IEnumerable<DayItem>> Teams(MyDay day, SignedIn who, CancellationToken stop) =>
        (await db.Teams.AsNoTracking().Include(t => t.Members).SeenBy(who, db, day.Today).Where(t => t.Ended == null).ToListAsync(stop))
            .Where(t => t.VacantSince(day.Today) is not null)
            .Select(t => new DayItem(t.Citizen, DayItemKind.Waiting, "Et team mangler en koordinator", t.VacantSince(day.Today), TeamPages.Of(t.Citizen)));

    /// <summary>What others did in one's own department and together: what happens elsewhere is shown to whoever says for what.</summary>
    private async Task<IEnumerable<DayItem>> Course(MyDay day, SignedIn who, DateTimeOffset since, CancellationToken stop) =>
        (await db.Course.AsNoTracking().SeenBy(who, db, day.Today)
            .Where(e => e.Recorded > since && (e.By == null || e.By != day.Staff.Value) && (e.By != null || e.Department == day.Department || e.Department == "shared-goals"))
            .OrderByDescending(e => e.Recorded).Take(MostChanges).ToListAsync(stop))
            .Select(e => new DayItem(e.Citizen, DayItemKind.Changed, e.What, e.On, $"/faelles-maal/borgere/{e.Citizen}"));
}
