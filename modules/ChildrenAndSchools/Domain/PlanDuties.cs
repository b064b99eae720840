namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>What the law asks the municipality to decide on for a child.</summary>
internal enum DutyKind
{
    /// <summary>A child's plan, or a reasoned decision not to make one.</summary>
    ChildPlan,

    /// <summary>A position on a youth plan at 16.</summary>
    YouthPlan,

    /// <summary>A decision on youth support before 18.</summary>
    YouthSupport,

    /// <summary>The preparation of adult life with a lasting disability.</summary>
    AdultPreparation,
}

/// <summary>A decision on such a duty, with reasons. Only ever added to.</summary>
internal sealed class DutyDecision
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DutyKind Duty { get; init; }

    /// <summary>Whether it shall be done.</summary>
    public required bool Yes { get; init; }

    public required string Why { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>That a child has a significant and lasting disability (betydelig og varigt nedsat funktionsevne), by whose word.</summary>
internal sealed class LastingDisability
{
    public required CitizenId Citizen { get; init; }

    public required string Why { get; init; }

    public required DateOnly Since { get; init; }

    public required Guid By { get; init; }
}

/// <summary>A duty of a child's case with the day it runs out.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">The first day it can be done.</param>
/// <param name="Due">The last day.</param>
/// <param name="MustBeDone">True where a decision not to is no way out.</param>
/// <param name="Met">Whether it is done.</param>
/// <param name="Rule">The rule that says so.</param>
internal sealed record PlanDuty(DutyKind Kind, DateOnly From, DateOnly Due, bool MustBeDone, bool Met, DatedRule Rule)
{
    public bool IsOverdue(DateOnly today) => !Met && Due < today;
}

/// <summary>Which plans and decisions a child's case must have, and when, by the law of the day.</summary>
internal static class PlanDuties
{
    public static IReadOnlyList<PlanDuty> Of(Child child, IReadOnlyList<Support> supports, IReadOnlyList<Placement> placements, IReadOnlyList<Plan> plans, IReadOnlyList<DutyDecision> decisions, LastingDisability? disability, DatedRules rules, DateOnly today)
    {
        var duties = new List<PlanDuty>();
        var running = supports.Where(s => s.RunsOn(today) && s.Step > 1).ToList();
        var placed = placements.Where(p => p.RunsOn(today)).ToList();
        bool Decided(DutyKind kind, bool mustBeDone) => decisions.Where(d => d.Duty == kind).MaxBy(d => d.On) is { } latest && (latest.Yes || !mustBeDone);
        bool InForce(params PlanKind[] kinds) => plans.Any(p => kinds.Contains(p.Kind) && p.Adopted is not null && p.Ended is null);
        var isChild = child.IsChild(today, rules);

        if (isChild && running.Select(s => s.From).Concat(placed.Select(p => p.From)).Order().Cast<DateOnly?>().FirstOrDefault() is { } begun && rules.AsOf(DatedRules.ChildPlanMonths, today) is { } plan)
        {
            // A placed child's plan is obligatory and counts from the placement, however long something lesser has run.
            var must = placed.Count > 0;
            var from = must ? placed.Min(p => p.From) : begun;
            duties.Add(new PlanDuty(DutyKind.ChildPlan, from, from.AddMonths(plan.Value), must, InForce(PlanKind.Child, PlanKind.Youth, PlanKind.Holistic) || (!must && decisions.Any(d => d.Duty == DutyKind.ChildPlan && !d.Yes)), plan));
        }

        if (isChild && rules.AsOf(DatedRules.YouthPlanAge, today) is { } at && rules.AsOf(DatedRules.YouthPlanMonths, today) is { } months && (running.Count > 0 || placed.Count > 0 || disability is not null))
        {
            var birthday = child.Born.BirthdayAt(at.Value);
            var must = placed.Count > 0;
            if (today >= birthday) duties.Add(new PlanDuty(DutyKind.YouthPlan, birthday, birthday.AddMonths(months.Value), must, InForce(PlanKind.Youth, PlanKind.Holistic) || (!must && Decided(DutyKind.YouthPlan, mustBeDone: false)), at));
        }

        if (isChild && placed.Count > 0 && rules.AsOf(DatedRules.YouthSupportDecisionMonths, today) is { } before && rules.AsOf(DatedRules.YouthPlanAge, today) is { } young && today >= child.Born.BirthdayAt(young.Value))
            duties.Add(new PlanDuty(DutyKind.YouthSupport, child.Born.BirthdayAt(young.Value), Adult(child, rules, today).AddMonths(-before.Value), false, Decided(DutyKind.YouthSupport, mustBeDone: false), before));

        if (isChild && disability is not null && rules.AsOf(DatedRules.AdultPreparationAge, today) is { } prepare && today >= child.Born.BirthdayAt(prepare.Value))
            duties.Add(new PlanDuty(DutyKind.AdultPreparation, child.Born.BirthdayAt(prepare.Value), Adult(child, rules, today), true, Decided(DutyKind.AdultPreparation, mustBeDone: true), prepare));
        return duties;
    }

    private static DateOnly Adult(Child child, DatedRules rules, DateOnly today) => child.Born.BirthdayAt(rules.ValueOf(DatedRules.ChildUntilAge, today));
}

/// <summary>A decision, as written.</summary>
internal sealed record DutyText(DutyKind? Duty, bool? Yes, string? Why)
{
    public Refusals WhatIsWrong(IReadOnlyList<PlanDuty> duties) => new Refusals()
        .When(Duty is null, "decision-on-nothing", "Vælg, hvad beslutningen gælder.", "duty")
        .When(Duty is not null && duties.All(d => d.Kind != Duty), "duty-not-now", "Det er ikke noget, der skal besluttes for barnet nu.", "duty")
        .When(Yes is null, "decision-without-answer", "Vælg ja eller nej.", "yes")
        .When(Yes == false && duties.Any(d => d.Kind == Duty && d.MustBeDone), "duty-is-obligatory", "Det skal gøres: loven giver ikke lov til at lade være.", "yes")
        .Needs(Why, "decision-without-reason", "Skriv begrundelsen.", "why");
}
