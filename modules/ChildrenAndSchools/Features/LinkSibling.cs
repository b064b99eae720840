namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Links a sibling (søskende) to a notification. Only siblings of one's own cases, or an id could be tried out.</summary>
internal sealed class LinkSibling : ICarterModule
{
    internal sealed record Request(CitizenId? Sibling);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/notifications/{notification}/siblings", Handle)
        .ByAuthority()
        .WithName("children-and-schools.linkSibling")
        .WithSummary("Link a sibling to a notification")
        .WithDescription("The sibling must be one of one's own cases. The sibling's page then shows that there is a notification, and not what it says.")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid notification, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, TimeProvider clock, CancellationToken stop)
    {
        var isOwn = request.Sibling is { } sibling && (await register.OwnOf([sibling], who, clock.Today(), stop)).Count > 0;
        return (await db.Change(db.WholeNotifications.Where(n => n.Id == notification && n.Citizen == citizen), n =>
        {
            if (!isOwn) return [new Refusal("sibling-not-own-case", "Vælg en søskende, du selv arbejder med.", "sibling")];
            var refused = n.LinkSibling(request.Sibling!.Value);
            if (refused.None) db.Note(citizen, n.Id, "Søskende knyttet til underretningen", null, who, clock);
            return refused;
        }, stop)).AsResult();
    }
}
