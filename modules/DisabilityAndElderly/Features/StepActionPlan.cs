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

/// <summary>Takes an action plan one step on.</summary>
internal sealed class StepActionPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/action-plans/{plan}/steps", Handle)
        .WithName("disability-and-elderly.stepActionPlan")
        .WithSummary("Offer, decline, agree, replace or end an action plan")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Guid plan, NextPlanStep body, SignedIn who, ActionPlanWork work, CancellationToken stop) =>
        (await work.Take(citizen, plan, body, who.AsAuthor(), stop)).AsResult();
}
