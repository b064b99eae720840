namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>
/// Takes in a notification (underretning) about a citizen. Open to staff of every department and without the family's consent: the duty to
/// notify comes before secrecy.
/// </summary>
internal sealed class ReceiveNotification : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/notifications", Handle)
        .TakesNotice()
        .WithName("children-and-schools.receiveNotification")
        .WithSummary("Take in a notification of concern about a child, born or unborn")
        .WithDescription("For an unborn child the citizen is the expecting parent. The clock of the 24 hours runs from when it was received.")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, NotificationText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (child, refused) = await register.Find(citizen, stop);
        // A silent register must not hold a notification back: whether the citizen is a child is seen when it is assessed.
        if (child is null && refused.None) return TypedResults.NotFound();
        refused = text.WhatIsWrong(now);
        if (child is not null) refused.AddRange(NotificationText.Fits(child, text.IsUnborn, text.Received ?? now, clock.Today(), rules));
        if (!refused.None) return refused.AsProblem();

        var notification = text.TakeIn(citizen, who.Subject, now);
        db.Notifications.Add(notification);
        db.Note(citizen, notification.Id, "Underretning modtaget", null, who, clock);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, $"notifications/{notification.Id}", notification.Id);
    }
}
