namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Gives advice to those who are with the child every day: what a forum is for, first of all.</summary>
internal sealed class GiveForumAdvice : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/advice", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.giveForumAdvice")
        .WithSummary("Give the parents or the staff advice in a wellbeing forum")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(Guid id, AdviceText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var made = Guid.CreateVersion7(clock.GetUtcNow());
        return await db.Change(id, forum => forum.Advise(made, text, clock.Today()), stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{id}", new Made(made)),
            var refused => refused.AsProblem(),
        };
    }
}
