using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// A shared goal (fælles mål). Drafted freely; active only when it is SMART and the citizen's own words and acceptance are there
/// (Nye Fælles Veje 2018, theme "Styrket opfølgning og målsætning").
/// </summary>
internal sealed class Goal
{
    public required GoalId Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required GoalText Text { get; set; }

    public GoalStatus Status { get; private set; } = GoalStatus.Draft;

    public required DateOnly Drafted { get; init; }

    public DateOnly? Activated { get; private set; }

    /// <summary>Activates the goal, or says everything that is missing.</summary>
    public Refusals Activate(DateOnly today)
    {
        var refused = new Refusals().When(Status != GoalStatus.Draft, "goal-not-draft", "Kun en kladde kan aktiveres.");
        if (!refused.None) return refused;

        refused = Text.WhatIsMissing(today);
        if (refused.None) (Status, Activated) = (GoalStatus.Active, today);
        return refused;
    }

    /// <summary>Rewrites a draft.</summary>
    public Refusals Revise(GoalText text)
    {
        var refused = new Refusals().When(Status != GoalStatus.Draft, "goal-not-draft", "Et aktivt mål skrives ikke om; lav et nyt mål sammen med borgeren.");
        if (refused.None) Text = text;
        return refused;
    }
}

/// <summary>What a goal says. Everything may be empty in a draft.</summary>
internal sealed record GoalText
{
    /// <summary>The goal in one sentence.</summary>
    public string? Title { get; init; }

    /// <summary>The citizen's own words (borgerens egne ord).</summary>
    public string? CitizensWords { get; init; }

    /// <summary>Specific: what exactly (specifikt).</summary>
    public string? Specific { get; init; }

    /// <summary>Measurable: how it is seen that it is reached (målbart).</summary>
    public string? Measurable { get; init; }

    /// <summary>Accepted: how the citizen has accepted it (accepteret).</summary>
    public string? Accepted { get; init; }

    /// <summary>Realistic: why it can be reached (realistisk).</summary>
    public string? Realistic { get; init; }

    /// <summary>Time-bound: the day it shall be reached (tidsbegrænset).</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether the citizen has said yes to the goal.</summary>
    public bool CitizenAccepts { get; init; }

    /// <summary>What it wants for the person's functioning.</summary>
    public GoalDirection? Direction { get; init; }

    /// <summary>The theme of life it is about, free text until the shared vocabulary is chosen.</summary>
    public string? Theme { get; init; }

    /// <summary>The SMART gate: everything that stands between this draft and an active goal.</summary>
    public Refusals WhatIsMissing(DateOnly today) => new Refusals()
        .When(Empty(Title), "goal-without-title", "Skriv målet i én sætning.", "title")
        .When(Empty(CitizensWords), "goal-without-citizens-words", "Skriv, hvad borgeren selv siger, med borgerens egne ord.", "citizensWords")
        .When(Empty(Specific), "goal-not-specific", "Specifikt: Skriv, hvad der helt præcist skal være anderledes.", "specific")
        .When(Empty(Measurable), "goal-not-measurable", "Målbart: Skriv, hvordan I kan se, at målet er nået.", "measurable")
        .When(Empty(Accepted), "goal-not-accepted", "Accepteret: Skriv, hvordan borgeren har været med til at vælge målet.", "accepted")
        .When(!CitizenAccepts, "goal-without-acceptance", "Borgeren har ikke sagt ja til målet endnu.", "citizenAccepts")
        .When(Empty(Realistic), "goal-not-realistic", "Realistisk: Skriv, hvorfor målet kan nås.", "realistic")
        .When(Due is null, "goal-not-time-bound", "Tidsbegrænset: Vælg den dag, målet skal være nået.", "due")
        .When(Due <= today, "goal-due-passed", "Tidsbegrænset: Dagen skal ligge efter i dag.", "due")
        .When(Direction is null, "goal-without-direction", "Vælg, om målet er at udvikle, fastholde eller begrænse tab.", "direction");

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
