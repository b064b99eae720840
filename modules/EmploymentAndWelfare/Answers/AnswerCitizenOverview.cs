using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Answers;

/// <summary>The youth effort and the job plan of a citizen.</summary>
internal sealed class AnswerCitizenOverview(EmploymentAndWelfareDb db, YouthEffortRules rules) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var young = await db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == question.Citizen, stop);
        var job = await db.JobPlans.AsNoTracking().FirstOrDefaultAsync(p => p.Citizen == question.Citizen, stop);
        if (young is null && job is null) return null;

        DepartmentOverview[] parts = [.. young is null ? [] : (DepartmentOverview[])[Of(young, question.AsOf)], .. job is null ? [] : (DepartmentOverview[])[Of(job, question.AsOf)]];
        return new DepartmentOverview
        {
            Links = young is null ? [] : [new PageLink("Ungeindsatsen for den unge", $"/job-og-velfaerd/unge/{question.Citizen}")],
            NextStep = parts.Select(p => p.NextStep).OfType<NextStep>().MinBy(step => step.On ?? DateOnly.MaxValue),
            Plans = [.. parts.SelectMany(p => p.Plans)],
            FollowUps = [.. parts.SelectMany(p => p.FollowUps)],
            Contacts = [.. parts.SelectMany(p => p.Contacts)],
            Deadlines = [.. parts.SelectMany(p => p.Deadlines)],
            Signals = [.. parts.SelectMany(p => p.Signals)],
        };
    }

    private DepartmentOverview Of(YoungPerson young, DateOnly today)
    {
        var (effort, law) = (YouthEffort.For(young, today, rules), rules.AsOf(today));
        var runs = effort.HasAuthorityOn(today);
        var plan = new PlanSummary("Kommunal ungeindsats", runs ? PlanStatus.Active : PlanStatus.Ended, young.Entered, effort.AuthorityEndsOn, law?.EffortReference);
        if (!runs) return new DepartmentOverview { Plans = [plan] };

        var gaps = young.Gaps(effort);
        return new DepartmentOverview
        {
            Plans = [plan],
            NextStep = NextStep(young, effort),
            Contacts = young.ContactName is { } name ? [new ContactSummary("Kontaktperson, ungeindsats", name, young.ContactReach)] : [],
            Deadlines = effort.Why == YouthEffortEnd.AgeReached ? [new DeadlineSummary($"Ungeindsatsen ophører, når borgeren fylder {law!.TargetGroup.UntilAge} år", effort.AuthorityEndsOn!.Value, law.EffortReference)] : [],
            Signals =
            [
                .. effort.HasDuty ? [new SignalSummary($"Opfylder ikke pligten for {law!.Duty.FromAge}-{law.Duty.UntilAge - 1}-årige", string.Join(' ', effort.Reasons), young.OccupationSince)] : (SignalSummary[])[],
                .. gaps.Count > 0 ? [new SignalSummary("Er ved at falde ud", $"{string.Join(' ', gaps)} Har hverken været i uddannelse eller job siden {young.OccupationSince.Date()}.", young.OccupationSince)] : (SignalSummary[])[],
            ],
        };
    }

    private static NextStep? NextStep(YoungPerson young, YouthEffort effort)
    {
        if (effort.InTargetGroup && young.ContactName is null) return new NextStep("Giv den unge en kontaktperson", null, null);
        if (effort.InTargetGroup && !young.HasEducationPlan) return new NextStep("Lav uddannelsesplanen sammen med den unge", null, young.ContactName);
        return effort.InTargetGroup ? new NextStep("Tal om vej til uddannelse eller job", null, young.ContactName) : null;
    }

    private static DepartmentOverview Of(JobPlan job, DateOnly today) => new()
    {
        Plans = [new PlanSummary($"Jobplan: {job.JobGoal}", PlanStatus.Active, job.Begun, null, null)],
        NextStep = job.NextTalk >= today ? new NextStep("Samtale om jobplanen", job.NextTalk, job.Adviser) : new NextStep("Aftal næste samtale om jobplanen", null, job.Adviser),
        FollowUps = job.NextTalk is { } talk ? [new FollowUpSummary("Samtale om jobplanen", talk, job.Adviser)] : [],
        Contacts = [new ContactSummary("Jobrådgiver", job.Adviser, job.AdviserReach)],
        Signals = job.NextTalk < today ? [new SignalSummary("Samtalen om jobplanen er ikke holdt", $"Den var aftalt til {job.NextTalk.Value.Date()}.", job.NextTalk.Value.AddDays(1))] : [],
    };
}
