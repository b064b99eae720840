using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// A shared goal (fælles mål). Drafted freely; active only when it is SMART and the citizen's own words, part and acceptance are there
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

    /// <summary>Why there is one more, where the citizen already had as many active goals as the few that are aimed at.</summary>
    public string? WhyOneMore { get; private set; }

    /// <summary>The level at the last follow-up, -2 to +2; null before the first.</summary>
    public int? Level { get; private set; }

    /// <summary>First day of the window of the next follow-up.</summary>
    public DateOnly? NextFrom { get; private set; }

    /// <summary>Last day of that window.</summary>
    public DateOnly? NextTo { get; private set; }

    public DateOnly? Ended { get; private set; }

    /// <summary>Counts the changes, so that two who write at once do not write over each other.</summary>
    public int Revision { get; private set; }

    /// <summary>Activates the goal, or says everything that is missing. A reason is asked for when there are too many already.</summary>
    /// <param name="today">Danish local date.</param>
    /// <param name="few">The few goals that are aimed at, and how many the citizen has.</param>
    /// <param name="whyOneMore">The reason, where there is one.</param>
    public Refusals Activate(DateOnly today, FewGoals few, string? whyOneMore)
    {
        var refused = new Refusals().When(Status != GoalStatus.Draft, "goal-not-draft", "Kun en kladde kan aktiveres.");
        if (!refused.None) return refused;

        refused = Text.WhatIsMissing(today);
        if (few.AskWhy(whyOneMore) is { } ask) refused.Add(ask);
        if (!refused.None) return refused;
        (Status, Activated, WhyOneMore) = (GoalStatus.Active, today, few.IsFull ? whyOneMore!.Trim() : null);
        Revision++;
        return refused;
    }

    /// <summary>Rewrites a draft.</summary>
    public Refusals Revise(GoalText text)
    {
        var refused = new Refusals().When(Status != GoalStatus.Draft, "goal-not-draft", "Et aktivt mål skrives ikke om; lav et nyt mål sammen med borgeren.");
        if (!refused.None) return refused;
        Text = text;
        Revision++;
        return refused;
    }

    /// <summary>Takes a follow-up over: the level, and when next; or the goal ends with it.</summary>
    public Refusals FollowUp(GoalFollowUpText text, DateOnly today, GoalBook book)
    {
        if (HasEnded is { } ended) return [ended];
        var refused = new Refusals().When(Status == GoalStatus.Draft, "goal-not-active", "Målet er en kladde. Aktivér det, før der følges op på det.");
        refused.AddRange(text.WhatIsWrong(today, book));
        if (!refused.None) return refused;
        (Level, NextFrom, NextTo) = (text.Level, text.Ends ? null : text.NextFrom, text.Ends ? null : text.NextTo);
        if (text.Ends) (Status, Ended) = (GoalStatus.Ended, today);
        Revision++;
        return refused;
    }

    /// <summary>That it ended, said to somebody who works on it as if it had not; null while it has not.</summary>
    public Refusal? HasEnded => Ended is { } on
        ? new Refusal("goal-ended", $"Målet er afsluttet {on.ToString("d. MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("da-DK"))}, mens du skrev. Det, du har skrevet, er ikke gemt på målet.", Kind: RefusalKind.Conflict)
        : null;

    /// <summary>The goal as the harmoniser sees it beside others.</summary>
    public OtherGoal AsOther(GoalBook book) => new("Fælles mål", new GoalSummary(Id, Text.Title ?? "Mål uden overskrift", Text.Direction, Status, book.ThemeInDanish(Text), null, Text.Due));

    /// <summary>The parties' shared wording becomes the sentence of a draft.</summary>
    public void TakeWording(string wording)
    {
        if (Status != GoalStatus.Draft) return;
        Text = Text with { Title = wording };
        Revision++;
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

    /// <summary>Who was present when it was set (til stede).</summary>
    public string? Present { get; init; }

    /// <summary>How the citizen was involved (inddraget): ids of ways in the dated data, such as <c>billeder</c> or <c>tolk</c>.</summary>
    public string[] Involvement { get; init => field = value ?? []; } = [];

    /// <summary>Whether the citizen has said yes to the goal.</summary>
    public bool CitizenAccepts { get; init; }

    /// <summary>What the citizen disagrees in (uenighed), where the citizen has not said yes.</summary>
    public string? Disagreement { get; init; }

    /// <summary>What it wants for the person's functioning.</summary>
    public GoalDirection? Direction { get; init; }

    /// <summary>The theme of life it is about, in own words where the common language has none.</summary>
    public string? Theme { get; init; }

    /// <summary>Id of the theme of the common language (FFB) in the dated data, where one applies.</summary>
    public string? FfbTheme { get; init; }

    /// <summary>What the five levels mean for this citizen, from -2 (much less than expected) over 0 (as expected) to +2; empty where no levels are written.</summary>
    public string[] Levels { get; init => field = value ?? []; } = [];

    /// <summary>The level at the start (udgangspunkt), -2 to +2.</summary>
    public int? Baseline { get; init; }

    /// <summary>Whether the citizen wishes that relatives or network take part.</summary>
    public bool WishesNetwork { get; init; }

    /// <summary>Who of relatives and network take part (pårørende og netværk); only by the citizen's wish.</summary>
    public string? Network { get; init; }

    /// <summary>The consent (samtykke) that the sharing between departments rests on, where it rests on one.</summary>
    public Guid? Consent { get; init; }

    /// <summary>The five texts, or none.</summary>
    public bool HasLevels => Levels.Any(text => !Empty(text));

    /// <summary>What not even a draft may say: what nobody can know the meaning of, and what goes against the citizen's wish.</summary>
    public Refusals WhatIsWrong(GoalBook book, DateOnly today) => new Refusals()
        .When(FfbTheme is not null && book.Theme(FfbTheme, today) is null, "goal-theme-unknown", "Temaet findes ikke i det fælles sprog. Vælg et fra listen, eller skriv det med egne ord.", "ffbTheme")
        .When(Involvement.Any(way => book.Way(way, today) is null), "involvement-unknown", "Vælg måder at inddrage borgeren på fra listen.", "involvement")
        .When(Baseline is < -2 or > 2, "goal-level-unknown", "Udgangspunktet er et niveau fra −2 til +2.", "baseline")
        .When(Levels.Length > 5, "goal-levels-too-many", "Der er fem niveauer: fra −2 til +2.", "levels")
        .When(!WishesNetwork && !Empty(Network), "goal-network-against-wish", "Pårørende og netværk er kun med, hvis borgeren ønsker det.", "network");

    /// <summary>The SMART gate: everything that stands between this draft and an active goal.</summary>
    public Refusals WhatIsMissing(DateOnly today)
    {
        var refused = new Refusals()
            .When(Empty(Title), "goal-without-title", "Skriv målet i én sætning.", "title")
            .When(Empty(CitizensWords), "goal-without-citizens-words", "Skriv, hvad borgeren selv siger, med borgerens egne ord.", "citizensWords")
            .When(Empty(Present), "goal-without-present", "Skriv, hvem der var til stede, da målet blev sat.", "present")
            .When(Involvement.Length == 0, "goal-without-involvement", "Vælg, hvordan borgeren er blevet inddraget.", "involvement")
            .When(Empty(Specific), "goal-not-specific", "Specifikt: Skriv, hvad der helt præcist skal være anderledes.", "specific")
            .When(Empty(Measurable), "goal-not-measurable", "Målbart: Skriv, hvordan I kan se, at målet er nået.", "measurable")
            .When(Empty(Accepted), "goal-not-accepted", "Accepteret: Skriv, hvordan borgeren har været med til at vælge målet.", "accepted")
            .When(!CitizenAccepts && Empty(Disagreement), "goal-without-acceptance", "Borgeren har ikke sagt ja til målet endnu. Skriv, hvad borgeren er uenig i, hvis målet skal gælde alligevel.", "citizenAccepts")
            .When(Empty(Realistic), "goal-not-realistic", "Realistisk: Skriv, hvorfor målet kan nås.", "realistic")
            .When(Due is null, "goal-not-time-bound", "Tidsbegrænset: Vælg den dag, målet skal være nået.", "due")
            .When(Due <= today, "goal-due-passed", "Tidsbegrænset: Dagen skal ligge efter i dag.", "due")
            .When(Direction is null, "goal-without-direction", "Vælg, om målet er at udvikle, fastholde eller begrænse tab.", "direction");
        for (var level = 0; HasLevels && level < 5; level++)
            refused.When(Empty(Levels.ElementAtOrDefault(level)), "goal-levels-incomplete", "Skriv alle fem niveauer, eller lad dem alle være tomme.", $"levels[{level}]");
        return refused;
    }

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
