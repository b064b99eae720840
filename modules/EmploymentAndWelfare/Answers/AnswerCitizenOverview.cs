using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Answers;

/// <summary>Everything the department does with a citizen: youth effort, courses and offers, job plan, Task Force and family. Asks nobody.</summary>
internal sealed class AnswerCitizenOverview(EmploymentAndWelfareDb db, YouthEffortRules rules, LawBook law) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var (citizen, today) = (question.Citizen, question.AsOf);
        List<DepartmentOverview> parts = [.. await Youth(citizen, today, stop), .. await Supports(citizen, today, stop), .. await Job(citizen, today, stop), .. await TaskForceOf(citizen, today, stop), .. await Family(citizen, today, stop)];
        if (parts.Count == 0) return await LinkOnly(citizen, today, stop);

        return new DepartmentOverview
        {
            Links = [new PageLink("Borgeren i Job og Velfærd", $"/job-og-velfaerd/borgere/{citizen}"), .. parts.SelectMany(p => p.Links)],
            NextStep = parts.Select(p => p.NextStep).OfType<NextStep>().MinBy(step => step.On ?? DateOnly.MaxValue),
            Plans = [.. parts.SelectMany(p => p.Plans)],
            Goals = [.. parts.SelectMany(p => p.Goals)],
            Supports = [.. parts.SelectMany(p => p.Supports)],
            FollowUps = [.. parts.SelectMany(p => p.FollowUps).OrderBy(f => f.On)],
            Contacts = [.. parts.SelectMany(p => p.Contacts).Distinct()],
            Deadlines = [.. parts.SelectMany(p => p.Deadlines).OrderBy(d => d.On)],
            Signals = [.. parts.SelectMany(p => p.Signals)],
        };
    }

    /// <summary>Of a citizen of the age, with whom nothing is done yet, there is a page to begin on.</summary>
    private async Task<DepartmentOverview?> LinkOnly(CitizenId citizen, DateOnly today, CancellationToken stop) =>
        rules.AsOf(today) is { } youth && await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known && today >= known.Born.BirthdayAt(youth.TargetGroup.FromAge)
            ? new DepartmentOverview { Links = [new PageLink("Begynd i Job og Velfærd", $"/job-og-velfaerd/borgere/{citizen}")] }
            : null;

    private async Task<IReadOnlyList<DepartmentOverview>> Youth(CitizenId citizen, DateOnly today, CancellationToken stop)
    {
        if (await db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, stop) is not { } young) return [];
        var contacts = new ContactPersons(await db.ContactPeople.AsNoTracking().Where(c => c.Citizen == citizen).OrderBy(c => c.From).ToListAsync(stop));
        var plan = young.HasEducationPlan ? await db.EducationPlans.AsNoTracking().Include(p => p.Steps).FirstOrDefaultAsync(p => p.Citizen == citizen && p.Closed == null, stop) : null;
        return [Of(young, contacts, plan, today)];
    }

    private DepartmentOverview Of(YoungPerson young, ContactPersons contacts, EducationPlan? plan, DateOnly today)
    {
        var (effort, youth, contact) = (YouthEffort.For(young, today, rules), rules.AsOf(today), contacts.On(today));
        var runs = effort.HasAuthorityOn(today);
        var summary = new PlanSummary("Kommunal ungeindsats", runs ? PlanStatus.Active : PlanStatus.Ended, young.Entered, effort.AuthorityEndsOn, youth?.EffortReference);
        ContactSummary[] people = contact is null ? [] : [new ContactSummary($"Kontaktperson, {law.Department(contact.Department, today) ?? "ungeindsats"}", contact.Name, contact.Reach)];
        if (!runs) return new DepartmentOverview { Plans = [summary], Contacts = people };

        var (gaps, vacant, firstTalk) = (young.Gaps(effort, contacts, today), contacts.VacantFrom(today), young.Entered.AddDays(youth!.FirstTalkDays));
        return new DepartmentOverview
        {
            Links = [new PageLink("Ungeindsatsen for den unge", $"/job-og-velfaerd/unge/{young.Citizen}"), new PageLink("Uddannelsesplanen", $"/job-og-velfaerd/unge/{young.Citizen}/uddannelsesplan")],
            Plans = plan is null ? [summary] : [summary, new PlanSummary(plan.Aim is null ? "Uddannelsesplan" : $"Uddannelsesplan: {plan.Aim}", PlanStatus.Active, plan.Opened, null, youth.PlanReference)],
            NextStep = NextStep(effort, contact, plan),
            Contacts = people,
            FollowUps = plan?.NextTalk is { } talk ? [new FollowUpSummary("Samtale om uddannelsesplanen", talk, contact?.Name)] : [],
            Deadlines =
            [
                .. effort.Why == YouthEffortEnd.AgeReached ? [new DeadlineSummary($"Ungeindsatsen ophører, når borgeren fylder {youth.TargetGroup.UntilAge} år", effort.AuthorityEndsOn!.Value, youth.EffortReference)] : (DeadlineSummary[])[],
                .. effort.InTargetGroup && (contact is null || plan is null) ? [new DeadlineSummary("Kontaktperson og uddannelsesplan på plads efter indgangen", firstTalk, null)] : (DeadlineSummary[])[],
                .. plan?.Steps.Where(s => s.Outcome is null).Select(s => new DeadlineSummary(s.What, s.Due, law.Offer(s.Offer, today)?.Reference)) ?? [],
            ],
            Signals =
            [
                .. effort.HasDuty ? [new SignalSummary($"Opfylder ikke pligten for {youth.Duty.FromAge}-{youth.Duty.UntilAge - 1}-årige", string.Join(' ', effort.Reasons), young.OccupationSince)] : (SignalSummary[])[],
                .. gaps.Count > 0 ? [new SignalSummary("Er ved at falde ud", $"{string.Join(' ', gaps)} Har hverken været i uddannelse eller job siden {young.OccupationSince.Date()}.", young.OccupationSince)] : (SignalSummary[])[],
                .. !effort.InTargetGroup && vacant is { } from ? [new SignalSummary("Kontaktpersonens plads er ledig", from <= today ? "Ungeindsatsen løber, og den unge har ingen kontaktperson." : $"Kontaktpersonen stopper {from.Date()}, og der er ingen ny.", from <= today ? young.Entered : today)] : (SignalSummary[])[],
                .. plan?.Steps.Where(s => s.Outcome is null && s.Due < today).Select(s => new SignalSummary("Et skridt i uddannelsesplanen er ikke taget", $"{s.What} skulle være taget {s.Due.Date()} ({s.Responsible}).", s.Due.AddDays(1))) ?? [],
            ],
        };
    }

    private static NextStep? NextStep(YouthEffort effort, ContactPerson? contact, EducationPlan? plan)
    {
        if (effort.InTargetGroup && contact is null) return new NextStep("Giv den unge en kontaktperson", null, null);
        if (effort.InTargetGroup && plan is null) return new NextStep("Lav uddannelsesplanen sammen med den unge", null, contact!.Name);
        if (plan?.NextStep is { } step) return new NextStep(step.What, step.Due, step.Responsible);
        return effort.InTargetGroup ? new NextStep("Tal om vej til uddannelse eller job", plan?.NextTalk, contact?.Name) : null;
    }

    private async Task<IReadOnlyList<DepartmentOverview>> Supports(CitizenId citizen, DateOnly today, CancellationToken stop)
    {
        var offers = await db.Offers.AsNoTracking().Where(o => o.Citizen == citizen && o.EndedOn == null).ToListAsync(stop);
        var courses = await db.Enrolments.AsNoTracking().Where(e => e.Citizen == citizen && e.EndedOn == null).Join(db.Courses, e => e.Course, c => c.Id, (e, c) => new { e.State, e.Since, Course = c }).ToListAsync(stop);
        var placements = await db.Placements.AsNoTracking().Where(p => p.Citizen == citizen && (p.State == PlacementState.Started || p.State == PlacementState.Proposed)).Join(db.Openings, p => p.Opening, o => o.Id, (p, o) => new { Placement = p, Opening = o }).ToListAsync(stop);
        if (offers.Count + courses.Count + placements.Count == 0) return [];
        return
        [
            new DepartmentOverview
            {
                Supports =
                [
                    .. offers.Select(o => (Offer: o, Type: law.Offer(o.Offer, o.From))).Select(row => new SupportSummary(row.Type?.Title ?? row.Offer.Offer, row.Offer.From, row.Offer.To, null, row.Type?.Reference, row.Offer.Provider)),
                    .. courses.Where(c => c.State == EnrolmentState.Enrolled).Select(c => new SupportSummary(c.Course.Title, c.Since > c.Course.From ? c.Since : c.Course.From, c.Course.To, null, law.Offer(c.Course.Offer, c.Course.From)?.Reference, c.Course.Partner)),
                    .. placements.Where(p => p.Placement.State == PlacementState.Started).Select(p => new SupportSummary(p.Opening.Title, p.Placement.StateOn, null, null, null, p.Opening.Partner)),
                ],
                Signals =
                [
                    .. courses.Where(c => c.State == EnrolmentState.Waiting).Select(c => new SignalSummary($"Venter på plads: {c.Course.Title}", "Alle pladser var optaget.", c.Since)),
                    .. offers.Where(o => o.To < today).Select(o => new SignalSummary("Et tilbud er udløbet uden at være fulgt op", $"{law.Offer(o.Offer, o.From)?.Title} skulle slutte {o.To!.Value.Date()}.", o.To.Value.AddDays(1))),
                ],
                FollowUps = [.. offers.Where(o => o.To >= today).Select(o => new FollowUpSummary($"Hvad kom der ud af: {law.Offer(o.Offer, o.From)?.Title}", o.To!.Value, null))],
                NextStep = placements.Find(p => p.Placement.State == PlacementState.Proposed) is { } proposed ? new NextStep($"Tag stilling til: {proposed.Opening.Title} hos {proposed.Opening.Partner}", null, null) : null,
            },
        ];
    }

    private async Task<IReadOnlyList<DepartmentOverview>> Job(CitizenId citizen, DateOnly today, CancellationToken stop)
    {
        if (await db.JobPlans.AsNoTracking().FirstOrDefaultAsync(p => p.Citizen == citizen, stop) is not { } job) return [];
        var type = law.Plan(job.Type, job.Begun) ?? law.Plan(job.Type, today);
        var plan = new PlanSummary($"{type?.Title ?? "Jobplan"}: {job.JobGoal}", job.Ended is null ? PlanStatus.Active : PlanStatus.Ended, job.Begun, job.Ended, type?.Reference);
        if (job.Ended is not null) return [new DepartmentOverview { Plans = [plan] }];
        var goals = await db.JobGoals.AsNoTracking().Where(g => g.Citizen == citizen && g.Ended == null).OrderBy(g => g.Set).ToListAsync(stop);
        return
        [
            new DepartmentOverview
            {
                Links = [new PageLink("Jobplanen", $"/job-og-velfaerd/borgere/{citizen}/jobplan")],
                Plans = [plan],
                Goals = [.. goals.Select(g => new GoalSummary(g.Id, g.Text, g.Direction, GoalStatus.Active, g.Theme, null, g.Due) { SharedGoal = g.SharedGoal })],
                NextStep = job.NextTalk >= today ? new NextStep("Samtale om jobplanen", job.NextTalk, job.Adviser) : new NextStep("Aftal næste samtale om jobplanen", null, job.Adviser),
                FollowUps = job.NextTalk is { } talk ? [new FollowUpSummary("Samtale om jobplanen", talk, job.Adviser)] : [],
                Contacts = [new ContactSummary("Jobrådgiver", job.Adviser, job.AdviserReach)],
                Signals =
                [
                    .. job.NextTalk < today ? [new SignalSummary("Samtalen om jobplanen er ikke holdt", $"Den var aftalt til {job.NextTalk.Value.Date()}.", job.NextTalk.Value.AddDays(1))] : (SignalSummary[])[],
                    .. goals.Where(g => g.Due < today).Select(g => new SignalSummary("Et jobmål er ikke fulgt op", $"{g.Text} skulle være nået {g.Due!.Value.Date()}.", g.Due.Value.AddDays(1))),
                ],
            },
        ];
    }

    private async Task<IReadOnlyList<DepartmentOverview>> TaskForceOf(CitizenId citizen, DateOnly today, CancellationToken stop)
    {
        if (await db.TaskForces.AsNoTracking().Include(t => t.Comparisons).FirstOrDefaultAsync(t => t.Citizen == citizen && t.Ended == null, stop) is not { } force) return [];
        return
        [
            new DepartmentOverview
            {
                Links = [new PageLink("Task Force", $"/job-og-velfaerd/borgere/{citizen}/task-force")],
                Plans = [new PlanSummary("Task Force: jobcentrets og støttens mål sammen", PlanStatus.Active, force.Started, null, null)],
                FollowUps = [new FollowUpSummary("Fælles opfølgning i Task Force", force.NextFollowUp, force.JobAdviser)],
                NextStep = force.NextFollowUp >= today ? new NextStep("Fælles opfølgning i Task Force", force.NextFollowUp, force.JobAdviser) : null,
                Contacts = [new ContactSummary("Jobcenterrådgiver i Task Force", force.JobAdviser, null), new ContactSummary("Servicelovsrådgiver i Task Force", force.SupportAdviser, null)],
                Signals =
                [
                    .. force.NextFollowUp < today ? [new SignalSummary("Task Forces opfølgning er ikke holdt", $"Den var aftalt til {force.NextFollowUp.Date()}.", force.NextFollowUp.AddDays(1))] : (SignalSummary[])[],
                    .. force.Standing.Where(c => !c.Agree).Select(c => new SignalSummary("Jobcentrets mål og støttens mål er ikke enige", c.Why, c.On)),
                ],
            },
        ];
    }

    private async Task<IReadOnlyList<DepartmentOverview>> Family(CitizenId citizen, DateOnly today, CancellationToken stop)
    {
        if (await db.WholeFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.Ended == null && f.Members.Any(m => m.Citizen == citizen && m.Until == null), stop) is not { } family) return [];
        return
        [
            new DepartmentOverview
            {
                Links = [new PageLink("Familien i Job og Familie", $"/job-og-velfaerd/familier/{family.Id}")],
                Plans = family.Seat is null ? [] : [new PlanSummary("Job og Familie", PlanStatus.Active, family.Began, null, null)],
                Goals = [.. family.Goals.Where(g => g.Ended is null).Select(g => new GoalSummary(g.Id, $"Familiens mål: {g.Text}", null, GoalStatus.Active, null, null, g.Due))],
                FollowUps = family.NextMeeting is { } meeting ? [new FollowUpSummary("Møde med familiens team", meeting, null)] : [],
                // A contact of another member's is that member's business.
                Contacts = [.. family.Team.Where(a => a.Until is null && (a.For is null || a.For == citizen)).Select(a => new ContactSummary($"{a.Part}, {law.Department(a.Department, today)}", a.Name, a.Reach))],
                Signals =
                [
                    .. family.Seat is null ? [new SignalSummary("Familien venter på plads i Job og Familie", "Alle pladser var optaget.", family.Asked.DanishDate())] : (SignalSummary[])[],
                    .. family.NextMeeting < today ? [new SignalSummary("Mødet med familiens team er ikke holdt", $"Det var aftalt til {family.NextMeeting.Value.Date()}.", family.NextMeeting.Value.AddDays(1))] : (SignalSummary[])[],
                ],
            },
        ];
    }
}
