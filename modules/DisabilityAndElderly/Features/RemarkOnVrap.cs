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

/// <summary>Answers a turn of VRAP: the dialogue of provider and authority.</summary>
internal sealed class RemarkOnVrap : ICarterModule
{
    internal sealed record Request(string? Text);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/vrap/{entry}/remarks", Handle)
        .WithName("disability-and-elderly.remarkOnVrap")
        .WithSummary("Answer a turn of VRAP")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator).ForProvidersToo();

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Guid entry, Request body, SignedIn who, ProviderWork work, CancellationToken stop) =>
        (await work.Remark(citizen, entry, body.Text, who, stop)).AsResult();
}
