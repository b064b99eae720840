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
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Changes who takes part in a Task Force and how often it meets.</summary>
internal sealed class ReviseTaskForce : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/task-force", Handle)
        .ForAllDepartments()
        .WithName("employment-and-welfare.reviseTaskForce")
        .WithSummary("Change a Task Force's people and cadence")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, TaskForceText request, [AsParameters] Desk desk) =>
        (await Change(citizen, force => force.Revise(request, desk.Today), "Task Force ændret.", desk)).AsAnswer();

    /// <summary>Changes the one that runs; null when none does.</summary>
    internal static async Task<Refusals?> Change(CitizenId citizen, Func<TaskForce, Refusals> change, string what, Desk desk)
    {
        if (await desk.Db.WholeTaskForces.FirstOrDefaultAsync(t => t.Citizen == citizen && t.Ended == null, desk.Stop) is not { } force) return null;
        var refused = change(force);
        if (!refused.None) return refused;
        force.Revision++;
        desk.Note(citizen, force.Id, what);
        return await desk.Save(refused);
    }
}
