using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Follows up a plan: a decision with reasons on when next, with the child's wishes, or that the plan ends.</summary>
internal sealed class FollowUpPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans/{plan}/follow-ups", Handle)
        .ByAuthority()
        .WithName("children-and-schools.followUpPlan")
        .WithSummary("Follow up a plan")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid plan, PlanFollowUpText text, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.WholePlans.Where(p => p.Id == plan && p.Citizen == citizen), p =>
        {
            var refused = p.FollowUp(Guid.CreateVersion7(clock.GetUtcNow()), text, who.Subject, who.Name, clock.Today());
            if (!refused.None) return refused;
            db.Note(citizen, p.Id, p.Ended is null ? $"{p.Kind.Danish()} fulgt op" : $"{p.Kind.Danish()} afsluttet", text.Why, who, clock);
            db.Publish(new ChildPlanFollowedUp(citizen, clock.Today(), p.NextFollowUp));
            return refused;
        }, stop)).AsResult();
}
