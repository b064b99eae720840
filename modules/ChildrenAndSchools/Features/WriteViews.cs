namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes down how the parents and the child see it.</summary>
internal sealed class WriteViews : ICarterModule
{
    internal sealed record Request(string? ParentsView, string? ChildsView);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/wellbeing-forums/{id}/views", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.writeViews")
        .WithSummary("Write down how the parents and the child see it")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, CancellationToken stop)
    {
        if (await db.Change(id, forum => forum.WriteViews(request.ParentsView, request.ChildsView), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
