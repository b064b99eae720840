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

/// <summary>Closes a young person's education plan, with the reason.</summary>
internal sealed class CloseEducationPlan : ICarterModule
{
    internal sealed record Request(EducationPlanEnd? Because);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/education-plan/close", Handle)
        .WithName("employment-and-welfare.closeEducationPlan")
        .WithSummary("Close a young person's education plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk)
    {
        var young = await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop);
        return await desk.ChangePlan(citizen, plan =>
        {
            var refused = plan.Close(request.Because, desk.Today);
            if (!refused.None) return refused;
            if (young is not null)
            {
                young.HasEducationPlan = false;
                young.Revision++;
            }
            desk.Db.Publish(new EducationPlanClosed(citizen, desk.Today));
            return refused;
        }, "Uddannelsesplanen afsluttet.");
    }
}
