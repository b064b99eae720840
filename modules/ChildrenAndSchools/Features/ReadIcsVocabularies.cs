namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The versions of the ICS vocabulary: those that came with the program, and those that were brought in since.</summary>
internal sealed class ReadIcsVocabularies : ICarterModule
{
    internal sealed record Response(IReadOnlyList<IcsVocabulary> Vocabularies);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/ics-vocabularies", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readIcsVocabularies")
        .WithSummary("The versions of the ICS vocabulary");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, Knowledge knowledge, CancellationToken stop) => TypedResults.Ok(new Response(await db.AllVocabularies(knowledge, stop)));
}
