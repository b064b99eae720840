using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
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
        (await desk.ChangeTaskForce(citizen, force => force.Revise(request, desk.Today), "Task Force ændret.")).AsAnswer();
}
