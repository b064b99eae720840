namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The ten recommendations on vulnerable children's schooling and the nine-school effort, with how far each is.</summary>
internal sealed class ReadMeasures : ICarterModule
{
    internal sealed record Response(IReadOnlyList<Line> Measures);

    internal sealed record Line(SchoolMeasure Measure, IReadOnlyList<Status> Statuses);

    internal sealed record Status(Guid? School, MeasureState State, string Note, DateOnly On, string By);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/school-measures", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readMeasures")
        .WithSummary("The ten recommendations and the nine-school effort, with how far each is");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, Knowledge knowledge, CancellationToken stop)
    {
        var statuses = (await db.MeasureStatuses.AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(stop)).ToLookup(s => s.Measure);
        return TypedResults.Ok(new Response([.. knowledge.Measures.Select(m => new Line(m, [.. statuses[m.Id].Select(s => new Status(s.School, s.State, s.Note, s.On, s.ByName))]))]));
    }
}
