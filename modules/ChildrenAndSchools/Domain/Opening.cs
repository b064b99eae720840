namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>What is written when a forum is opened. Concerns and views may come later.</summary>
internal sealed record Opening(string? Setting, SettingKind? Kind, RaisedBy? RaisedBy, IReadOnlyList<string>? Concerns = null, string? ParentsView = null, string? ChildsView = null)
{
    public Refusals WhatIsWrong()
    {
        var refused = new Refusals()
            .Needs(Setting, "forum-without-setting", "Skriv skolens eller dagtilbuddets navn.", "setting", Writing.LongestName)
            .When(Kind is null, "forum-without-kind", "Vælg, om det er en skole eller et dagtilbud.", "kind")
            .When(RaisedBy is null, "forum-without-raiser", "Vælg, hvem der har bedt om trivselsforummet.", "raisedBy")
            .Fits(ParentsView, "parentsView")
            .Fits(ChildsView, "childsView");
        for (var c = 0; c < Concerns?.Count; c++)
            refused.Needs(Concerns[c], "concern-without-text", "Skriv, hvad I er bekymrede for.", $"concerns[{c}]");
        return refused;
    }

    /// <summary>A wellbeing forum is for children: whoever is of age on the day is refused.</summary>
    public static Refusals MustBeChild(DateOnly born, DateOnly today, DatedRules rules) => new Refusals()
        .When(rules.AsOf(DatedRules.ChildUntilAge, today) is { } rule && today >= born.BirthdayAt(rule.Value), "citizen-not-a-child",
            "Et trivselsforum er for børn og unge under 18 år. Borgeren er fyldt 18.", "citizen");

    /// <summary>The forum as it is opened; <see cref="WhatIsWrong"/> has had nothing to say.</summary>
    public WellbeingForum Open(CitizenId citizen, DateTimeOffset now)
    {
        var forum = new WellbeingForum
        {
            Id = Guid.CreateVersion7(now),
            Citizen = citizen,
            Setting = Setting!.Trim(),
            Kind = Kind!.Value,
            RaisedBy = RaisedBy!.Value,
            Opened = now.DanishDate(),
            ParentsView = Writing.Tidy(ParentsView),
            ChildsView = Writing.Tidy(ChildsView),
        };
        // A millisecond apart, so that they are read in the order they were written.
        for (var c = 0; c < Concerns?.Count; c++) forum.AddConcern(Guid.CreateVersion7(now.AddMilliseconds(c)), Concerns[c]);
        return forum;
    }
}
