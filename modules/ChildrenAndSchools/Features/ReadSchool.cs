namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>One school: its figures over the years, its talks, and the measures tracked for it.</summary>
internal sealed class ReadSchool : ICarterModule
{
    internal sealed record Response(Guid Id, string Name, bool IsOneOfNine, IReadOnlyList<Figure> Figures, IReadOnlyList<Talk> Talks);

    internal sealed record Figure(int Year, string Id, string Title, string Unit, bool IsOfVulnerable, double? Value, int? Pupils);

    internal sealed record Talk(Guid Id, int Year, DateOnly On, string Participants, string Said, string OfVulnerable, string Agreed, string By);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/schools/{id}", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readSchool")
        .WithSummary("One school: figures over the years and yearly talks")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ChildrenAndSchoolsDb db, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Schools.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } school) return TypedResults.NotFound();
        var below = rules.ValueOf(DatedRules.SmallCellBelow, clock.Today());
        // Hidden as in the report of all schools, or the two could be laid side by side.
        var all = await db.Figures.AsNoTracking().ToListAsync(stop);
        var shown = all.GroupBy(f => (f.Year, f.Figure)).SelectMany(cell => SmallCells.Hide([.. cell], below).Where(f => f.School == id).Select(f => (cell.Key.Year, cell.Key.Figure, Shown: f)));
        var talks = await db.SchoolTalks.AsNoTracking().Where(t => t.School == id).OrderByDescending(t => t.Year).ToListAsync(stop);
        return TypedResults.Ok(new Response(id, school.Name, school.IsOneOfNine,
            [.. shown.Join(knowledge.Figures, f => f.Figure, k => k.Id, (f, k) => new Figure(f.Year, k.Id, k.Title, k.Unit, k.IsOfVulnerable, f.Shown.Value, f.Shown.Pupils)).OrderByDescending(f => f.Year).ThenBy(f => f.IsOfVulnerable)],
            [.. talks.Select(t => new Talk(t.Id, t.Year, t.On, t.Participants, t.Said, t.OfVulnerable, t.Agreed, t.ByName))]));
    }
}
