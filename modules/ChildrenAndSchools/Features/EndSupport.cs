using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Ends a support, with the reason.</summary>
internal sealed class EndSupport : ICarterModule
{
    internal sealed record Request(DateOnly? On, string? Because);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/supports/{support}/end", Handle)
        .ByAuthority()
        .WithName("children-and-schools.endSupport")
        .WithSummary("End a support")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid support, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.Supports.Where(s => s.Id == support && s.Citizen == citizen), s =>
        {
            var refused = s.End(request.On, request.Because, clock.Today()).When(s.IsPlacement, "placement-by-itself", "Afslut anbringelsen; så slutter indsatsen med.");
            if (!refused.None) return refused;
            db.Note(citizen, s.Id, $"Indsats afsluttet: {s.Title}", s.EndedBecause, who, clock);
            db.Publish(new ChildSupportEnded(citizen, s.Ended!.Value, s.Step));
            return refused;
        }, stop)).AsResult();
}
