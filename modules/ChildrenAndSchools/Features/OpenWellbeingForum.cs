using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Opens a wellbeing forum for a child.</summary>
internal sealed class OpenWellbeingForum : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/wellbeing-forums", Handle)
        .WithName("children-and-schools.openWellbeingForum")
        .WithSummary("Open a wellbeing forum for a child")
        .WithDescription("For citizens under 18 on the day. A child this department has not heard of is looked up in the citizen register; when that does not answer, the forum is not opened.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Opening opening, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (born, silence) = await register.BornOf(citizen, stop);
        if (born is null && silence is null) return TypedResults.NotFound();

        var (forum, refused) = Open(citizen, opening, born, silence, db, rules, clock);
        if (forum is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{forum.Id}", new Response(forum.Id));
    }

    /// <summary>Opens and tells of it, or says everything that is wrong; the caller saves.</summary>
    internal static (WellbeingForum? Forum, Refusals Refused) Open(CitizenId citizen, Opening opening, DateOnly? born, Refusal? silence, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock)
    {
        var refused = opening.WhatIsWrong();
        if (born is { } day) refused.AddRange(Opening.MustBeChild(day, clock.Today(), rules));
        if (silence is not null) refused.Add(silence);
        if (!refused.None) return (null, refused);

        var forum = opening.Open(citizen, clock.GetUtcNow());
        db.Forums.Add(forum);
        db.Publish(new WellbeingForumOpened(citizen, forum.Opened));
        return (forum, refused);
    }
}
