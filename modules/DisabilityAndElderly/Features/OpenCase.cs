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

/// <summary>Opens a case (sagsåbning).</summary>
internal sealed class OpenCase : ICarterModule
{
    internal sealed record Request(string? Reason, string? CaseNumber);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/case", Handle)
        .WithName("disability-and-elderly.openCase")
        .WithSummary("Open a case, or open a closed one again")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Request body, SignedIn who, CaseWork work, CancellationToken stop) =>
        (await work.Open(citizen, body.Reason, body.CaseNumber, who.AsAuthor(), stop)).AsResult();
}
