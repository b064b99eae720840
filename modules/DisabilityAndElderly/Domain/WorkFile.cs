using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>All that is worked with around a citizen: the case file where there is one, and what goes beside it.</summary>
internal sealed class WorkFile
{
    public required CaseFile? File { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    public required IReadOnlyList<ProviderOrder> Orders { get; init; }

    /// <summary>The names of the providers of the orders, by the offer.</summary>
    public required IReadOnlyDictionary<Guid, string> Providers { get; init; }

    public required IReadOnlyList<ActionPlan> ActionPlans { get; init; }

    public required IReadOnlyList<(OccupationMatch Match, Opening Opening)> Matches { get; init; }

    public required IReadOnlyList<OutsideMember> Outside { get; init; }

    public required Discharge? Discharge { get; init; }

    public bool IsEmpty => File is null && Discharge is null && ActionPlans.Count + Matches.Count + Outside.Count == 0;

    /// <summary>The latest decision of each running plan that expects a step down.</summary>
    public IEnumerable<Decision> StepDowns => Decisions.Where(d => d.StepDownExpected is not null && File?.PlansShown.Any(p => p.Id == d.Plan && !p.Status.IsOver()) == true);

    /// <summary>The days that are to be kept, the nearest first.</summary>
    public IReadOnlyList<Deadline> Deadlines(DateOnly asOf) =>
    [
        .. (File?.FollowUpsDue ?? []).Select(day => new Deadline($"Opfølgning: {string.Join("; ", day.Plans.Select(File!.TitleOf))}", day.On, null))
            .Concat(Discharge is null ? [] : [new Deadline($"Udskrivning fra {Discharge.Ward}: {Discharge.Arrangement}", Discharge.Expected, null)])
            .Concat(StepDowns.Select(d => new Deadline("Se, om indsatsen kan trappes ned", d.StepDownExpected!.Value, LawOf(d.Plan, asOf))))
            .OrderBy(deadline => deadline.On),
    ];

    public LawReference? LawOf(string plan, DateOnly day) => Decisions.LastOrDefault(d => d.Plan == plan) is { } decision ? Law(decision.Paragraph, day) : null;

    public LawReference? LawOf(Support support, DateOnly day) =>
        support.Paragraph is { } paragraph ? Law(paragraph, day) : support.Plans.Select(plan => LawOf(plan, day)).FirstOrDefault(law => law is not null);

    public string? ProviderOf(Support support) =>
        Orders.LastOrDefault(o => support.Plans.Contains(o.Plan) && o.HoldsPlace) is { } order ? Providers.GetValueOrDefault(order.Offer) : null;

    private static LawReference? Law(string paragraph, DateOnly day) => DisabilityLaw.Current.Find(paragraph, day)?.Reference;
}

/// <summary>A day that is to be kept.</summary>
/// <param name="What">What must be done.</param>
/// <param name="On">The last day.</param>
/// <param name="Law">What it rests on, where that is known.</param>
internal sealed record Deadline(string What, DateOnly On, LawReference? Law)
{
    public bool IsOverdue(DateOnly today) => On < today;

    /// <summary>Such as <c>12 dage tilbage</c>.</summary>
    public string Left(DateOnly today) => (On.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgen",
        > 1 and var days => $"{days} dage tilbage",
        -1 => "1 dag over",
        var days => $"{-days} dage over",
    };
}
