namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Logs an early contact where no child was named.</summary>
internal sealed class LogContactInSetting : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/early-contacts", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.logContactInSetting")
        .WithSummary("Log an early contact in a school or daycare where no child was named")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, Refused>> Handle(EarlyContactText text, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = text.WhatIsWrong(clock.Today());
        if (!refused.None) return refused.AsProblem();
        var contact = text.Log(null, who, clock.GetUtcNow());
        db.EarlyContacts.Add(contact);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created("/api/children-and-schools/early-contacts", new Made(contact.Id));
    }
}
