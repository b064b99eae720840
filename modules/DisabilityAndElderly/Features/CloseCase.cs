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

/// <summary>Closes a case.</summary>
internal sealed class CloseCase : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/case/closing", Handle)
        .WithName("disability-and-elderly.closeCase")
        .WithSummary("Close the case")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, SignedIn who, CaseWork work, CancellationToken stop) =>
        (await work.Close(citizen, who.AsAuthor(), stop)).AsResult();
}
