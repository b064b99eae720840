using System.Text.Json;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Brings in a version of the vocabulary as data: the successor's wording is not known to the program.</summary>
internal sealed class BringIcsVocabulary : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/ics-vocabularies/{version}", Handle)
        .ShowsNobody().OnlyFor(Roles.DepartmentHead, Roles.Coordinator, Roles.Integrator)
        .WithName("children-and-schools.bringIcsVocabulary")
        .WithSummary("Bring in a version of the ICS vocabulary or its successor")
        .WithDescription("A version that an assessment is written in is left as it is.")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(string version, IcsVocabulary vocabulary, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var refused = IcsVocabulary.WhatIsWrong(vocabulary).When(version != vocabulary.Id, "vocabulary-id-differs", "Udgavens id skal være det samme i adressen og i indholdet.", "id")
            .When(knowledge.Vocabularies.Any(v => v.Id == version), "vocabulary-comes-with-program", "Udgaven følger med programmet og kan ikke skrives om.", "id")
            .When(await db.IcsAssessments.AnyAsync(a => a.Vocabulary == version, stop), "vocabulary-in-use", "Der er skrevet udredninger i udgaven. Giv den nye et andet id.", "id");
        if (!refused.None) return refused.AsProblem();

        var content = JsonSerializer.Serialize(vocabulary, ContractJson.Options);
        if (await db.BroughtVocabularies.FindAsync([version], stop) is { } known) (known.Content, known.At) = (content, clock.GetUtcNow());
        else db.BroughtVocabularies.Add(new BroughtVocabulary { Id = version, Content = content, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
