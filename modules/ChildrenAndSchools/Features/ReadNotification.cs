namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>One notification. Who notified is shown to few, and that they were shown it is kept.</summary>
internal sealed class ReadNotification : ICarterModule
{
    internal const string Masked = "Vises kun for barnets rådgivere og ledelsen";

    internal sealed record Response(Guid Id, CitizenId Citizen, bool IsUnborn, DateOnly? Expected, DateTimeOffset Received, DateTimeOffset? Due, bool IsLate, string What, NotifierView Notifier, DateTimeOffset? Assessed, NotificationOutcome? Outcome, string? Why, DateOnly? Receipt, DateOnly? ReceiptDue, IReadOnlyList<CitizenId> Siblings, int SiblingsNotShown);

    /// <summary>The notifier, or a mask.</summary>
    internal sealed record NotifierView(bool IsMasked, NotifierKind? Kind, string? Name, string? Reach);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/notifications/{notification}", Handle)
        .ByAuthority()
        .WithName("children-and-schools.readNotification")
        .WithSummary("One notification")
        .WithDescription("The notifier is masked for everybody but the child's caseworkers and leaders in this department and whoever took it in.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, Guid notification, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, ICitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        if (await db.WholeNotifications.AsNoTracking().FirstOrDefaultAsync(n => n.Id == notification && n.Citizen == citizen, stop) is not { } n) return TypedResults.NotFound();

        var today = clock.Today();
        var siblings = await register.OwnOf([.. n.Siblings.Select(s => s.Citizen)], who, today, stop);
        if (siblings.Count > 0) await access.Listed(siblings, stop);
        return TypedResults.Ok(new Response(n.Id, citizen, n.IsUnborn, n.Expected, n.Received, n.DueAt(rules), n.IsLate(clock.GetUtcNow(), rules), n.What, await Notifier(n, who, register, access, today, stop),
            n.Assessed, n.Outcome, n.Why, n.Receipt, n.ReceiptDue(rules), siblings, n.Siblings.Count - siblings.Count));
    }

    private static async Task<NotifierView> Notifier(Notification n, SignedIn who, CitizenRegister register, ICitizenAccess access, DateOnly today, CancellationToken stop)
    {
        var works = (await register.OwnOf([n.Citizen!.Value], who, today, stop)).Count > 0;
        if (!n.NotifierSeenBy(who, Authority.Department, works)) return new NotifierView(true, null, null, null);
        await access.Unmasked(n.Citizen.Value, "underretter", "Arbejdet med underretningen", stop);
        return new NotifierView(false, n.From, n.NotifierName, n.NotifierReach);
    }
}
