using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Arranges a joint follow-up of the citizen, several departments and outside parties; lists them; calls one off.</summary>
internal sealed class ArrangeJointFollowUp : ICarterModule
{
    internal sealed record Response(Guid Id);

    internal sealed record Line(
        Guid Id, CitizenId Citizen, DateTimeOffset Begins, int Minutes, string Place, bool CitizenComes, string? WhyWithoutCitizen, IReadOnlyList<string> Departments, IReadOnlyList<string> Outside, IReadOnlyList<GoalId> Goals, DateOnly? Held, DateOnly? CalledOff)
    {
        internal static Line Of(JointFollowUp j) => new(j.Id, j.Citizen, j.Begins, j.Minutes, j.Place, j.CitizenComes, j.WhyWithoutCitizen, j.Departments, j.Outside, j.Goals, j.Held, j.CalledOff);
    }

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/citizens/{citizen}/joint-follow-ups", Handle)
            .WithName("shared-goals.arrangeJointFollowUp")
            .WithSummary("Arrange a joint follow-up")
            .WithDescription("At least two departments, on at least one active goal, with the citizen or with a reason why not. Outside parties by name or part. Day and time are Danish.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/citizens/{citizen}/joint-follow-ups", List)
            .WithName("shared-goals.listJointFollowUps").ForCitizensToo()
            .WithSummary("A citizen's joint follow-ups, newest first");
        app.MapPost("/joint-follow-ups/{id}/call-off", CallOff)
            .WithName("shared-goals.callOffJointFollowUp").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Whose)
            .WithSummary("Call a joint follow-up off")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, JointText text, [AsParameters] GoalDesk desk)
    {
        if (!await desk.Db.Citizens.AnyAsync(c => c.Id == citizen, desk.Stop)) return TypedResults.NotFound();
        var (joint, refused) = await Do(citizen, text, desk);
        return joint is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/citizens/{citizen}/joint-follow-ups", new Response(joint.Id));
    }

    internal static async Task<Ok<List<Line>>> List(CitizenId citizen, [AsParameters] GoalDesk desk) =>
        TypedResults.Ok((await desk.Db.JointFollowUps.AsNoTracking().Where(j => j.Citizen == citizen).OrderByDescending(j => j.Begins).ToListAsync(desk.Stop)).ConvertAll(Line.Of));

    internal static async Task<Results<NoContent, NotFound, Refused>> CallOff(Guid id, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is not { } joint) return TypedResults.NotFound();
        if (!joint.IsAhead) return NoLongerAhead.AsProblem();
        joint.CalledOff = desk.Today;
        return await desk.Save([]) is { None: false } refused ? refused.AsProblem() : TypedResults.NoContent();
    }

    /// <summary>Arranges and saves.</summary>
    internal static async Task<(JointFollowUp? Joint, Refusals Refused)> Do(CitizenId citizen, JointText text, GoalDesk desk)
    {
        var active = await desk.Db.Goals.AsNoTracking().Where(g => g.Citizen == citizen && g.Status == GoalStatus.Active).ToListAsync(desk.Stop);
        var refused = text.WhatIsWrong([.. active.Select(g => g.Id)], desk.Now);
        foreach (var goal in active.Where(g => text.Goals?.Contains(g.Id) == true))
            if (await desk.ConsentEnded(goal.Text, citizen) is { } ended) refused.Add(ended with { Field = "goals" });
        if (!refused.None) return (null, refused);

        var joint = JointFollowUp.Arrange(citizen, text, desk.Who, desk.Now);
        desk.Db.JointFollowUps.Add(joint);
        desk.Db.AddToCourse(desk.Clock, citizen, desk.Today, "shared-goals", "Fælles opfølgning aftalt.", joint.Begins.DanishDate());
        await desk.Db.SaveChangesAsync(desk.Stop);
        return (joint, refused);
    }

    /// <summary>Said of one that has been held or called off.</summary>
    internal static Refusal NoLongerAhead { get; } = new("joint-follow-up-over", "Mødet er allerede holdt eller aflyst. Se, hvad der står nu.", Kind: RefusalKind.Conflict);

    /// <summary>Whose joint follow-up it is.</summary>
    internal static Task<CitizenId?> Whose(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.JointFollowUps.Where(j => j.Id == id).Select(j => (CitizenId?)j.Citizen).FirstOrDefaultAsync(stop);
}
