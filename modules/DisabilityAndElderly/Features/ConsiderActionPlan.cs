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

/// <summary>Considers an action plan (serviceloven § 141).</summary>
internal sealed class ConsiderActionPlan : ICarterModule
{
    internal sealed record Request(bool MustBeOffered, string? Grounds);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/action-plans", Handle)
        .WithName("disability-and-elderly.considerActionPlan")
        .WithSummary("Consider an action plan")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Request body, SignedIn who, ActionPlanWork work, CancellationToken stop) =>
        (await work.Consider(citizen, body.MustBeOffered, body.Grounds, who.AsAuthor(), stop)).AsResult();
}
