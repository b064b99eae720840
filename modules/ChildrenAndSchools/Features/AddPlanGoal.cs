namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Adds a concrete goal to a plan, with the wish it reflects.</summary>
internal sealed class AddPlanGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans/{plan}/goals", Handle)
        .ByAuthority()
        .WithName("children-and-schools.addPlanGoal")
        .WithSummary("Add a goal to a plan")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, Guid plan, PlanGoalText text, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var goal = Guid.CreateVersion7(clock.GetUtcNow());
        return (await db.Change(db.WholePlans.Where(p => p.Id == plan && p.Citizen == citizen), p => p.AddGoal(goal, text, clock.Today()), stop)).AsCreated(citizen, "plans", goal);
    }
}
