using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Work;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Writes a plan (indsatsplan) of the latest assessment.</summary>
internal sealed class DraftPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans", Handle)
        .WithName("disability-and-elderly.draftPlan")
        .WithSummary("Write a plan of the latest completed assessment")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, NewPlan body, SignedIn who, PlanWork work, CancellationToken stop) =>
        (await work.Draft(citizen, body, who.AsAuthor(), stop)).AsResult();
}
