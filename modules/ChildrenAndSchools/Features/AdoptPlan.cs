using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Puts a plan in force.</summary>
internal sealed class AdoptPlan : ICarterModule
{
    internal sealed record Request(DateOnly? GuardianConsent = null, DateOnly? YouthConsent = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans/{plan}/adopt", Handle)
        .ByAuthority()
        .WithName("children-and-schools.adoptPlan")
        .WithSummary("Put a plan in force")
        .WithDescription("Needs the child's wishes and a goal. A holistic plan needs the young person's consent and, before 18, the guardian's.")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid plan, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsResult();
        return (await db.Change(db.WholePlans.Where(p => p.Id == plan && p.Citizen == citizen), p =>
        {
            var no = p.Adopt(request.GuardianConsent, request.YouthConsent, child, clock.Today(), rules);
            if (!no.None) return no;
            db.Note(citizen, p.Id, $"{p.Kind.Danish()} sat i kraft", null, who, clock);
            db.Publish(new ChildPlanAdopted(citizen, clock.Today(), (ChildPlanKind)p.Kind, p.NextFollowUp!.Value));
            return no;
        }, stop)).AsResult();
    }
}
