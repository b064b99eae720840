using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Answers;

/// <summary>The child's wellbeing forums: the plan, the follow-up, who is responsible and what calls for attention.</summary>
internal sealed class AnswerCitizenOverview(ChildrenAndSchoolsDb db, DatedRules rules) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var forums = await db.WholeForums.AsNoTracking().Where(f => f.Citizen == question.Citizen).OrderBy(f => f.Id).ToListAsync(stop);
        var links = await Links(question, forums, stop);
        if (forums.Count == 0) return links.Count == 0 ? null : new DepartmentOverview { Links = links };

        var running = forums.Where(f => f.FollowedUp is null).ToList();
        return new DepartmentOverview
        {
            Links = links,
            Plans = [.. forums.Select(Plan)],
            NextStep = running.Select(f => Step(f, question.AsOf)).OrderBy(step => step.On ?? DateOnly.MaxValue).FirstOrDefault(),
            FollowUps = [.. running.Where(f => f.FollowUp is not null).Select(f => new FollowUpSummary($"Trivselsforum, {f.Setting}", f.FollowUp!.Value, Responsible(f)))],
            Contacts = [.. running.SelectMany(f => f.Actions).Where(a => a.Responsible is not null).DistinctBy(a => a.Responsible)
                .Select(a => new ContactSummary(a.Role is null ? "Ansvarlig i trivselsforum" : $"{a.Role}, ansvarlig i trivselsforum", a.Responsible!, null))],
            Deadlines = [.. running.SelectMany(f => f.Actions).Where(a => a.Due >= question.AsOf).OrderBy(a => a.Due).Select(a => new DeadlineSummary(a.What, a.Due!.Value, null))],
            Signals = [.. running.Select(f => Signal(f, question.AsOf)).OfType<SignalSummary>()],
        };
    }

    private async Task<List<PageLink>> Links(CitizenOverview question, List<WellbeingForum> forums, CancellationToken stop)
    {
        var links = forums.Select(f => new PageLink($"Trivselsforum, {f.Setting}", ForumPages.Of(f.Id))).ToList();
        var isChild = await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == question.Citizen, stop) is { } known
            && Opening.MustBeChild(known.Born, question.AsOf, rules).None;
        if (isChild) links.Add(new PageLink("Åbn et trivselsforum", ForumPages.OpeningOf(question.Citizen)));
        return links;
    }

    private static PlanSummary Plan(WellbeingForum forum) => new($"Trivselsforum, {forum.Setting}",
        forum.Status == ForumStatus.Open ? PlanStatus.Draft : forum.FollowedUp is null ? PlanStatus.Active : PlanStatus.Ended,
        forum.Opened, forum.FollowedUp, null);

    private static NextStep Step(WellbeingForum forum, DateOnly today)
    {
        if (forum.Status == ForumStatus.Closed && forum.Actions.Where(a => a.Due >= today && a.Due < forum.FollowUp).MinBy(a => a.Due) is { } soonest)
            return new NextStep(soonest.What, soonest.Due, soonest.Responsible);
        if (forum.Status == ForumStatus.Closed) return new NextStep($"Følg op på planen fra trivselsforum, {forum.Setting}", forum.FollowUp, Responsible(forum));
        var missing = forum.WhatIsMissing().Count;
        return new NextStep(missing == 0 ? $"Aftal opfølgning, og luk trivselsforum, {forum.Setting}" : $"Gør planen i trivselsforum færdig: {missing} ting mangler, {forum.Setting}", null, Responsible(forum));
    }

    private SignalSummary? Signal(WellbeingForum forum, DateOnly today)
    {
        if (forum.FollowUp < today)
            return new SignalSummary("Opfølgningen på trivselsforum er overskredet.", $"Den var aftalt til {forum.FollowUp.Value.Date()} og er ikke noteret.", forum.FollowUp.Value.AddDays(1));
        if (forum.Status != ForumStatus.Open || rules.AsOf(DatedRules.ForumOpenTooLongDays, today) is not { } rule || today <= forum.Opened.AddDays(rule.Value)) return null;
        return new SignalSummary("Trivselsforum har stået åbent længe uden at ende i en plan.",
            $"Det blev åbnet {forum.Opened.Date()}, for mere end {rule.Value} dage siden. {(rule.Unverified ? "Grænsen er en lokal regel, ikke verificeret." : rule.Source)}", forum.Opened.AddDays(rule.Value + 1));
    }

    private static string? Responsible(WellbeingForum forum) => forum.Actions.Select(a => a.Responsible).FirstOrDefault(r => r is not null);
}
