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

/// <summary>Writes an adult's job plan, of a type of the employment law of the day.</summary>
internal sealed class WriteJobPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/job-plan", Handle)
        .WithName("employment-and-welfare.writeJobPlan")
        .WithSummary("Write an adult's job plan")
        .WithDescription("The type of plan is read as of today; a holistic plan needs the citizen's consent.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, JobPlanText text, [AsParameters] Desk desk) => (await Do(citizen, text, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, JobPlanText text, Desk desk)
    {
        var plan = await desk.Db.JobPlans.FirstOrDefaultAsync(p => p.Citizen == citizen, desk.Stop);
        if (text.WhatIsWrong(plan?.Type, desk.Law, desk.Today) is { None: false } refused) return refused;
        if (plan is null)
        {
            var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
            if (silence is not null) return [silence];
            if (born is null) return null;
            desk.Db.JobPlans.Add(plan = new JobPlan { Citizen = citizen, Begun = desk.Today, JobGoal = "", Adviser = "" });
        }
        plan.Write(text, desk.Today);
        plan.Revision++;
        desk.Note(citizen, citizen.Value, $"{desk.Law.Plan(plan.Type, desk.Today)!.Title} skrevet.");
        return await desk.Save([], new Refusal("job-plan-exists", "En anden har lavet jobplanen imens. Hent siden igen.", Kind: RefusalKind.Conflict));
    }
}
