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
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Notes a joint follow-up (fælles opfølgning) of the Task Force.</summary>
internal sealed class HoldJointFollowUp : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/task-force/follow-ups", Handle)
        .ForAllDepartments()
        .WithName("employment-and-welfare.holdJointFollowUp")
        .WithSummary("Note a joint follow-up of a Task Force")
        .WithDescription("By either adviser. The next one comes by the cadence unless another day is agreed.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, JointFollowUpText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, JointFollowUpText text, Desk desk) => desk.ChangeTaskForce(citizen, force =>
    {
        var refused = force.HoldFollowUp(desk.NewId(), text, desk.Who.Name, desk.Today);
        if (refused.None) desk.Db.Publish(new JointFollowUpHeld(citizen, text.On!.Value, force.NextFollowUp));
        return refused;
    }, "Fælles opfølgning holdt.");
}
