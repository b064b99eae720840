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

/// <summary>Plans a discharge from hospital or psychiatry.</summary>
internal sealed class PlanDischarge : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/discharges", Handle)
        .WithName("disability-and-elderly.planDischarge")
        .WithSummary("Plan a discharge, or write what has changed")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, NewDischarge body, SignedIn who, TeamWork work, CancellationToken stop) =>
        (await work.Plan(citizen, body, who.AsAuthor(), stop)).AsResult();
}
