using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Takes a match one step on.</summary>
internal sealed class MoveMatch : ICarterModule
{
    internal sealed record Request(MatchState State);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/occupation/matches/{match}/state", Handle)
        .WithName("disability-and-elderly.moveMatch")
        .WithSummary("Take a match one step on, or end it")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Guid match, Request body, SignedIn who, OccupationWork work, CancellationToken stop) =>
        (await work.Move(citizen, match, body.State, who.AsAuthor(), stop)).AsResult();
}
