namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Kinds of plan.</summary>
internal enum PlanKind
{
    /// <summary>Barnets plan, barnets lov § 91.</summary>
    Child,

    /// <summary>Ungeplan, barnets lov § 108.</summary>
    Youth,

    /// <summary>Helhedsorienteret plan for 16-23-årige, barnets lov § 110.</summary>
    Holistic,
}

/// <summary>A child's plan (barnets plan) or a young person's: concrete goals that reflect the child's wishes, and reasoned follow-ups.</summary>
internal sealed class Plan : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required PlanKind Kind { get; init; }

    public required DateOnly Begun { get; init; }

    /// <summary>What the child wishes (barnets ønsker), in its own words.</summary>
    public string? Wishes { get; set; }

    /// <summary>What a youth plan says of work and education.</summary>
    public string? WorkAndEducation { get; set; }

    /// <summary>The day it was made known and put in force.</summary>
    public DateOnly? Adopted { get; set; }

    /// <summary>The guardian's consent to a holistic plan.</summary>
    public DateOnly? GuardianConsent { get; set; }

    /// <summary>The young person's consent to a holistic plan.</summary>
    public DateOnly? YouthConsent { get; set; }

    /// <summary>The next follow-up.</summary>
    public DateOnly? NextFollowUp { get; set; }

    public DateOnly? Ended { get; set; }

    public int Revision { get; set; }

    public List<PlanGoal> Goals { get; } = [];

    public List<PlanFollowUp> FollowUps { get; } = [];

    public List<PlanSibling> Siblings { get; } = [];

    /// <summary>Writes what the child wishes and, for the young, what is planned of work and education.</summary>
    public Refusals Write(string? wishes, string? workAndEducation)
    {
        var refused = MustRun().Fits(wishes, "wishes").Fits(workAndEducation, "workAndEducation");
        if (refused.None) (Wishes, WorkAndEducation) = (Writing.Tidy(wishes), Writing.Tidy(workAndEducation));
        return refused;
    }

    /// <summary>Adds a concrete goal.</summary>
    public Refusals AddGoal(Guid id, PlanGoalText text, DateOnly today)
    {
        var refused = MustRun();
        refused.AddRange(text.WhatIsWrong(today));
        if (refused.None) Goals.Add(new PlanGoal { Id = id, Plan = Id, Text = text.Text!.Trim(), Sign = text.Sign!.Trim(), Wish = text.Wish!.Trim(), Due = text.Due!.Value });
        return refused;
    }

    /// <summary>What is missing before it can be put in force; shown as it is written, too.</summary>
    public Refusals WhatIsMissing() => new Refusals()
        .When(Wishes is null, "plan-without-wishes", "Skriv barnets eller den unges egne ønsker.", "wishes")
        .When(Kind != PlanKind.Child && WorkAndEducation is null, "plan-without-work", "Skriv, hvad den unge skal med uddannelse og arbejde.", "workAndEducation")
        .When(Goals.Count == 0, "plan-without-goal", "Skriv mindst ét konkret mål.", "goals");

    /// <summary>Puts it in force. A holistic plan needs consent and must hold what the plan it replaces holds.</summary>
    public Refusals Adopt(DateOnly? guardianConsent, DateOnly? youthConsent, Child child, DateOnly today, DatedRules rules)
    {
        var refused = MustRun().When(Adopted is not null, "plan-already-adopted", "Planen er allerede i kraft.");
        if (!refused.None) return refused;

        refused = WhatIsMissing();
        if (Kind == PlanKind.Holistic)
        {
            refused.When(youthConsent is null, "holistic-without-youth", "Den unges samtykke mangler.", "youthConsent").NotAfter(youthConsent, today, "youthConsent")
                .When(guardianConsent is null && child.IsChild(today, rules), "holistic-without-guardian", "Forældremyndighedens samtykke mangler.", "guardianConsent").NotAfter(guardianConsent, today, "guardianConsent");
        }
        if (refused.None) (Adopted, GuardianConsent, YouthConsent, NextFollowUp) = (today, guardianConsent, youthConsent, today.AddMonths(rules.ValueOf(DatedRules.FirstFollowUpMonths, today)));
        return refused;
    }

    /// <summary>Follows up: what has come of it, the child's wishes now, and a reasoned decision on when next.</summary>
    public Refusals FollowUp(Guid id, PlanFollowUpText text, Guid by, string byName, DateOnly today)
    {
        var refused = MustRun().When(Adopted is null, "plan-not-adopted", "Planen skal være i kraft, før den kan følges op.");
        refused.AddRange(text.WhatIsWrong(today));
        if (!refused.None) return refused;
        FollowUps.Add(new PlanFollowUp { Id = id, Plan = Id, On = today, Result = text.Result!.Trim(), Wishes = text.Wishes!.Trim(), Next = text.Next, Why = text.Why!.Trim(), By = by, ByName = byName });
        (NextFollowUp, Ended) = (text.Next, text.Ends ? today : null);
        return refused;
    }

    private Refusals MustRun() => new Refusals().When(Ended is not null, "plan-ended", "Planen er afsluttet.");
}

