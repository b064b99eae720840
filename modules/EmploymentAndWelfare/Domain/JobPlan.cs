using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>An adult's plan with the jobcentre (jobplan): of a type of the employment law, where to, when next and with whom.</summary>
internal sealed class JobPlan
{
    public required CitizenId Citizen { get; init; }

    public required DateOnly Begun { get; set; }

    /// <summary>Code of the plan type (plantype) as dated law has it.</summary>
    public string Type { get; set; } = LawBook.PlainPlan;

    /// <summary>The day the citizen consented to the type of plan, where it needs that.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>The job goal (jobmål), in plain words.</summary>
    public required string JobGoal { get; set; }

    /// <summary>The next talk (samtale).</summary>
    public DateOnly? NextTalk { get; set; }

    /// <summary>The adviser (jobrådgiver).</summary>
    public required string Adviser { get; set; }

    /// <summary>How to reach the adviser.</summary>
    public string? AdviserReach { get; set; }

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? Ended { get; set; }

    public int Revision { get; set; }

    /// <summary>Writes the plan; one that had ended begins anew.</summary>
    public void Write(JobPlanText text, DateOnly today)
    {
        if (Ended is not null) (Begun, Ended, ConsentOn) = (today, null, null);
        var type = text.Type.Tidy() ?? Type;
        ConsentOn = text.Consents == true ? type == Type ? ConsentOn ?? today : today : null;
        Type = type;
        (JobGoal, NextTalk, Adviser, AdviserReach) = (text.JobGoal!.Trim(), text.NextTalk, text.Adviser!.Trim(), text.AdviserReach.Tidy());
    }
}

/// <summary>
/// What a job plan says, as it is written.
/// <c>Type</c>: code of the plan type; null keeps the one it has.
/// <c>Consents</c>: the citizen consents to the type of plan.
/// </summary>
internal sealed record JobPlanText(string? JobGoal, DateOnly? NextTalk, string? Adviser, string? AdviserReach, string? Type = null, bool? Consents = null)
{
    public Refusals WhatIsWrong(string? held, LawBook law, DateOnly today)
    {
        var type = law.Plan(Type.Tidy() ?? held ?? LawBook.PlainPlan, today);
        return new Refusals()
            .Needs(JobGoal, "job-plan-without-goal", "Skriv jobmålet i én sætning.", "jobGoal", 1000)
            .When(NextTalk < today, "next-talk-passed", "Næste samtale kan ikke ligge før i dag.", "nextTalk")
            .Needs(Adviser, "job-plan-without-adviser", "Skriv jobrådgiverens navn.", "adviser", Written.Line)
            .Fits(AdviserReach, "adviserReach", Written.Line)
            .When(type is null, "plan-type-unknown", "Plantypen gælder ikke i dag. Vælg en fra listen.", "type")
            .When(type is { NeedsConsent: true } && Consents != true, "plan-type-without-consent", $"{type?.Title} kan kun laves med borgerens samtykke ({type?.Reference}).", "consents");
    }
}

/// <summary>A talk (samtale) about the job plan that has been held. Added and never changed.</summary>
internal sealed class JobTalk
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly On { get; init; }

    public required string CitizensWords { get; init; }

    public required string Agreed { get; init; }

    public required string HeldByName { get; init; }

    /// <summary>Notes a talk, or says why not.</summary>
    public static (JobTalk? Talk, Refusals Refused) Hold(Guid id, CitizenId citizen, JobTalkText text, string byName, DateOnly today)
    {
        var refused = new Refusals()
            .When(text.On is null, "talk-without-day", "Skriv, hvornår samtalen var.", "on")
            .When(text.On > today, "talk-in-future", "Samtalen kan ikke ligge efter i dag.", "on")
            .Needs(text.CitizensWords, "talk-without-words", "Skriv, hvad borgeren selv sagde.", "citizensWords")
            .Needs(text.Agreed, "talk-without-agreement", "Skriv, hvad I aftalte.", "agreed")
            .When(text.NextTalk < today, "next-talk-passed", "Næste samtale kan ikke ligge før i dag.", "nextTalk");
        return refused.None
            ? (new JobTalk { Id = id, Citizen = citizen, On = text.On!.Value, CitizensWords = text.CitizensWords!.Trim(), Agreed = text.Agreed!.Trim(), HeldByName = byName }, refused)
            : (null, refused);
    }
}

/// <summary>A talk as it is written.</summary>
internal sealed record JobTalkText(DateOnly? On, string? CitizensWords, string? Agreed, DateOnly? NextTalk = null);

/// <summary>A goal of the jobcentre's (jobmål), which may be tied to a goal shared by the departments.</summary>
internal sealed class JobGoal
{
    public required GoalId Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Text { get; set; }

    public required GoalDirection Direction { get; set; }

    /// <summary>The theme of life, in the same words as the other departments' goals.</summary>
    public string? Theme { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>The shared goal (fælles mål) it is a part of.</summary>
    public GoalId? SharedGoal { get; set; }

    public required DateOnly Set { get; init; }

    public DateOnly? Ended { get; set; }

    /// <summary>Whether it was reached, when it has ended.</summary>
    public bool? Reached { get; set; }

    public int Revision { get; set; }

    /// <summary>Rewrites it.</summary>
    public Refusals Revise(JobGoalText text, DateOnly today)
    {
        var refused = text.WhatIsWrong(today).When(Ended is not null, "job-goal-ended", "Målet er afsluttet og kan ikke ændres.");
        if (refused.None) (Text, Direction, Theme, Due) = (text.Text!.Trim(), text.Direction!.Value, text.Theme.Tidy(), text.Due);
        return refused;
    }

    /// <summary>Ends it.</summary>
    public Refusals End(bool? reached, DateOnly today)
    {
        var refused = new Refusals()
            .When(Ended is not null, "job-goal-ended", "Målet er allerede afsluttet.")
            .When(reached is null, "job-goal-without-outcome", "Vælg, om målet er nået.", "reached");
        if (refused.None) (Ended, Reached) = (today, reached);
        return refused;
    }
}

/// <summary>A job goal as it is written.</summary>
internal sealed record JobGoalText(string? Text, GoalDirection? Direction, string? Theme = null, DateOnly? Due = null)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(Text, "job-goal-without-text", "Skriv målet i én sætning.", "text", 500)
        .When(Direction is null, "job-goal-without-direction", "Vælg, om målet er at udvikle, fastholde eller begrænse tab.", "direction")
        .Fits(Theme, "theme", Written.Line)
        .When(Due < today, "job-goal-passed", "Dagen kan ikke ligge før i dag.", "due");
}

/// <summary>A shared goal that this department has heard of.</summary>
internal sealed class KnownGoal
{
    public required GoalId Id { get; init; }

    public required CitizenId Citizen { get; init; }
}
