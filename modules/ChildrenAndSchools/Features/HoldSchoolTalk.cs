namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes down the yearly talk with a school, vulnerable pupils included.</summary>
internal sealed class HoldSchoolTalk : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/schools/{id}/talks", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.holdSchoolTalk")
        .WithSummary("Write down the yearly talk with a school")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(Guid id, TalkText text, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Schools.AnyAsync(s => s.Id == id, stop)) return TypedResults.NotFound();
        var refused = text.WhatIsWrong(await db.SchoolTalks.AnyAsync(t => t.School == id && t.Year == text.Year, stop), clock.Today());
        if (!refused.None) return refused.AsProblem();
        var talk = new SchoolTalk { Id = Guid.CreateVersion7(clock.GetUtcNow()), School = id, Year = text.Year!.Value, On = text.On!.Value, Participants = text.Participants!.Trim(), Said = text.Said!.Trim(), OfVulnerable = text.OfVulnerable!.Trim(), Agreed = text.Agreed!.Trim(), ByName = who.Name };
        db.SchoolTalks.Add(talk);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/children-and-schools/schools/{id}", new Made(talk.Id));
    }
}
