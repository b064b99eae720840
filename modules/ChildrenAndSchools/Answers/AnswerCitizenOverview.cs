using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Answers;

/// <summary>
/// What the department does with and for the child: forums, plans and goals, supports, what is followed up and what runs out, and what calls for
/// attention. Notifications are left out on purpose: the view is read by school, provider and family too, and a notification may be about them.
/// </summary>
internal sealed class AnswerCitizenOverview(ChildrenAndSchoolsDb db, DatedRules rules) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var known = await ChildCase.Read(question.Citizen, db, stop);
        var (asOf, links) = (question.AsOf, Links(known, question));
        if (known.IsEmpty) return links.Count == 0 ? null : new DepartmentOverview { Links = links };

        var running = known.Forums.Where(f => f.FollowedUp is null).ToList();
        var followUps = FollowUps(known, running, asOf).OrderBy(f => f.On).ToList();
        return new DepartmentOverview
        {
            Links = links,
            Plans = [.. known.Forums.Select(Plan), .. known.Plans.Select(Plan), .. known.Investigations.Select(Plan)],
            Goals = [.. known.Plans.SelectMany(p => p.Goals.Select(g => new GoalSummary(new GoalId(g.Id), g.Text, null, p.Ended is not null ? GoalStatus.Ended : p.Adopted is null ? GoalStatus.Draft : GoalStatus.Active, null, null, g.Due)))],
            Supports = [.. known.Supports.Select(s => new SupportSummary(s.Title, s.From, s.Ended ?? s.ExpectedUntil, s.Step, s.Reference, s.Provider))],
            NextStep = running.Select(f => Step(f, asOf)).Concat(followUps.Where(f => !f.What.StartsWith("Trivselsforum", StringComparison.Ordinal)).Select(f => new NextStep($"Opfølgning: {f.What}", f.On, f.Who))).OrderBy(step => step.On ?? DateOnly.MaxValue).FirstOrDefault(),
            FollowUps = followUps,
            Contacts = [.. running.SelectMany(f => f.Actions).Where(a => a.Responsible is not null).DistinctBy(a => a.Responsible)
                .Select(a => new ContactSummary(a.Role is null ? "Ansvarlig i trivselsforum" : $"{a.Role}, ansvarlig i trivselsforum", a.Responsible!, null))],
            Deadlines = [.. Deadlines(known, running, asOf).OrderBy(d => d.On)],
            Signals = [.. Signals(known, running, asOf)],
            AssessedThemes = [.. known.Assessments.Where(a => a.Finished is not null).SelectMany(a => a.Latest).Select(e => new AssessedTheme(e.DimensionTitle, e.SideTitle, null, null, e.At.DanishDate()))],
        };
    }

    private List<PageLink> Links(ChildCase known, CitizenOverview question)
    {
        var links = known.Forums.Select(f => new PageLink($"Trivselsforum, {f.Setting}", ForumPages.Of(f.Id))).ToList();
        if (!known.IsEmpty) links.Insert(0, new PageLink("Barnets sag i Børn og skole", ChildHead.Of(question.Citizen)));
        if (known.Child?.IsChild(question.AsOf, rules) == true)
        {
            links.Add(new PageLink("Åbn et trivselsforum", ForumPages.OpeningOf(question.Citizen)));
            links.Add(new PageLink("Underret om bekymring", ChildHead.Of(question.Citizen, "ny-underretning")));
        }
        return links;
    }

    private static PlanSummary Plan(WellbeingForum forum) => new($"Trivselsforum, {forum.Setting}",
        forum.Status == ForumStatus.Open ? PlanStatus.Draft : forum.FollowedUp is null ? PlanStatus.Active : PlanStatus.Ended,
        forum.Opened, forum.FollowedUp, null);

    private static PlanSummary Plan(Plan plan) => new(plan.Kind.Danish(), plan.Ended is not null ? PlanStatus.Ended : plan.Adopted is null ? PlanStatus.Draft : PlanStatus.Active, plan.Adopted ?? plan.Begun, plan.Ended, plan.Kind.Law());

    private PlanSummary Plan(Investigation stage) => new(stage.Stage.Danish(), stage.Ended is null ? PlanStatus.Active : PlanStatus.Ended, stage.Started, stage.Ended ?? stage.DueOn(rules), stage.Stage.Law());

    private static IEnumerable<FollowUpSummary> FollowUps(ChildCase known, List<WellbeingForum> running, DateOnly asOf)
    {
        foreach (var forum in running.Where(f => f.FollowUp is not null)) yield return new FollowUpSummary($"Trivselsforum, {forum.Setting}", forum.FollowUp!.Value, Responsible(forum));
        foreach (var plan in known.Plans.Where(p => p is { Ended: null, NextFollowUp: not null })) yield return new FollowUpSummary(plan.Kind.Danish(), plan.NextFollowUp!.Value, null);
        foreach (var support in known.Supports.Where(s => s.Ended is null)) yield return new FollowUpSummary($"{support.Title}, gennemgang", support.ReviewOn, null);
        foreach (var round in known.Rounds.Where(r => r.Next is not null).GroupBy(r => r.Setting).Select(s => s.MaxBy(r => r.Agreed)!)) yield return new FollowUpSummary($"Trivselsvurdering, {round.Setting}", round.Next!.Value, null);
        foreach (var contact in known.Contacts.Where(c => c.TalkAgain >= asOf)) yield return new FollowUpSummary($"Tidlig kontakt, {contact.Setting}", contact.TalkAgain!.Value, contact.ByName);
    }

    private IEnumerable<DeadlineSummary> Deadlines(ChildCase known, List<WellbeingForum> running, DateOnly asOf)
    {
        foreach (var action in running.SelectMany(f => f.Actions).Where(a => a.Due >= asOf)) yield return new DeadlineSummary(action.What, action.Due!.Value, null);
        foreach (var duty in known.Duties(rules, asOf).Where(d => !d.Met)) yield return new DeadlineSummary(duty.Kind.Danish(), duty.Due, duty.Rule.Law);
        foreach (var stage in known.Investigations.Where(i => i is { Ended: null, ProvisionalOn: null }))
            if (stage.DueOn(rules) is { } due) yield return new DeadlineSummary($"{stage.Stage.Danish()} færdig", due, stage.Stage.Law());
        foreach (var stay in known.Placements.Where(p => p is { IsShort: true, Ended: null, StepDownOn: not null })) yield return new DeadlineSummary("Nedtrapning fra kort, intensivt ophold", stay.StepDownOn!.Value, null);
    }

    private static NextStep Step(WellbeingForum forum, DateOnly today)
    {
        if (forum.Status == ForumStatus.Closed && forum.Actions.Where(a => a.Due >= today && a.Due < forum.FollowUp).MinBy(a => a.Due) is { } soonest)
            return new NextStep(soonest.What, soonest.Due, soonest.Responsible);
        if (forum.Status == ForumStatus.Closed) return new NextStep($"Følg op på planen fra trivselsforum, {forum.Setting}", forum.FollowUp, Responsible(forum));
        var missing = forum.WhatIsMissing().Count;
        return new NextStep(missing == 0 ? $"Aftal opfølgning, og luk trivselsforum, {forum.Setting}" : $"Gør planen i trivselsforum færdig: {missing} ting mangler, {forum.Setting}", null, Responsible(forum));
    }

    /// <summary>The early signals, which can be switched off, and deadlines run out, which cannot.</summary>
    private IEnumerable<SignalSummary> Signals(ChildCase known, List<WellbeingForum> running, DateOnly asOf)
    {
        foreach (var signal in known.Signals(rules, asOf)) yield return new SignalSummary(signal.What, signal.Because, signal.Since);
        foreach (var forum in running)
            if (LongOpen(forum, asOf) is { } open) yield return open;
        foreach (var duty in known.Duties(rules, asOf).Where(d => d.IsOverdue(asOf))) yield return new SignalSummary($"Fristen er overskredet: {duty.Kind.Danish()}.", duty.Rule.Told, duty.Due.AddDays(1));
        foreach (var stage in known.Investigations.Where(i => i.IsOverdue(asOf, rules))) yield return new SignalSummary($"{stage.Stage.Danish()} er over tiden uden en foreløbig vurdering.", $"Den skulle være færdig {stage.DueOn(rules)!.Value.Date()}.", stage.DueOn(rules)!.Value.AddDays(1));
        foreach (var plan in known.Plans.Where(p => p.Ended is null && p.NextFollowUp < asOf)) yield return new SignalSummary($"Opfølgningen på {plan.Kind.Danish().ToLower(Danish.Culture)} er overskredet.", $"Den var besluttet til {plan.NextFollowUp!.Value.Date()}.", plan.NextFollowUp.Value.AddDays(1));
        foreach (var support in known.Supports.Where(s => s.Ended is null && s.ReviewOn < asOf)) yield return new SignalSummary($"Gennemgangen er overskredet: {support.Title}.", $"Den var aftalt til {support.ReviewOn.Date()}, trin {support.Step}.", support.ReviewOn.AddDays(1));
    }

    private SignalSummary? LongOpen(WellbeingForum forum, DateOnly today)
    {
        if (forum.Status != ForumStatus.Open || rules.AsOf(DatedRules.ForumOpenTooLongDays, today) is not { } rule || today <= forum.Opened.AddDays(rule.Value)) return null;
        return new SignalSummary("Trivselsforum har stået åbent længe uden at ende i en plan.",
            $"Det blev åbnet {forum.Opened.Date()}, for mere end {rule.Value} dage siden. {(rule.Unverified ? "Grænsen er en lokal regel, ikke verificeret." : rule.Source)}", forum.Opened.AddDays(rule.Value + 1));
    }

    private static string? Responsible(WellbeingForum forum) => forum.Actions.Select(a => a.Responsible).FirstOrDefault(r => r is not null);
}
