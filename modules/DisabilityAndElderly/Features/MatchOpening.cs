using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Proposes an opening to a citizen.</summary>
internal sealed class MatchOpening : ICarterModule
{
    internal sealed record Request(Guid? Opening);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/occupation/matches", Handle)
        .WithName("disability-and-elderly.matchOpening")
        .WithSummary("Propose a fitting opening")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Request body, SignedIn who, OccupationWork work, CancellationToken stop) =>
        (await work.Match(citizen, body.Opening, who.AsAuthor(), stop)).AsResult();
}
