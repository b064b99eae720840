using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The support offers (tilbud) of a day, each with its law.</summary>
internal sealed class ListOffers : ICarterModule
{
    internal sealed record Offer(string Code, string Title, OfferKind Kind, string Law, int FromAge, int? UntilAge, string Source, IReadOnlyList<string> Unverified);

    internal sealed record Response(DateOnly AsOf, IReadOnlyList<Offer> Offers);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/offers", Handle)
        .ShowsNobody()
        .WithName("employment-and-welfare.listOffers")
        .WithSummary("The support offers of a day, each with its law");

    internal static Ok<Response> Handle(LawBook law, TimeProvider clock, DateOnly? asOf = null)
    {
        var day = asOf ?? clock.Today();
        return TypedResults.Ok(new Response(day, [.. law.Offers(day).Select(o => new Offer(o.Code, o.Title, o.Kind, o.Reference.ToString(), o.FromAge, o.UntilAge, o.Source, o.Unverified))]));
    }
}
