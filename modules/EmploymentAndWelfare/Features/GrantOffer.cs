using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Grants an offer (tilbud) to a citizen, by the law of the day it begins.</summary>
internal sealed class GrantOffer : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/offers", Handle)
        .WithName("employment-and-welfare.grantOffer")
        .WithSummary("Grant an offer to a citizen")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, GrantText request, [AsParameters] Desk desk)
    {
        var (granted, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return granted is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/citizens/{citizen}/offers", new Response(granted.Id));
    }

    internal static async Task<(GrantedOffer? Granted, Refusals Refused)> Do(CitizenId citizen, GrantText text, Desk desk)
    {
        var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
        if (silence is not null) return (null, [silence]);
        if (born is null) return (null, []);
        var (granted, refused) = GrantedOffer.Grant(desk.NewId(), citizen, born.Value, text, desk.Law, desk.Today);
        if (granted is null) return (null, refused);
        desk.Db.Offers.Add(granted);
        desk.Note(citizen, citizen.Value, $"Tilbud givet: {desk.Law.Offer(granted.Offer, granted.From)!.Title}.");
        desk.Db.Publish(new OfferGranted(citizen, Code.Of(granted.Offer), granted.From));
        return (granted, await desk.Save(refused));
    }
}
