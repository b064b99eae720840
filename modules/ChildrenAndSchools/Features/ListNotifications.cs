using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The notifications that wait for an assessment, the most urgent first.</summary>
internal sealed class ListNotifications : ICarterModule
{
    internal sealed record Line(Guid Id, CitizenId Citizen, bool IsUnborn, DateTimeOffset Received, DateTimeOffset? Due, int? HoursLeft, bool IsLate);

    internal sealed record Response(IReadOnlyList<Line> Notifications);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/notifications", Handle)
        .ListsCitizens().ByAuthority()
        .WithName("children-and-schools.listNotifications")
        .WithSummary("Notifications that wait for an assessment, the most urgent first")
        .WithDescription("One's own cases, and in this department the children nobody works with yet: a notification must never lie with nobody.");

    internal static async Task<Ok<Response>> Handle(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, ICitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        var list = await Read(who, db, rules, clock, stop);
        await access.Listed(list.Notifications.Select(n => n.Citizen), stop);
        return TypedResults.Ok(list);
    }

    internal static async Task<Response> Read(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var waiting = db.Notifications.AsNoTracking().Where(n => n.Citizen != null && n.Assessed == null);
        var mine = await waiting.SeenBy(who, db, today).ToListAsync(stop);
        var nobodys = Authority.IsIn(who) ? await waiting.WithoutPartial(who).Where(n => !db.CaseStaff.Any(m => m.Citizen == n.Citizen && (m.Until == null || m.Until > today))).ToListAsync(stop) : [];
        return new Response([.. mine.UnionBy(nobodys, n => n.Id).OrderBy(n => n.Received).Select(n => new Line(n.Id, n.Citizen!.Value, n.IsUnborn, n.Received, n.DueAt(rules),
            n.DueAt(rules) is { } due ? (int)Math.Floor((due - now).TotalHours) : null, n.IsLate(now, rules)))]);
    }
}
