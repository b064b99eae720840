using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>Why an education plan is closed.</summary>
internal enum EducationPlanEnd
{
    /// <summary>Where it led to is reached.</summary>
    Reached,

    /// <summary>Another plan shall take over: it is opened after this one is closed.</summary>
    Replaced,

    /// <summary>The young person does not want one.</summary>
    NotWanted,

    /// <summary>The youth effort has ended.</summary>
    EffortEnded,

    /// <summary>Moved out of the municipality.</summary>
    MovedAway,
}

/// <summary>What became of a step.</summary>
internal enum StepOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Not done.</summary>
    NotDone,

    /// <summary>Something else was done instead.</summary>
    Changed,
}

/// <summary>The one joined education plan (uddannelsesplan) of a young person: own words, the guardian's words, where to, and the steps.</summary>
internal sealed class EducationPlan
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly Opened { get; init; }

    /// <summary>First day it no longer holds; null while it is open. Only one is open for a young person.</summary>
    public DateOnly? Closed { get; set; }

    public EducationPlanEnd? Because { get; set; }

    /// <summary>Where it leads: the education or job the young person wants.</summary>
    public string? Aim { get; set; }

    /// <summary>In the young person's own words.</summary>
    public string? YoungsWords { get; set; }

    /// <summary>In the guardian's words (forældremyndighedens indehaver), asked for until the young person is of age.</summary>
    public string? GuardiansWords { get; set; }

    public DateOnly? NextTalk { get; set; }

    public List<EducationStep> Steps { get; } = [];

    public int Revision { get; set; }

    /// <summary>Writes what the plan says.</summary>
    public Refusals Write(EducationPlanText text, DateOnly today)
    {
        var refused = StillOpen(new Refusals()).Fits(text.Aim, "aim").Fits(text.YoungsWords, "youngsWords").Fits(text.GuardiansWords, "guardiansWords")
            .When(text.NextTalk < today, "next-talk-passed", "Næste samtale kan ikke ligge før i dag.", "nextTalk");
        if (refused.None) (Aim, YoungsWords, GuardiansWords, NextTalk) = (text.Aim.Tidy(), text.YoungsWords.Tidy(), text.GuardiansWords.Tidy(), text.NextTalk);
        return refused;
    }

    /// <summary>Adds a step; one of them may be an offer with its law.</summary>
    public Refusals AddStep(Guid id, EducationStepText step, LawBook law, DateOnly today)
    {
        var refused = StillOpen(new Refusals())
            .Needs(step.What, "step-without-text", "Skriv, hvad næste skridt er.", "what", 500)
            .Needs(step.Responsible, "step-without-responsible", "Skriv, hvem der har ansvaret for skridtet.", "responsible", Written.Line)
            .When(step.Due is null, "step-without-day", "Skriv, hvornår skridtet skal være taget.", "due")
            .When(step.Due < today, "step-passed", "Dagen kan ikke ligge før i dag.", "due")
            .When(step.Offer.Tidy() is { } code && law.Offer(code, today) is null, "offer-unknown", "Tilbuddet findes ikke i dag. Vælg et fra listen.", "offer");
        if (refused.None) Steps.Add(new EducationStep { Id = id, Plan = Id, What = step.What!.Trim(), Offer = step.Offer.Tidy(), Responsible = step.Responsible!.Trim(), Due = step.Due!.Value });
        return refused;
    }

    /// <summary>Notes what became of a step; null when the plan has no such step.</summary>
    public Refusals? NoteStep(Guid step, StepOutcome? outcome, string? whatHappened, DateOnly today)
    {
        if (Steps.Find(s => s.Id == step) is not { } found) return null;
        var refused = new Refusals()
            .When(outcome is null, "outcome-missing", "Vælg, hvordan det gik.", "outcome")
            .When(outcome is StepOutcome.NotDone or StepOutcome.Changed && string.IsNullOrWhiteSpace(whatHappened), "outcome-without-text", "Skriv, hvad der skete i stedet.", "whatHappened")
            .Fits(whatHappened, "whatHappened");
        if (refused.None) (found.Outcome, found.WhatHappened, found.NotedOn) = (outcome, whatHappened.Tidy(), today);
        return refused;
    }

    /// <summary>Closes the plan.</summary>
    public Refusals Close(EducationPlanEnd? because, DateOnly today)
    {
        var refused = StillOpen(new Refusals()).When(because is null, "plan-closed-without-reason", "Vælg, hvorfor planen slutter.", "because");
        if (refused.None) (Closed, Because) = (today, because);
        return refused;
    }

    /// <summary>What the plan still lacks.</summary>
    public IReadOnlyList<string> Lacks(DateOnly born, DateOnly today, YouthEffortLaw law) =>
    [
        .. new[]
        {
            Aim is null ? "Planen siger ikke, hvor den fører hen." : null,
            YoungsWords is null ? "Den unges egne ord mangler." : null,
            GuardiansWords is null && today < born.BirthdayAt(law.GuardianUntilAge) ? "Forældremyndighedens ord mangler." : null,
            Steps.TrueForAll(step => step.Outcome is not null) ? "Planen har intet næste skridt." : null,
            NextTalk is null || NextTalk < today ? "Næste samtale er ikke aftalt." : null,
        }.OfType<string>(),
    ];

    /// <summary>The step that comes first.</summary>
    public EducationStep? NextStep => Steps.Where(step => step.Outcome is null).MinBy(step => step.Due);

    private Refusals StillOpen(Refusals refused) => refused.When(Closed is not null, "education-plan-closed", "Uddannelsesplanen er afsluttet og kan ikke ændres.");
}

/// <summary>A step (skridt) in an education plan.</summary>
internal sealed class EducationStep
{
    public required Guid Id { get; init; }

    public required Guid Plan { get; init; }

    public required string What { get; init; }

    /// <summary>Code of the offer, where the step is one.</summary>
    public string? Offer { get; init; }

    public required string Responsible { get; init; }

    public required DateOnly Due { get; init; }

    public StepOutcome? Outcome { get; set; }

    public string? WhatHappened { get; set; }

    public DateOnly? NotedOn { get; set; }
}

/// <summary>What an education plan says, as it is written.</summary>
internal sealed record EducationPlanText(string? Aim = null, string? YoungsWords = null, string? GuardiansWords = null, DateOnly? NextTalk = null);

/// <summary>A step as it is written.</summary>
internal sealed record EducationStepText(string? What, string? Responsible, DateOnly? Due, string? Offer = null);
