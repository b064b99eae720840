using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Arranges a joint follow-up of the citizen, several departments and outside parties.</summary>
internal sealed class ArrangeJointFollowUp : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/joint-follow-ups", Handle)
        .WithName("shared-goals.arrangeJointFollowUp")
        .WithSummary("Arrange a joint follow-up")
        .WithDescription("At least two departments, on at least one active goal, with the citizen or with a reason why not. Outside parties by name or part. Day and time are Danish.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, JointText text, [AsParameters] GoalDesk desk)
    {
        if (!await desk.Db.Citizens.AnyAsync(c => c.Id == citizen, desk.Stop)) return TypedResults.NotFound();
        var (joint, refused) = await Do(citizen, text, desk);
        return joint is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/citizens/{citizen}/joint-follow-ups", new Response(joint.Id));
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
}
