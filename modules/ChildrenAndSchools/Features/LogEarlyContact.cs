namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A social worker logs an early contact about a child. It opens no case and makes nobody the child's caseworker.</summary>
internal sealed class LogEarlyContact : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/early-contacts", Handle)
        .WithName("children-and-schools.logEarlyContact")
        .WithSummary("Log an early contact about a child, without opening a case")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, EarlyContactText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "early-contacts", default);
        refused = text.WhatIsWrong(clock.Today());
        refused.AddRange(text.Fits(child, clock.Today(), rules));
        if (!refused.None) return refused.AsProblem();

        var contact = text.Log(citizen, who, clock.GetUtcNow());
        db.EarlyContacts.Add(contact);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "early-contacts", contact.Id);
    }
}
