using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Starts a Task Force for a citizen: the standing trio and how often it meets.</summary>
internal sealed class StartTaskForce : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/task-force", Handle)
        .WithName("employment-and-welfare.startTaskForce")
        .WithSummary("Start a Task Force for a citizen")
        .WithDescription("Citizen, jobcentre adviser and support adviser, with the housing provider at the follow-ups. The cadence is chosen with a reason. One runs at a time; a second is refused with 409.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, TaskForceText request, [AsParameters] Desk desk)
    {
        var (force, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return force is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/citizens/{citizen}/task-force", new Response(force.Id));
    }

    internal static async Task<(TaskForce? Force, Refusals Refused)> Do(CitizenId citizen, TaskForceText text, Desk desk)
    {
        var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
        if (silence is not null) return (null, [silence]);
        if (born is null) return (null, []);
        var (force, refused) = TaskForce.Start(desk.NewId(), citizen, text, desk.Today);
        if (force is null) return (null, refused);
        desk.Db.TaskForces.Add(force);
        desk.Note(citizen, force.Id, "Task Force begyndt.");
        desk.Db.Publish(new TaskForceStarted(citizen, desk.Today, force.NextFollowUp));
        refused = await desk.Save(refused, new Refusal("task-force-exists", "Der er allerede en Task Force om borgeren. Skriv videre i den.", Kind: RefusalKind.Conflict));
        return (refused.None ? force : null, refused);
    }
}
