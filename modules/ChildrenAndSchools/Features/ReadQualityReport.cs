namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>
/// The quality report (kvalitetsrapport) of a school year: every school's figures with those of vulnerable pupils, small cells hidden, and which
/// schools have had their yearly talk.
/// </summary>
internal sealed class ReadQualityReport : ICarterModule
{
    internal sealed record Response(int Year, int HiddenBelow, IReadOnlyList<SchoolLine> Schools, IReadOnlyList<FigureLine> Figures);

    internal sealed record SchoolLine(Guid Id, string Name, bool IsOneOfNine, DateOnly? TalkHeld);

    internal sealed record FigureLine(SchoolFigure Figure, double? OfAll, IReadOnlyList<ShownFigure> Schools);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/quality-reports/{year:int}", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readQualityReport")
        .WithSummary("The quality report of a school year, small cells hidden")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(int year, ChildrenAndSchoolsDb db, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        await db.Figures.AnyAsync(f => f.Year == year, stop) || await db.SchoolTalks.AnyAsync(t => t.Year == year, stop)
            ? TypedResults.Ok(await Of(year, db, knowledge, rules, clock, stop))
            : TypedResults.NotFound();

    /// <summary>The report of a year; one of which nothing is known yet has the schools and nothing more.</summary>
    internal static async Task<Response> Of(int year, ChildrenAndSchoolsDb db, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var below = rules.ValueOf(DatedRules.SmallCellBelow, clock.Today());
        var schools = await db.Schools.AsNoTracking().OrderBy(s => s.Name).ToListAsync(stop);
        var talks = await db.SchoolTalks.AsNoTracking().Where(t => t.Year == year).ToDictionaryAsync(t => t.School, t => t.On, stop);
        var figures = (await db.Figures.AsNoTracking().Where(f => f.Year == year).ToListAsync(stop)).ToLookup(f => f.Figure);
        return new Response(year, below,
            [.. schools.Select(s => new SchoolLine(s.Id, s.Name, s.IsOneOfNine, talks.TryGetValue(s.Id, out var on) ? on : null))],
            [.. knowledge.Figures.Select(f => new FigureLine(f, SmallCells.OfAll([.. figures[f.Id]], below, f.IsNumber), SmallCells.Hide([.. figures[f.Id]], below)))]);
    }
}
