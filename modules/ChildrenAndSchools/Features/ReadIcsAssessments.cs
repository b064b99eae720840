namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A child's ICS assessments, each in the words of its own version.</summary>
internal sealed class ReadIcsAssessments : ICarterModule
{
    internal sealed record Response(IReadOnlyList<Assessment> Assessments);

    internal sealed record Assessment(Guid Id, string Vocabulary, DateOnly Begun, DateOnly? Finished, string? Conclusion, IReadOnlyList<Entry> Entries);

    internal sealed record Entry(string Side, string SideTitle, string Dimension, string DimensionTitle, string Found, string? Resources, string By, DateTimeOffset At);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/ics-assessments", Handle)
        .ByAuthority()
        .WithName("children-and-schools.readIcsAssessments")
        .WithSummary("A child's assessments in the ICS triangle");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, ChildrenAndSchoolsDb db, CancellationToken stop) => TypedResults.Ok(new Response(
        [.. (await db.WholeIcsAssessments.AsNoTracking().Where(a => a.Citizen == citizen).OrderByDescending(a => a.Id).ToListAsync(stop)).Select(a => new Assessment(a.Id, a.Vocabulary, a.Begun, a.Finished, a.Conclusion,
            [.. a.Latest.Select(e => new Entry(e.Side, e.SideTitle, e.Dimension, e.DimensionTitle, e.Found, e.Resources, e.ByName, e.At))]))]));
}
