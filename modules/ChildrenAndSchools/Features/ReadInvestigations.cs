namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A child's notifications and investigations, with what runs out when.</summary>
internal sealed class ReadInvestigations : ICarterModule
{
    internal sealed record Response(IReadOnlyList<NotificationLine> Notifications, int MentionedAsSibling, IReadOnlyList<Stage> Investigations);

    internal sealed record NotificationLine(Guid Id, DateTimeOffset Received, DateTimeOffset? Due, bool IsLate, bool IsUnborn, NotificationOutcome? Outcome, string? Why);

    internal sealed record Stage(Guid Id, InvestigationStage Kind, string Law, DateOnly Started, string Why, DateOnly? Due, int? DaysLeft, bool IsOverdue, DateOnly? ProvisionalOn, string? Provisional, DateOnly? Ended, InvestigationEnd? End, string? Conclusion, string? ChildsView);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/investigations", Handle)
        .ByAuthority()
        .WithName("children-and-schools.readInvestigations")
        .WithSummary("A child's notifications and investigations");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(await Read(citizen, db, rules, clock, stop));

    internal static async Task<Response> Read(CitizenId citizen, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var notifications = await db.Notifications.AsNoTracking().Where(n => n.Citizen == citizen).OrderByDescending(n => n.Received).ToListAsync(stop);
        var stages = await db.Investigations.AsNoTracking().Where(i => i.Citizen == citizen).OrderByDescending(i => i.Started).ThenByDescending(i => i.Id).ToListAsync(stop);
        return new Response(
            [.. notifications.Select(n => new NotificationLine(n.Id, n.Received, n.DueAt(rules), n.IsLate(now, rules), n.IsUnborn, n.Outcome, n.Why))],
            await db.NotifiedSiblings.CountAsync(s => s.Citizen == citizen, stop),
            [.. stages.Select(i => new Stage(i.Id, i.Stage, i.Stage.Law().ToString(), i.Started, i.Why, i.DueOn(rules), i.Ended is null && i.DueOn(rules) is { } due ? due.DayNumber - today.DayNumber : null, i.IsOverdue(today, rules), i.ProvisionalOn, i.Provisional, i.Ended, i.End, i.Conclusion, i.ChildsView))]);
    }
}
