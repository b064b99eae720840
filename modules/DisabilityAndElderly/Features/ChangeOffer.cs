using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Changes an offer from today; the row before is kept.</summary>
internal sealed class ChangeOffer : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/offers/{id}", Handle)
        .WithName("disability-and-elderly.changeOffer")
        .WithSummary("Change an offer from today")
        .ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(Guid id, NewOffer body, SignedIn who, ProviderWork work, CancellationToken stop) =>
        (await work.Register(body, id, who.AsAuthor(), stop)).AsResult();
}
