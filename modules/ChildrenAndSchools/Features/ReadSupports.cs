namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A child's supports on the ladder: where the child stands, how long on each step, and what was done when by whom.</summary>
internal sealed class ReadSupports : ICarterModule
{
    internal sealed record Response(int StandsOn, IReadOnlyDictionary<int, int> DaysPerStep, IReadOnlyList<Line> Supports, IReadOnlyList<Entry> History);

    internal sealed record Line(Guid Id, string Title, int Step, string Law, string Purpose, DateOnly From, DateOnly ExpectedUntil, string StepDown, DateOnly StepDownOn, DateOnly ReviewOn, bool IsReviewOverdue, string? Tried, string? WhyNotLess, string? Provider, DateOnly? Ended, string? EndedBecause);

    internal sealed record Entry(DateTimeOffset At, string What, string? Why, string By);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/supports", Handle)
        .WithName("children-and-schools.readSupports")
        .WithSummary("A child's supports on the ladder, with days per step and history");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var supports = await db.Supports.AsNoTracking().Where(s => s.Citizen == citizen).OrderByDescending(s => s.From).ThenByDescending(s => s.Id).ToListAsync(stop);
        var ids = supports.Select(s => s.Id).ToList();
        var history = await db.History.AsNoTracking().Where(h => h.Citizen == citizen && ids.Contains(h.About)).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(stop);
        return TypedResults.Ok(new Response(Ladder.StepOn(supports, today), Ladder.DaysPerStep(supports, today),
            [.. supports.Select(s => new Line(s.Id, s.Title, s.Step, s.Reference.ToString(), s.Purpose, s.From, s.ExpectedUntil, s.StepDown, s.StepDownOn, s.ReviewOn, s.Ended is null && s.ReviewOn < today, s.Tried, s.WhyNotLess, s.Provider, s.Ended, s.EndedBecause))],
            [.. history.Select(h => new Entry(h.At, h.What, h.Why, h.ByName))]));
    }
}
