using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Writes an adult's job plan.</summary>
internal sealed class WriteJobPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/job-plan", Handle)
        .WithName("employment-and-welfare.writeJobPlan")
        .WithSummary("Write an adult's job plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, JobPlanText text, EmploymentAndWelfareDb db, CitizenRegister register, TimeProvider clock, CancellationToken stop)
    {
        if (text.WhatIsWrong(clock.Today()) is { None: false } refused) return refused.AsProblem();
        var (born, silence) = await register.BornOf(citizen, stop);
        if (silence is not null) return silence.AsProblem();
        if (born is null) return TypedResults.NotFound();

        var plan = await db.JobPlans.FirstOrDefaultAsync(p => p.Citizen == citizen, stop);
        if (plan is null) db.JobPlans.Add(plan = new JobPlan { Citizen = citizen, Begun = clock.Today(), JobGoal = "", Adviser = "" });
        (plan.JobGoal, plan.NextTalk, plan.Adviser, plan.AdviserReach) = (text.JobGoal!.Trim(), text.NextTalk, text.Adviser!.Trim(), text.AdviserReach?.Trim());
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
