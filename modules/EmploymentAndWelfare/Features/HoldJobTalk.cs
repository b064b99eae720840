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

/// <summary>Notes a talk (samtale) about the job plan, in the citizen's words and with what was agreed.</summary>
internal sealed class HoldJobTalk : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/job-plan/talks", Handle)
        .WithName("employment-and-welfare.holdJobTalk")
        .WithSummary("Note a talk about the job plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, JobTalkText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, JobTalkText text, Desk desk)
    {
        if (await desk.Db.JobPlans.FirstOrDefaultAsync(p => p.Citizen == citizen && p.Ended == null, desk.Stop) is not { } plan) return null;
        var (talk, refused) = JobTalk.Hold(desk.NewId(), citizen, text, desk.Who.Name, desk.Today);
        if (talk is null) return refused;
        desk.Db.JobTalks.Add(talk);
        plan.NextTalk = text.NextTalk;
        plan.Revision++;
        desk.Note(citizen, citizen.Value, "Samtale om jobplanen holdt.");
        return await desk.Save(refused);
    }
}
