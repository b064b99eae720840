namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes what is found in one dimension of the triangle. What stood there before is kept.</summary>
internal sealed class WriteIcsDimension : ICarterModule
{
    internal sealed record Request(string? Side, string? Dimension, string? Found, string? Resources = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/ics-assessments/{assessment}/entries", Handle)
        .ByAuthority()
        .WithName("children-and-schools.writeIcsDimension")
        .WithSummary("Write what is found in one dimension of an ICS assessment")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid assessment, Request request, SignedIn who, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var vocabularies = await db.AllVocabularies(knowledge, stop);
        return (await db.Change(db.WholeIcsAssessments.Where(a => a.Id == assessment && a.Citizen == citizen), a => a.Write(Guid.CreateVersion7(clock.GetUtcNow()),
            vocabularies.First(v => v.Id == a.Vocabulary), request.Side, request.Dimension, request.Found, request.Resources, who.Subject, who.Name, clock.GetUtcNow()), stop)).AsResult();
    }
}
