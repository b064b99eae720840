namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Says which citizen an unmatched notification is about. Its clock is the one it came with.</summary>
internal sealed class MatchNotification : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/unmatched-notifications/{notification}/match", Handle)
        .ByAuthority()
        .WithName("children-and-schools.matchNotification")
        .WithSummary("Say which citizen a notification is about")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid notification, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsResult();
        return (await db.Change(db.Notifications.Where(n => n.Id == notification && n.Citizen == null), n =>
        {
            var no = n.Match(child, clock.GetUtcNow(), rules);
            if (no.None) db.Note(citizen, n.Id, "Underretning knyttet til barnet", null, who, clock);
            return no;
        }, stop)).AsResult();
    }
}
