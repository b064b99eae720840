namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What has come of the shared goals the department contributes to, beside its own plan.</summary>
internal sealed class ListSharedFollowUps : ICarterModule
{
    internal sealed record Line(Guid Id, GoalId Goal, DateOnly On, int Level, bool Ended, DateOnly? NextFrom, DateOnly? NextTo);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/shared-follow-ups", Handle)
        .WithName("children-and-schools.listSharedFollowUps")
        .WithSummary("Follow-ups of the shared goals the department contributes to, newest first")
        .WithDescription("Written back by shared goals: level from -2 to +2 and the next window. The words stand with the goal.");

    internal static async Task<Ok<List<Line>>> Handle(CitizenId citizen, ChildrenAndSchoolsDb db, CancellationToken stop) =>
        TypedResults.Ok(await db.SharedFollowUps.AsNoTracking().Where(f => f.Citizen == citizen).OrderByDescending(f => f.On).ThenByDescending(f => f.Id)
            .Select(f => new Line(f.Id, f.Goal, f.On, f.Level, f.Ended, f.NextFrom, f.NextTo)).ToListAsync(stop));
}
