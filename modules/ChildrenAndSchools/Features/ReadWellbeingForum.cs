namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>One forum, with what it lacks before it can be closed.</summary>
internal sealed class ReadWellbeingForum : ICarterModule
{
    internal sealed record Response(Guid Id, CitizenId Citizen, string Setting, SettingKind Kind, RaisedBy RaisedBy, DateOnly Opened, ForumStatus Status, DateOnly? Closed, DateOnly? FollowUp, DateOnly? FollowedUp, string? ParentsView, string? ChildsView, IReadOnlyList<ConcernView> Concerns, IReadOnlyList<Refusal> Missing);

    internal sealed record ConcernView(Guid Id, string Text, IReadOnlyList<ActionView> Actions);

    internal sealed record ActionView(Guid Id, string What, string? Responsible, string? Role, DateOnly? Due);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/wellbeing-forums/{id}", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.readWellbeingForum")
        .WithSummary("One wellbeing forum, with what its plan lacks before it can be closed")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ChildrenAndSchoolsDb db, CancellationToken stop) =>
        await db.WholeForums.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop) is { } forum ? TypedResults.Ok(View(forum)) : TypedResults.NotFound();

    private static Response View(WellbeingForum f) => new(f.Id, f.Citizen, f.Setting, f.Kind, f.RaisedBy, f.Opened, f.Status, f.Closed, f.FollowUp, f.FollowedUp, f.ParentsView, f.ChildsView,
        [.. f.Concerns.Select(c => new ConcernView(c.Id, c.Text, [.. c.Actions.Select(a => new ActionView(a.Id, a.What, a.Responsible, a.Role, a.Due))]))],
        f.Status == ForumStatus.Open ? f.WhatIsMissing() : []);
}
