namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The rules of early signals: what each looks at, where its limit is from, whether it is on, and who last switched it.</summary>
internal sealed class ReadSignalRules : ICarterModule
{
    internal sealed record SignalRule(string Rule, string Title, string Facts, int? Limit, string? Source, bool Unverified, bool IsOn, string? SwitchedBy, string? Why);

    internal sealed record Response(IReadOnlyList<SignalRule> Rules);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/signal-rules", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readSignalRules")
        .WithSummary("The rules of early signals");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var latest = (await db.SignalSwitches.AsNoTracking().ToListAsync(stop)).GroupBy(s => s.Rule).ToDictionary(rule => rule.Key, rule => rule.MaxBy(s => s.Id)!);
        return TypedResults.Ok(new Response([.. EarlySignals.All.Select(rule =>
        {
            var (dated, last) = (rules.AsOf(rule.Key, clock.Today()), latest.GetValueOrDefault(rule.Key));
            return new SignalRule(rule.Key, rule.Value.Title, rule.Value.Facts, dated?.Value, dated?.Source, dated?.Unverified ?? true, last?.IsOn ?? true, last?.ByName, last?.Why);
        })]));
    }
}
