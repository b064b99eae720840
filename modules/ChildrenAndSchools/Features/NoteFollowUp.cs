namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Notes that the plan of a closed forum has been followed up.</summary>
internal sealed class NoteFollowUp : ICarterModule
{
    internal sealed record Request(DateOnly? On);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/follow-up", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.noteFollowUp")
        .WithSummary("Note that the plan has been followed up")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Change(id, forum => forum.NoteFollowUp(request.On, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
