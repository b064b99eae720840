namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Begins an assessment in the ICS triangle, in a version of the vocabulary that is in use.</summary>
internal sealed class BeginIcsAssessment : ICarterModule
{
    internal sealed record Request(string? Vocabulary);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/ics-assessments", Handle)
        .ByAuthority()
        .WithName("children-and-schools.beginIcsAssessment")
        .WithSummary("Begin an assessment in the ICS triangle")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "ics-assessments", default);
        var vocabulary = (await db.AllVocabularies(knowledge, stop)).FirstOrDefault(v => v.Id == request.Vocabulary);
        refused = child.MustBeChild(clock.Today(), rules, "En udredning i ICS-trekanten").When(vocabulary?.IsInUseOn(clock.Today()) != true, "vocabulary-not-in-use", "Vælg en udgave af ICS, der er i brug i dag.", "vocabulary");
        if (!refused.None) return refused.AsProblem();

        var assessment = new IcsAssessment { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Vocabulary = vocabulary!.Id, Begun = clock.Today() };
        db.IcsAssessments.Add(assessment);
        db.Note(citizen, assessment.Id, $"Udredning begyndt: {vocabulary.Title}", null, who, clock);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "ics-assessments", assessment.Id);
    }
}
