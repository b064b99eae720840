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

/// <summary>Writes a turn of VRAP.</summary>
internal sealed class WriteVrap : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/vrap", Handle)
        .WithName("disability-and-elderly.writeVrap")
        .WithSummary("Write what was done, what worked, what did not, and why")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator).ForProvidersToo();

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, NewVrapEntry body, SignedIn who, ProviderWork work, CancellationToken stop) =>
        (await work.Write(citizen, body, who, stop)).AsResult();
}
