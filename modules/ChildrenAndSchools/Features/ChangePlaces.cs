namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Changes how many places an offer has.</summary>
internal sealed class ChangePlaces : ICarterModule
{
    internal sealed record Request(int? Places);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/offers/{id}/places", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.changePlaces")
        .WithSummary("Change how many places an offer has")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, ChildrenAndSchoolsDb db, CancellationToken stop) =>
        (await db.Change(db.Offers.Where(o => o.Id == id), offer =>
        {
            var refused = new Refusals().When(request.Places is null or < 0, "offer-without-places", "Skriv, hvor mange pladser tilbuddet har.", "places");
            if (refused.None) offer.Places = request.Places!.Value;
            return refused;
        }, stop)).AsResult();
}
