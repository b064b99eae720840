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

/// <summary>What has been done in a case: its acts, decisions, and orders with what the provider said.</summary>
internal sealed class ReadCaseWork : ICarterModule
{
    internal sealed record Act(VumPhase Phase, string What, DateOnly On, string By, string? About);

    internal sealed record Decided(string Plan, DecisionOutcome Outcome, string Paragraph, DateOnly On, DateOnly? StepDownExpected, long ExpectedMonthlyCost);

    internal sealed record Status(OrderState State, DateOnly On, string? Note);

    internal sealed record Ordered(Guid Id, string Plan, Guid Offer, OrderState State, DateOnly StartsOn, long ExpectedMonthlyCost, long GrantedMonthlyCost, IReadOnlyList<Status> Statuses);

    internal sealed record Response(IReadOnlyList<Act> Acts, IReadOnlyList<Decided> Decisions, IReadOnlyList<Ordered> Orders);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/case", Handle)
        .WithName("disability-and-elderly.readCaseWork")
        .WithSummary("What has been done in the case")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, DisabilityDb db, CancellationToken stop) =>
        TypedResults.Ok(new Response(
            await db.Events.AsNoTracking().Where(e => e.Citizen == citizen).OrderBy(e => e.Id).Select(e => new Act(e.Phase, e.What, e.On, e.ByName, e.About)).ToListAsync(stop),
            await db.Decisions.AsNoTracking().Where(d => d.Citizen == citizen).OrderBy(d => d.Id).Select(d => new Decided(d.Plan, d.Outcome, d.Paragraph, d.On, d.StepDownExpected, d.ExpectedMonthlyCost)).ToListAsync(stop),
            [.. (await db.Orders.AsNoTracking().Where(o => o.Citizen == citizen).OrderBy(o => o.Id).ToListAsync(stop))
                .GroupJoin(await db.OrderStatuses.AsNoTracking().Where(s => s.Citizen == citizen).OrderBy(s => s.Id).ToListAsync(stop), o => o.Id, s => s.Order,
                    (o, said) => new Ordered(o.Id, o.Plan, o.Offer, o.State, o.StartsOn, o.ExpectedMonthlyCost, o.GrantedMonthlyCost, [.. said.Select(s => new Status(s.State, s.On, s.Note))]))]));
}
