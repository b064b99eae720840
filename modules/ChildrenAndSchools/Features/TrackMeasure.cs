namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes how far a measure is, for one school or for all.</summary>
internal sealed class TrackMeasure : ICarterModule
{
    internal sealed record Request(MeasureState? State, string? Note, Guid? School = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/school-measures/{measure}", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.trackMeasure")
        .WithSummary("Write how far one of the ten recommendations or the nine-school effort is")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(string measure, Request request, SignedIn who, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        if (knowledge.Measures.All(m => m.Id != measure)) return TypedResults.NotFound();
        var refused = new Refusals()
            .When(request.State is null, "measure-without-state", "Vælg, hvor langt tiltaget er.", "state")
            .Needs(request.Note, "measure-without-note", "Skriv, hvad der er sket.", "note")
            .When(request.School is { } school && !await db.Schools.AnyAsync(s => s.Id == school, stop), "school-unknown", "Skolen findes ikke.", "school");
        if (!refused.None) return refused.AsProblem();
        db.MeasureStatuses.Add(new MeasureStatus { Id = Guid.CreateVersion7(clock.GetUtcNow()), Measure = measure, School = request.School, State = request.State!.Value, Note = request.Note!.Trim(), On = clock.Today(), ByName = who.Name });
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
