namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>One professional assesses alone. The others' assessments are not shown before all have met.</summary>
internal sealed class AssessWellbeingAlone : ICarterModule
{
    internal sealed record Request(Profession? Profession, Colour? Colour, string? Because);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/wellbeing-rounds/{round}/alone", Handle)
        .WithName("children-and-schools.assessWellbeingAlone")
        .WithSummary("Assess a child's wellbeing alone, as one of at least two professionals")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid round, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.WholeRounds.Where(r => r.Id == round && r.Citizen == citizen),
            r => r.AssessAlone(Guid.CreateVersion7(clock.GetUtcNow()), who.Subject, who.Name, request.Profession, request.Colour, request.Because, clock.GetUtcNow()), stop)).AsResult();
}
