using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Registers an offer (tilbud).</summary>
internal sealed class RegisterOffer : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/offers", Handle)
        .WithName("disability-and-elderly.registerOffer")
        .WithSummary("Register an offer with places, price and paragraph")
        .ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(NewOffer body, SignedIn who, ProviderWork work, CancellationToken stop) =>
        (await work.Register(body, null, who.AsAuthor(), stop)).AsResult();
}
