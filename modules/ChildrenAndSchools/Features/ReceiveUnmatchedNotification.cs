namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Takes in a notification where only a name is known. It is kept, with its clock running, until a caseworker finds out who it is about.</summary>
internal sealed class ReceiveUnmatchedNotification : ICarterModule
{
    internal sealed record Receipt(Guid Id, DateTimeOffset Received);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/notifications", Handle)
        .ShowsNobody().ForAllDepartments().ForCitizensToo()
        .WithName("children-and-schools.receiveUnmatchedNotification")
        .WithSummary("Notify of concern for a child that is known by name only")
        .WithDescription("Open to everybody who is signed in, citizens too. Nothing is told of whether the municipality knows the child.");

    internal static async Task<Results<Created<Receipt>, Refused>> Handle(NotificationText text, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var refused = text.WhatIsWrong(now).Needs(text.AboutName, "notification-about-nobody", "Skriv barnets navn, eller det I kalder barnet.", "aboutName", Writing.LongestName);
        if (!refused.None) return refused.AsProblem();

        var notification = text.TakeIn(null, who.Subject, now);
        db.Notifications.Add(notification);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created((string?)null, new Receipt(notification.Id, notification.Received));
    }
}
