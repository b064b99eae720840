using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>
/// The standing trio of citizen, jobcentre adviser and support adviser (Task Force), with the housing provider at the follow-ups and a
/// specialist on call: more frequent follow-ups, and the jobcentre's goal and the support's goal side by side.
/// </summary>
internal sealed class TaskForce
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly Started { get; init; }

    public DateOnly? Ended { get; set; }

    public string? WhyEnded { get; set; }

    /// <summary>The adviser of the jobcentre (jobcenterrådgiver).</summary>
    public required string JobAdviser { get; set; }

    public StaffId? JobAdviserStaff { get; set; }

    /// <summary>The adviser of the social support (servicelovsrådgiver).</summary>
    public required string SupportAdviser { get; set; }

    public StaffId? SupportAdviserStaff { get; set; }

    /// <summary>The housing provider (botilbud), where the citizen lives in one.</summary>
    public string? Housing { get; set; }

    /// <summary>The specialist who can be called in (fagkonsulent).</summary>
    public string? Specialist { get; set; }

    /// <summary>Weeks between follow-ups.</summary>
    public required int EveryWeeks { get; set; }

    /// <summary>Why that often: the cadence depends on the situation and is decided, not fixed.</summary>
    public required string WhyThatOften { get; set; }

    public required DateOnly NextFollowUp { get; set; }

    public List<JointFollowUp> FollowUps { get; } = [];

    public List<GoalComparison> Comparisons { get; } = [];

    public int Revision { get; set; }

    /// <summary>Whether a member of staff is one of the trio.</summary>
    public bool Has(StaffId? staff) => staff is not null && (JobAdviserStaff == staff || SupportAdviserStaff == staff);

    /// <summary>Starts it, or says why not.</summary>
    public static (TaskForce? Started, Refusals Refused) Start(Guid id, CitizenId citizen, TaskForceText text, DateOnly today)
    {
        var refused = text.WhatIsWrong(today);
        if (!refused.None) return (null, refused);
        var started = new TaskForce { Id = id, Citizen = citizen, Started = today, JobAdviser = "", SupportAdviser = "", EveryWeeks = 0, WhyThatOften = "", NextFollowUp = today };
        started.Take(text);
        return (started, refused);
    }

    /// <summary>Changes who takes part and how often.</summary>
    public Refusals Revise(TaskForceText text, DateOnly today)
    {
        var refused = StillRuns(text.WhatIsWrong(today));
        if (refused.None) Take(text);
        return refused;
    }

    /// <summary>Notes a joint follow-up that has been held; the next day comes by the cadence unless another is agreed.</summary>
    public Refusals HoldFollowUp(Guid id, JointFollowUpText text, string byName, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .When(text.On is null, "follow-up-without-day", "Skriv, hvornår I mødtes.", "on")
            .When(text.On > today, "follow-up-in-future", "Mødet kan ikke ligge efter i dag.", "on")
            .When(text.On < Started, "follow-up-before-start", $"Mødet kan ikke ligge før {Started:dd'.'MM'.'yyyy}, hvor Task Force begyndte.", "on")
            .Needs(text.Present, "follow-up-without-people", "Skriv, hvem der var med.", "present", 500)
            .Needs(text.CitizensWords, "follow-up-without-words", "Skriv, hvad borgeren selv sagde.", "citizensWords")
            .Needs(text.Agreed, "follow-up-without-agreement", "Skriv, hvad I aftalte.", "agreed")
            .When(text.Next < today, "follow-up-next-passed", "Næste møde kan ikke ligge før i dag.", "next");
        if (!refused.None) return refused;
        FollowUps.Add(new JointFollowUp
        {
            Id = id,
            TaskForce = Id,
            On = text.On!.Value,
            Present = text.Present!.Trim(),
            HousingTookPart = text.HousingTookPart == true,
            CitizensWords = text.CitizensWords!.Trim(),
            Agreed = text.Agreed!.Trim(),
            ByName = byName,
        });
        var byCadence = text.On.Value.AddDays(7 * EveryWeeks);
        NextFollowUp = text.Next ?? (byCadence < today ? today : byCadence);
        return refused;
    }

    /// <summary>Says whether the jobcentre's goal and the support's goal agree; a disagreement is stated, not hidden.</summary>
    public Refusals Compare(Guid id, GoalComparisonText text, string byName, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .When(text.JobGoal is null, "comparison-without-job-goal", "Vælg jobcentrets mål.", "jobGoal")
            .When(text.SupportGoal is null, "comparison-without-support-goal", "Vælg støttens mål.", "supportGoal")
            .When(text.Agree is null, "comparison-without-stance", "Vælg, om målene er enige eller uenige.", "agree")
            .Needs(text.Why, "comparison-without-why", text.Agree == false ? "Skriv, hvad uenigheden består i, og hvad I gør ved den." : "Skriv, hvordan målene støtter hinanden.", "why");
        if (refused.None)
        {
            Comparisons.Add(new GoalComparison { Id = id, TaskForce = Id, JobGoal = text.JobGoal!.Value, SupportGoal = text.SupportGoal!.Value, Agree = text.Agree!.Value, Why = text.Why!.Trim(), On = today, ByName = byName });
        }
        return refused;
    }

    /// <summary>The word that stands for each pair of goals: the last one said.</summary>
    public IReadOnlyList<GoalComparison> Standing => [.. Comparisons.GroupBy(c => (c.JobGoal, c.SupportGoal)).Select(pair => pair.MaxBy(c => c.Id)!)];

    /// <summary>Ends it.</summary>
    public Refusals End(string? why, DateOnly today)
    {
        var refused = StillRuns(new Refusals()).Needs(why, "task-force-without-reason", "Skriv, hvorfor samarbejdet slutter.", "why", 500);
        if (refused.None) (Ended, WhyEnded) = (today, why!.Trim());
        return refused;
    }

    private Refusals StillRuns(Refusals refused) => refused.When(Ended is not null, "task-force-ended", "Task Force er afsluttet for borgeren.");

    private void Take(TaskForceText text)
    {
        (JobAdviser, JobAdviserStaff, SupportAdviser, SupportAdviserStaff) = (text.JobAdviser!.Trim(), text.JobAdviserStaff, text.SupportAdviser!.Trim(), text.SupportAdviserStaff);
        (Housing, Specialist, EveryWeeks, WhyThatOften, NextFollowUp) = (text.Housing.Tidy(), text.Specialist.Tidy(), text.EveryWeeks!.Value, text.WhyThatOften!.Trim(), text.NextFollowUp!.Value);
    }
}

