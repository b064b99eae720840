using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Ends an assessment when every side of the triangle has been looked at.</summary>
internal sealed class FinishIcsAssessment : ICarterModule
{
    internal sealed record Request(string? Conclusion);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/ics-assessments/{assessment}/finish", Handle)
        .ByAuthority()
        .WithName("children-and-schools.finishIcsAssessment")
        .WithSummary("Finish an ICS assessment")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid assessment, Request request, SignedIn who, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var vocabularies = await db.AllVocabularies(knowledge, stop);
        return (await db.Change(db.WholeIcsAssessments.Where(a => a.Id == assessment && a.Citizen == citizen), a =>
        {
            var refused = a.Finish(vocabularies.First(v => v.Id == a.Vocabulary), request.Conclusion, clock.Today());
            if (!refused.None) return refused;
            db.Note(citizen, a.Id, "Udredning færdig", null, who, clock);
            db.Publish(new ChildAssessmentFinished(citizen, clock.Today()));
            return refused;
        }, stop)).AsResult();
    }
}