/// <summary>A goal of a plan.</summary>
internal sealed class PlanGoal
{
    public required Guid Id { get; init; }

    public required Guid Plan { get; init; }

    public required string Text { get; init; }

    /// <summary>How one sees that it is reached (tegn).</summary>
    public required string Sign { get; init; }

    /// <summary>The child's wish that it reflects.</summary>
    public required string Wish { get; init; }

    public required DateOnly Due { get; init; }
}

/// <summary>A goal, as written.</summary>
internal sealed record PlanGoalText(string? Text, string? Sign, string? Wish, DateOnly? Due)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(Text, "goal-without-text", "Skriv målet, så det er konkret.", "text")
        .Needs(Sign, "goal-without-sign", "Skriv, hvordan I kan se, at målet er nået.", "sign")
        .Needs(Wish, "goal-without-wish", "Skriv, hvilket af barnets ønsker målet bygger på.", "wish")
        .IsAhead(Due, today, "goal-without-day", "Vælg en dag efter i dag, hvor målet skal være nået.", "due");
}

/// <summary>A follow-up of a plan (opfølgning): a decision with reasons, never only a date. Only ever added to.</summary>
internal sealed class PlanFollowUp
{
    public required Guid Id { get; init; }

    public required Guid Plan { get; init; }

    public required DateOnly On { get; init; }

    public required string Result { get; init; }

    public required string Wishes { get; init; }

    /// <summary>The next one; null when the plan ends.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>Why then, or why the plan ends.</summary>
    public required string Why { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>A follow-up, as written.</summary>
internal sealed record PlanFollowUpText(string? Result, string? Wishes, DateOnly? Next, string? Why, bool Ends = false)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(Result, "follow-up-without-result", "Skriv, hvad der er kommet ud af det.", "result")
        .Needs(Wishes, "follow-up-without-wishes", "Skriv barnets ønsker nu.", "wishes")
        .When(!Ends && (Next is null || Next <= today), "follow-up-without-next", "Vælg en dag efter i dag for næste opfølgning, eller afslut planen.", "next")
        .When(Ends && Next is not null, "follow-up-after-end", "En plan, der slutter, har ingen næste opfølgning.", "next")
        .Needs(Why, "follow-up-without-reason", "Skriv, hvorfor opfølgningen ligger der, eller hvorfor planen slutter.", "why");
}

/// <summary>A sibling who shares the plan (fælles plan for søskende).</summary>
internal sealed class PlanSibling
{
    public required Guid Plan { get; init; }

    public required CitizenId Citizen { get; init; }
}

/// <summary>A plan as it is begun.</summary>
internal sealed record PlanText(PlanKind? Kind)
{
    public Refusals WhatIsWrong(Child child, IEnumerable<Plan> plans, DateOnly today, DatedRules rules)
    {
        var refused = new Refusals()
            .When(Kind is null, "plan-without-kind", "Vælg, hvilken plan det er.", "kind")
            .When(plans.Any(p => p.Kind == Kind && p.Ended is null), "plan-already-there", "Barnet har allerede en plan af den slags. Skriv videre i den.", "kind");
        return Kind switch
        {
            PlanKind.Child => Add(refused, child.MustBeChild(today, rules, "Barnets plan")),
            PlanKind.Youth => Add(refused, child.MustBeChild(today, rules, "En ungeplan")).When(today < child.Born.BirthdayAt(rules.ValueOf(DatedRules.YouthPlanAge, today)), "too-young-for-youth-plan", "En ungeplan kommer først på tale, når den unge fylder 16.", "kind"),
            PlanKind.Holistic => refused
                .When(today < child.Born.BirthdayAt(rules.ValueOf(DatedRules.HolisticFromAge, today)), "too-young-for-holistic-plan", "En helhedsorienteret plan er for unge fra 16 år.", "kind")
                .When(today >= child.Born.BirthdayAt(rules.ValueOf(DatedRules.HolisticUntilAge, today)), "too-old-for-holistic-plan", "En helhedsorienteret plan er for unge, til de fylder 23.", "kind"),
            _ => refused,
        };
    }

    private static Refusals Add(Refusals refused, Refusals more)
    {
        refused.AddRange(more);
        return refused;
    }
}
