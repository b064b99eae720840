namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Registers a preventive offer with its places.</summary>
internal sealed class RegisterOffer : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/offers", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.registerOffer")
        .WithSummary("Register a preventive offer with its places")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, Refused>> Handle(OfferText text, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var refused = text.WhatIsWrong(knowledge.Kind(text.Kind), clock.Today());
        if (!refused.None) return refused.AsProblem();
        var offer = new Offer { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = text.Name!.Trim(), Kind = text.Kind!, Step = text.Step!.Value, Places = text.Places!.Value, About = text.About!.Trim() };
        db.Offers.Add(offer);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created("/api/children-and-schools/offers", new Made(offer.Id));
    }
}
