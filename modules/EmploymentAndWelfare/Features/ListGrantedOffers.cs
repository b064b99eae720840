using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The offers a citizen has and has had, with their law.</summary>
internal sealed class ListGrantedOffers : ICarterModule
{
    internal sealed record Granted(Guid Id, string Offer, string Law, string Provider, string Purpose, DateOnly From, DateOnly? To, DateOnly? EndedOn, string? Outcome);

    internal sealed record Response(IReadOnlyList<Granted> Offers);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/offers", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.listGrantedOffers")
        .WithSummary("The offers a citizen has and has had");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, [AsParameters] Desk desk) => TypedResults.Ok(new Response(await Read(citizen, desk)));

    internal static async Task<IReadOnlyList<Granted>> Read(CitizenId citizen, Desk desk) =>
    [
        .. (await desk.Db.Offers.AsNoTracking().Where(o => o.Citizen == citizen).OrderByDescending(o => o.From).ToListAsync(desk.Stop))
            .Select(o => (Offer: o, Type: desk.Law.Offer(o.Offer, o.From)))
            .Select(row => new Granted(row.Offer.Id, row.Type?.Title ?? row.Offer.Offer, row.Type?.Reference.ToString() ?? "", row.Offer.Provider, row.Offer.Purpose, row.Offer.From, row.Offer.To, row.Offer.EndedOn, row.Offer.Outcome)),
    ];
}