/// <summary>A Task Force as it is written.</summary>
internal sealed record TaskForceText(string? JobAdviser, string? SupportAdviser, int? EveryWeeks, string? WhyThatOften, DateOnly? NextFollowUp, string? Housing = null, string? Specialist = null,
    StaffId? JobAdviserStaff = null, StaffId? SupportAdviserStaff = null)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(JobAdviser, "task-force-without-job-adviser", "Skriv jobcenterrådgiverens navn.", "jobAdviser", Written.Line)
        .Needs(SupportAdviser, "task-force-without-support-adviser", "Skriv servicelovsrådgiverens navn.", "supportAdviser", Written.Line)
        .When(EveryWeeks is not (> 0 and <= 52), "cadence-out-of-range", "Skriv, hvor mange uger der er mellem møderne: fra 1 til 52.", "everyWeeks")
        .Needs(WhyThatOften, "cadence-without-reason", "Skriv, hvorfor I mødes så tit: det skal passe til borgerens situation.", "whyThatOften", 500)
        .When(NextFollowUp is null, "follow-up-without-next", "Skriv, hvornår I mødes næste gang.", "nextFollowUp")
        .When(NextFollowUp < today, "follow-up-next-passed", "Næste møde kan ikke ligge før i dag.", "nextFollowUp")
        .Fits(Housing, "housing", Written.Line).Fits(Specialist, "specialist", Written.Line);
}

/// <summary>A joint follow-up (fælles opfølgning) that has been held. Added and never changed.</summary>
internal sealed class JointFollowUp
{
    public required Guid Id { get; init; }

    public required Guid TaskForce { get; init; }

    public required DateOnly On { get; init; }

    public required string Present { get; init; }

    public required bool HousingTookPart { get; init; }

    public required string CitizensWords { get; init; }

    public required string Agreed { get; init; }

    public required string ByName { get; init; }
}

/// <summary>A joint follow-up as it is written.</summary>
internal sealed record JointFollowUpText(DateOnly? On, string? Present, string? CitizensWords, string? Agreed, bool? HousingTookPart = null, DateOnly? Next = null);

/// <summary>What the trio says of two goals side by side. Added and never changed; the last word stands.</summary>
internal sealed class GoalComparison
{
    public required Guid Id { get; init; }

    public required Guid TaskForce { get; init; }

    public required GoalId JobGoal { get; init; }

    public required GoalId SupportGoal { get; init; }

    public required bool Agree { get; init; }

    public required string Why { get; init; }

    public required DateOnly On { get; init; }

    public required string ByName { get; init; }
}

/// <summary>A comparison as it is written.</summary>
internal sealed record GoalComparisonText(GoalId? JobGoal, GoalId? SupportGoal, bool? Agree, string? Why);
