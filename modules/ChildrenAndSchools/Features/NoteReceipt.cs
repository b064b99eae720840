namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Notes that the notifier has had a receipt (kvittering).</summary>
internal sealed class NoteReceipt : ICarterModule
{
    internal sealed record Request(DateOnly? On);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/notifications/{notification}/receipt", Handle)
        .ByAuthority()
        .WithName("children-and-schools.noteReceipt")
        .WithSummary("Note that the notifier has had a receipt")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid notification, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.Notifications.Where(n => n.Id == notification && n.Citizen == citizen), n =>
        {
            var refused = n.NoteReceipt(request.On, clock.Today());
            if (refused.None) db.Note(citizen, n.Id, "Kvittering sendt til underretter", null, who, clock);
            return refused;
        }, stop)).AsResult();
}
