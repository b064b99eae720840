using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Ends an offer, with what came of it.</summary>
internal sealed class EndOffer : ICarterModule
{
    internal sealed record Request(DateOnly? On, string? Outcome);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/offers/{offer}/end", Handle)
        .WithName("employment-and-welfare.endOffer")
        .WithSummary("End an offer, with what came of it")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid offer, Request request, [AsParameters] Desk desk) => (await Do(citizen, offer, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid offer, Request request, Desk desk)
    {
        if (await desk.Db.Offers.FirstOrDefaultAsync(o => o.Id == offer && o.Citizen == citizen, desk.Stop) is not { } granted) return null;
        var refused = granted.End(request.On, request.Outcome, desk.Today);
        if (!refused.None) return refused;
        granted.Revision++;
        desk.Note(citizen, citizen.Value, "Et tilbud er afsluttet.");
        desk.Db.Publish(new OfferEnded(citizen, Code.Of(granted.Offer), granted.EndedOn!.Value));
        return await desk.Save(refused);
    }
}
