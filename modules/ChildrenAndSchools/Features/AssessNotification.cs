using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Assesses a notification within its 24 hours: what it leads to, and why. A stage of investigation it leads to begins with it.</summary>
internal sealed class AssessNotification : ICarterModule
{
    internal sealed record Request(NotificationOutcome? Outcome, string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/notifications/{notification}/assessment", Handle)
        .ByAuthority()
        .WithName("children-and-schools.assessNotification")
        .WithSummary("Assess a notification")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid notification, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var hasOpen = await db.Investigations.AnyAsync(i => i.Citizen == citizen && i.Ended == null, stop);
        try
        {
            return (await db.Change(db.Notifications.Where(n => n.Id == notification && n.Citizen == citizen), n => Assess(n, request, hasOpen, who, db, clock), stop)).AsResult();
        }
        catch (DbUpdateException)
        {
            return new Refusal("investigation-already-open", "En anden har begyndt en undersøgelse imens. Hent siden igen.", "outcome", RefusalKind.Conflict).AsProblem();
        }
    }

    private static Refusals Assess(Notification n, Request request, bool hasOpen, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock)
    {
        var refused = n.Assess(request.Outcome, request.Why, hasOpen, clock.GetUtcNow());
        if (!refused.None) return refused;
        db.Note(n.Citizen!.Value, n.Id, $"Underretning vurderet: {n.Outcome!.Value.Danish()}", n.Why, who, clock);
        if (n.Outcome.Value.Stage() is { } stage)
        {
            db.Investigations.Add(new Investigation { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = n.Citizen.Value, Stage = stage, Started = clock.Today(), Why = n.Why!, Notification = n.Id });
            db.Publish(new ChildInvestigationStarted(n.Citizen.Value, clock.Today()));
        }
        return refused;
    }
}
