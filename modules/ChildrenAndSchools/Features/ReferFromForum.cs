using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Refers on from a forum: to PPR, the family group, the health visitor or others.</summary>
internal sealed class ReferFromForum : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/referrals", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.referFromForum")
        .WithSummary("Refer on from a wellbeing forum")
        .WithDescription("Only after the forum has given advice to the staff or the parents.")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(Guid id, ReferralText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var made = Guid.CreateVersion7(clock.GetUtcNow());
        return await db.Change(id, forum => Refer(forum, made, text, db, clock.Today()), stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.Created($"/api/children-and-schools/wellbeing-forums/{id}", new Made(made)),
            var refused => refused.AsProblem(),
        };
    }

    private static Refusals Refer(WellbeingForum forum, Guid made, ReferralText text, ChildrenAndSchoolsDb db, DateOnly today)
    {
        var refused = forum.Refer(made, text, today);
        if (refused.None) db.Publish(new WellbeingForumReferred(forum.Citizen, today));
        return refused;
    }
}
