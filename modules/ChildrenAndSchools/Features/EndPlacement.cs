using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Ends a placement, with where the child goes; the support on the ladder ends with it.</summary>
internal sealed class EndPlacement : ICarterModule
{
    internal sealed record Request(DateOnly? On, string? To);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/placements/{placement}/end", Handle)
        .ByAuthority()
        .WithName("children-and-schools.endPlacement")
        .WithSummary("End a placement")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid placement, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var support = await db.Supports.FirstOrDefaultAsync(s => db.Placements.Any(p => p.Id == placement && p.Citizen == citizen && p.Support == s.Id), stop);
        return (await db.Change(db.Placements.Where(p => p.Id == placement && p.Citizen == citizen), p =>
        {
            var refused = p.End(request.On, request.To, clock.Today());
            if (!refused.None) return refused;
            if (support is { Ended: null })
            {
                support.End(p.Ended, request.To, clock.Today());
                support.Revision++;
                db.Publish(new ChildSupportEnded(citizen, p.Ended!.Value, support.Step));
            }
            db.Note(citizen, p.Id, "Anbringelse afsluttet", request.To, who, clock);
            db.Publish(new PlacementEnded(citizen, p.Ended!.Value));
            return refused;
        }, stop)).AsResult();
    }
}
