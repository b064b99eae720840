using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>An adult's plan with the jobcentre (jobplan): where to, when next and with whom.</summary>
internal sealed class JobPlan
{
    public required CitizenId Citizen { get; init; }

    public required DateOnly Begun { get; init; }

    /// <summary>The job goal (jobmål), in plain words.</summary>
    public required string JobGoal { get; set; }

    /// <summary>The next talk (samtale).</summary>
    public DateOnly? NextTalk { get; set; }

    /// <summary>The adviser (jobrådgiver).</summary>
    public required string Adviser { get; set; }

    /// <summary>How to reach the adviser.</summary>
    public string? AdviserReach { get; set; }
}

/// <summary>What a job plan says, as it is written.</summary>
internal sealed record JobPlanText(string? JobGoal, DateOnly? NextTalk, string? Adviser, string? AdviserReach)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .When(string.IsNullOrWhiteSpace(JobGoal), "job-plan-without-goal", "Skriv jobmålet i én sætning.", "jobGoal")
        .When(JobGoal?.Length > 1000, "text-too-long", "Skriv højst 1000 tegn.", "jobGoal")
        .When(NextTalk < today, "next-talk-passed", "Næste samtale kan ikke ligge før i dag.", "nextTalk")
        .When(string.IsNullOrWhiteSpace(Adviser), "job-plan-without-adviser", "Skriv jobrådgiverens navn.", "adviser")
        .When(Adviser?.Length > 200, "text-too-long", "Skriv højst 200 tegn.", "adviser")
        .When(AdviserReach?.Length > 200, "text-too-long", "Skriv højst 200 tegn.", "adviserReach");
}
