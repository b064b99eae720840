namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Adds a concern to an open forum.</summary>
internal sealed class AddConcern : ICarterModule
{
    internal sealed record Request(string? Text);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/concerns", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.addConcern")
        .WithSummary("Add a concern to an open wellbeing forum")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var concern = Guid.CreateVersion7(clock.GetUtcNow());
        if (await db.Change(id, forum => forum.AddConcern(concern, request.Text), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{id}", new Response(concern)) : refused.AsProblem();
    }
}
