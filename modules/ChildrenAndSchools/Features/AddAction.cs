namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Adds an action for a concern.</summary>
internal sealed class AddAction : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/concerns/{concern}/actions", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.addAction")
        .WithSummary("Add an action for a concern")
        .WithDescription("The responsible person may be named later, but before the forum is closed.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, Guid concern, ActionText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var action = Guid.CreateVersion7(clock.GetUtcNow());
        if (await db.Change(id, forum => forum.AddAction(action, concern, text, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{id}", new Response(action)) : refused.AsProblem();
    }
}
