using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.SharedGoals.Features.Course;
using NyeFaellesVeje.SharedGoals.Features.Goals;
using NyeFaellesVeje.SharedGoals.Features.PlannedChanges;
using NyeFaellesVeje.SharedGoals.Features.Teams;
using NyeFaellesVeje.SharedGoals.Features.Transitions;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>The shared goals of a citizen, and the next agreed follow-up among the departments.</summary>
internal sealed class AnswerCitizenOverview(SharedGoalsDb db, GoalBook book, HolisticLaw law) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var goals = await db.Goals.AsNoTracking().Where(g => g.Citizen == question.Citizen && g.Drafted <= question.AsOf).OrderBy(g => g.Drafted).ToListAsync(stop);
        if (goals.Count == 0 && !await db.Citizens.AnyAsync(c => c.Id == question.Citizen, stop)) return null;

        var course = await db.CourseOn(question.Citizen, question.AsOf, law, stop);
        return new DepartmentOverview
        {
            Plans = course.Plans,
            Contacts = course.Coordinators,
            Links = [new PageLink("Mål og forløb på tværs af forvaltningerne", $"/faelles-maal/borgere/{question.Citizen}"), new PageLink("Ét forløb", TimelinePages.Of(question.Citizen)), new PageLink("Team", TeamPages.Of(question.Citizen)), new PageLink("Planlagte ændringer", PlannedChangePages.Of(question.Citizen)), new PageLink("Planer ved siden af hinanden", $"/borgere/{question.Citizen}/planer"), new PageLink("Familien", $"/borgere/{question.Citizen}/familie"), new PageLink("Overgange: hvad stopper, og hvad følger efter", TransitionPages.Of(question.Citizen))],
            Goals = [.. goals.Select(Summary)],
            Deadlines = [.. goals.Where(g => g is { Status: GoalStatus.Active, Text.Due: not null })
                .Select(g => new DeadlineSummary($"Målet skal være nået: {g.Text.Title}", g.Text.Due!.Value, null))],
            FollowUps = [.. course.Changes, .. goals.Where(g => g is { Status: GoalStatus.Active, NextFrom: not null }).OrderBy(g => g.NextFrom)
                .Select(g => new FollowUpSummary($"Fælles mål: {g.Text.Title}", g.NextFrom!.Value, null) { Until = g.NextTo })],
            Signals = [.. course.Signals, .. goals.Where(g => g.Status == GoalStatus.Active && g.NextTo < question.AsOf)
                .Select(g => new SignalSummary($"Et fælles mål er ikke fulgt op: {g.Text.Title}", "Den sidste dag, I aftalte at følge op, er gået.", g.NextTo!.Value.AddDays(1)))],
            NextStep = NextStep(goals, question.AsOf),
        };
    }

    private GoalSummary Summary(Goal goal) =>
        new(goal.Id, goal.Text.Title ?? "Mål uden overskrift", goal.Text.Direction, goal.Status, book.ThemeInDanish(goal.Text), goal.Level is { } level ? GoalLevels.Label(level) : null, goal.Text.Due);

    private static NextStep? NextStep(List<Goal> goals, DateOnly today)
    {
        if (goals.Find(g => g.Status == GoalStatus.Draft) is { } draft)
            return new NextStep($"Gør målet færdigt sammen med borgeren: {draft.Text.WhatIsMissing(today).Count} ting mangler.", null, null);
        var soonest = goals.Where(g => g.Status == GoalStatus.Active).MinBy(g => g.NextFrom ?? g.Text.Due);
        return soonest is null ? null : new NextStep($"Følg op på målet: {soonest.Text.Title}", soonest.NextFrom ?? soonest.Text.Due, null);
    }
}
