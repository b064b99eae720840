namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Adds a member (deltager) to an open forum.</summary>
internal sealed class AddForumMember : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/members", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.addForumMember")
        .WithSummary("Add somebody who takes part in a wellbeing forum")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(Guid id, MemberText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var made = Guid.CreateVersion7(clock.GetUtcNow());
        return await db.Change(id, forum => forum.AddMember(made, text), stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{id}", new Made(made)),
            var refused => refused.AsProblem(),
        };
    }
}
