using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The professionals agree together, with the parents involved, and the next assessment is set.</summary>
internal sealed class AgreeOnWellbeing : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/wellbeing-rounds/{round}/together", Handle)
        .WithName("children-and-schools.agreeOnWellbeing")
        .WithSummary("Agree on a child's wellbeing together")
        .WithDescription("Needs at least two who have assessed alone, and the parents' own words.")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid round, TogetherText text, SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.WholeRounds.Where(r => r.Id == round && r.Citizen == citizen), r =>
        {
            var refused = r.Agree(text, clock.Today(), rules);
            if (!refused.None) return refused;
            db.Note(citizen, r.Id, "Trivselsvurdering færdig", null, who, clock);
            db.Publish(new WellbeingAssessed(citizen, clock.Today(), r.Next!.Value));
            return refused;
        }, stop)).AsResult();
}
