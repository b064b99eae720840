namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Rewrites an action, most often to name who is responsible.</summary>
internal sealed class ReviseAction : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/wellbeing-forums/{id}/actions/{action}", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.reviseAction")
        .WithSummary("Rewrite an action of an open wellbeing forum")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Guid action, ActionText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Change(id, forum => forum.ReviseAction(action, text, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
