namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The notifications that nobody has matched to a citizen yet, the most urgent first.</summary>
internal sealed class ListUnmatchedNotifications : ICarterModule
{
    internal sealed record Line(Guid Id, string? AboutName, string? AboutHint, bool IsUnborn, string What, string? Notifier, DateTimeOffset Received, DateTimeOffset? Due, bool IsLate);

    internal sealed record Response(IReadOnlyList<Line> Notifications);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/unmatched-notifications", Handle)
        .ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead)
        .WithName("children-and-schools.listUnmatchedNotifications")
        .WithSummary("Notifications that no citizen is known for yet")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        Authority.IsIn(who) ? TypedResults.Ok(await Read(who, db, rules, clock, stop)) : TypedResults.NotFound();

    internal static async Task<Response> Read(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var rows = await db.Notifications.AsNoTracking().Where(n => n.Citizen == null && n.Assessed == null).OrderBy(n => n.Received).ToListAsync(stop);
        return new Response([.. rows.Select(n => new Line(n.Id, n.AboutName, n.AboutHint, n.IsUnborn, n.What,
            n.NotifierSeenBy(who, Authority.Department, worksWithTheChild: false) ? n.NotifierName : null, n.Received, n.DueAt(rules), n.IsLate(clock.GetUtcNow(), rules)))]);
    }
}
