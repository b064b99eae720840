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

/// <summary>Follows up on a plan (opfølgning).</summary>
internal sealed class FollowUpPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans/{plan}/follow-ups", Handle)
        .WithName("disability-and-elderly.followUpPlan")
        .WithSummary("Follow up on a plan: it goes on, ends, or ends with referral to a new one")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, string plan, NewFollowUp body, SignedIn who, PlanWork work, CancellationToken stop) =>
        (await work.FollowUp(citizen, plan, body, who.AsAuthor(), stop)).AsResult();
}
