namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The ladder of the day with its kinds of support, and how many children stand on each step. Small groups are not shown.</summary>
internal sealed class ReadLadder : ICarterModule
{
    internal sealed record Response(LadderVersion? Ladder, IReadOnlyList<SupportKind> Kinds, IReadOnlyList<Step> Steps, int HiddenBelow);

    internal sealed record Step(int Number, int? Children, double? AverageDays);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/ladder", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readLadder")
        .WithSummary("The support ladder of the day, with children per step and average days")
        .WithDescription("Give bornIn for one birth year only.");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop, int? bornIn = null)
    {
        var today = clock.Today();
        var below = rules.ValueOf(DatedRules.SmallCellBelow, today);
        var (from, to) = bornIn is { } year and > 1900 and < 9999 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (DateOnly.MinValue, DateOnly.MaxValue);
        var supports = await db.Supports.AsNoTracking().Where(s => bornIn == null || db.KnownCitizens.Any(c => c.Id == s.Citizen && c.Born >= from && c.Born <= to)).ToListAsync(stop);
        var children = supports.GroupBy(s => s.Citizen).Select(child => child.ToList()).ToList();
        var steps = knowledge.LadderOn(today)?.Steps.Select(step =>
        {
            var on = children.Count(child => Ladder.StepOn(child, today) == step.Step);
            var days = children.Select(child => Ladder.DaysPerStep(child, today).GetValueOrDefault(step.Step)).Where(d => d > 0).ToList();
            return new Step(step.Step, on > 0 && on < below ? null : on, days.Count < below ? null : Math.Round(days.Average(), 1));
        });
        return TypedResults.Ok(new Response(knowledge.LadderOn(today), [.. knowledge.KindsOn(today)], [.. steps ?? []], below));
    }
}
