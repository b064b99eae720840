namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>How a child thrives (trivsel) in a setting, as professionals see it.</summary>
internal enum Colour
{
    /// <summary>Grøn: trives.</summary>
    Green,

    /// <summary>Gul: trives ikke altid; skal have opmærksomhed.</summary>
    Yellow,

    /// <summary>Rød: trives ikke; der skal handles.</summary>
    Red,
}

/// <summary>
/// One assessment of a child's wellbeing (trivselsvurdering, TOPI): at least two professionals assess first alone, then together. The result
/// is about the setting the child is in, not about the child.
/// </summary>
internal sealed class WellbeingRound : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The school or daycare that the result belongs to.</summary>
    public required string Setting { get; init; }

    public required SettingKind Kind { get; init; }

    public required DateOnly Begun { get; init; }

    /// <summary>What they agreed on together; null until they have.</summary>
    public Colour? Together { get; set; }

    public string? Because { get; set; }

    /// <summary>What the setting does differently from now on.</summary>
    public string? SettingWill { get; set; }

    public DateOnly? Agreed { get; set; }

    public DateOnly? ParentsInvolved { get; set; }

    public string? ParentsSay { get; set; }

    /// <summary>The day of the next assessment.</summary>
    public DateOnly? Next { get; set; }

    public int Revision { get; set; }

    public List<OwnAssessment> Alone { get; } = [];

    /// <summary>One professional assesses alone; nobody sees the others' before they have met.</summary>
    public Refusals AssessAlone(Guid id, Guid by, string byName, Profession? profession, Colour? colour, string? because, DateTimeOffset now)
    {
        var refused = MustBeOpen()
            .When(Alone.Exists(a => a.By == by), "assessed-already", "Du har allerede vurderet. Tal om det sammen nu.")
            .When(profession is null, "assessor-without-profession", "Vælg dit fag.", "profession")
            .When(colour is null, "assessment-without-colour", "Vælg grøn, gul eller rød.", "colour")
            .Needs(because, "assessment-without-reason", "Skriv, hvad du har set i hverdagen.", "because");
        if (refused.None) Alone.Add(new OwnAssessment { Id = id, Round = Id, By = by, ByName = byName, Profession = profession!.Value, Colour = colour!.Value, Because = because!.Trim(), At = now });
        return refused;
    }

    /// <summary>They agree together, with the parents involved.</summary>
    public Refusals Agree(TogetherText text, DateOnly today, DatedRules rules)
    {
        var least = rules.ValueOf(DatedRules.WellbeingAssessors, today);
        var refused = MustBeOpen().When(Alone.Count < least, "too-few-assessors", $"Mindst {least} fagpersoner skal vurdere hver for sig først. Nu har {Alone.Count} gjort det.");
        refused.AddRange(text.WhatIsWrong(Begun, today));
        if (!refused.None) return refused;
        (Together, Because, SettingWill, Agreed) = (text.Colour, text.Because!.Trim(), Writing.Tidy(text.SettingWill), today);
        (ParentsInvolved, ParentsSay, Next) = (text.ParentsInvolved, text.ParentsSay!.Trim(), today.AddMonths(rules.ValueOf(DatedRules.WellbeingMonths, today)));
        return refused;
    }

    /// <summary>What somebody may see of what each found alone: one's own until all have met, then everybody's.</summary>
    public IEnumerable<OwnAssessment> AloneSeenBy(Guid who) => Agreed is not null ? Alone : Alone.Where(a => a.By == who);

    private Refusals MustBeOpen() => new Refusals().When(Agreed is not null, "round-ended", "Vurderingen er færdig. Begynd en ny.");
}

/// <summary>What one professional found alone.</summary>
internal sealed class OwnAssessment
{
    public required Guid Id { get; init; }

    public required Guid Round { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    public required Profession Profession { get; init; }

    public required Colour Colour { get; init; }

    public required string Because { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What they agreed on together, as written.</summary>
internal sealed record TogetherText(Colour? Colour, string? Because, string? SettingWill, DateOnly? ParentsInvolved, string? ParentsSay)
{
    public Refusals WhatIsWrong(DateOnly begun, DateOnly today) => new Refusals()
        .When(Colour is null, "assessment-without-colour", "Vælg den farve, I er enige om.", "colour")
        .Needs(Because, "assessment-without-reason", "Skriv, hvad I er enige om at have set.", "because")
        .When(Colour is Domain.Colour.Yellow or Domain.Colour.Red && Writing.IsEmpty(SettingWill), "setting-does-nothing", "Skriv, hvad skolen eller dagtilbuddet gør anderledes nu.", "settingWill")
        .Fits(SettingWill, "settingWill")
        .When(ParentsInvolved is null, "parents-not-involved", "Skriv, hvilken dag forældrene var med.", "parentsInvolved")
        .When(ParentsInvolved < begun, "parents-before-round", "Dagen kan ikke ligge, før vurderingen begyndte.", "parentsInvolved")
        .NotAfter(ParentsInvolved, today, "parentsInvolved")
        .Needs(ParentsSay, "parents-without-words", "Skriv, hvad forældrene siger.", "parentsSay");
}

/// <summary>A round as it is begun.</summary>
internal sealed record RoundText(string? Setting, SettingKind? Kind)
{
    public Refusals WhatIsWrong(Child child, bool hasOpenThere, DateOnly today, DatedRules rules) => child.MustBeChild(today, rules, "En trivselsvurdering")
        .Needs(Setting, "round-without-setting", "Skriv skolens eller dagtilbuddets navn.", "setting", Writing.LongestName)
        .When(Kind is null, "round-without-kind", "Vælg, om det er en skole eller et dagtilbud.", "kind")
        .When(hasOpenThere, "round-already-open", "Der er allerede en vurdering i gang dette sted.", "setting");

    public WellbeingRound Begin(CitizenId citizen, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Citizen = citizen, Setting = Setting!.Trim(), Kind = Kind!.Value, Begun = now.DanishDate() };
}
