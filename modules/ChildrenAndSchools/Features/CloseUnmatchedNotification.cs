namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Ends a notification that could not be matched to anybody, with the reason: its 24 hours hold too.</summary>
internal sealed class CloseUnmatchedNotification : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/unmatched-notifications/{id}/close", Handle)
        .ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead)
        .WithName("children-and-schools.closeUnmatchedNotification")
        .WithSummary("End a notification that could not be matched to anybody")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.Notifications.Where(n => n.Id == id && n.Citizen == null), n => n.Assess(NotificationOutcome.NothingMore, request.Why, false, clock.GetUtcNow()), stop)).AsResult();
}
