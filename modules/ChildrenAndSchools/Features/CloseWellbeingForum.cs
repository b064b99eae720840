using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Closes a forum that has ended in a plan.</summary>
internal sealed class CloseWellbeingForum : ICarterModule
{
    internal sealed record Request(DateOnly? FollowUp);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/close", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.closeWellbeingForum")
        .WithSummary("Close a wellbeing forum with a plan")
        .WithDescription("Needs an action for every concern, someone responsible for every action and a follow-up after today. The answer names everything that is missing.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Change(id, forum => Close(forum, request.FollowUp, db, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Closes and tells of it; the caller saves.</summary>
    internal static Refusals Close(WellbeingForum forum, DateOnly? followUp, ChildrenAndSchoolsDb db, DateOnly today)
    {
        var refused = forum.Close(followUp, today);
        if (refused.None) db.Publish(new WellbeingForumClosed(forum.Citizen, today, forum.FollowUp!.Value));
        return refused;
    }
}
