using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>A citizen's action plans (serviceloven § 141) with their steps.</summary>
internal sealed class ReadActionPlans : ICarterModule
{
    internal sealed record Step(ActionPlanState State, DateOnly On, string By);

    internal sealed record Line(Guid Id, ActionPlanState State, bool MustBeOffered, string Grounds, string? Purpose, string? Effort, string? Duration, string? OtherConditions, DateOnly? HolisticConsent, IReadOnlyList<Step> Steps);

    internal sealed record Response(IReadOnlyList<Line> Plans);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/action-plans", Handle)
        .WithName("disability-and-elderly.readActionPlans")
        .WithSummary("Action plans with their steps")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, DisabilityDb db, CancellationToken stop) =>
        TypedResults.Ok(new Response([.. (await db.ActionPlans.AsNoTracking().Where(p => p.Citizen == citizen).OrderBy(p => p.Id).ToListAsync(stop))
            .GroupJoin(await db.ActionPlanSteps.AsNoTracking().Where(s => s.Citizen == citizen).OrderBy(s => s.Id).ToListAsync(stop), p => p.Id, s => s.Plan,
                (p, steps) => new Line(p.Id, p.State, p.MustBeOffered, p.Grounds, p.Purpose, p.Effort, p.Duration, p.OtherConditions, p.HolisticConsent, [.. steps.Select(s => new Step(s.State, s.On, s.ByName))]))]));
}
