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

/// <summary>Ends a job plan; its talks and goals stay to be read.</summary>
internal sealed class EndJobPlan : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/job-plan/end", Handle)
        .WithName("employment-and-welfare.endJobPlan")
        .WithSummary("End a job plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk)
    {
        if (await desk.Db.JobPlans.FirstOrDefaultAsync(p => p.Citizen == citizen && p.Ended == null, desk.Stop) is not { } plan) return null;
        var refused = new Refusals().Needs(request.Why, "job-plan-end-without-reason", "Skriv, hvorfor planen slutter.", "why", 500);
        if (!refused.None) return refused;
        (plan.Ended, plan.NextTalk) = (desk.Today, null);
        plan.Revision++;
        desk.Note(citizen, citizen.Value, $"Jobplanen afsluttet: {request.Why!.Trim()}");
        return await desk.Save(refused);
    }
}
