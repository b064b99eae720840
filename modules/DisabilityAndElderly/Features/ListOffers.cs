using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The register of offers in force, with places and money; nobody is named.</summary>
internal sealed class ListOffers : ICarterModule
{
    internal sealed record Line(Guid Id, string Name, string Provider, string? Cvr, string OfferType, string Paragraph, int Places, int Taken, long MonthlyPrice, DateOnly From);

    internal sealed record Response(IReadOnlyList<Line> Offers);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/offers", Handle)
        .WithName("disability-and-elderly.listOffers")
        .WithSummary("Offers with places, price and paragraph")
        .ShowsNobody();

    internal static async Task<Ok<Response>> Handle(DisabilityDb db, CancellationToken stop) =>
        TypedResults.Ok(new Response([.. (await db.Register.AsNoTracking().Where(o => o.Until == null).OrderBy(o => o.Name)
            .Select(o => new
            {
                Offer = o,
                Taken = db.Orders.Count(r => r.State != OrderState.Declined && r.State != OrderState.Ended && db.Register.Any(x => x.Id == r.Offer && x.Series == o.Series)),
            }).ToListAsync(stop))
            .Select(row => new Line(row.Offer.Id, row.Offer.Name, row.Offer.Provider, row.Offer.Cvr, row.Offer.OfferType, row.Offer.Paragraph, row.Offer.Places, row.Taken, row.Offer.MonthlyPrice, row.Offer.From))]));
}
