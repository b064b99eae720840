using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Writes what the education plan says: where to, the young person's and the guardian's words, the next talk.</summary>
internal sealed class WriteEducationPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/education-plan", Handle)
        .WithName("employment-and-welfare.writeEducationPlan")
        .WithSummary("Write what a young person's education plan says")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, EducationPlanText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, EducationPlanText text, Desk desk) => desk.ChangePlan(citizen, plan => plan.Write(text, desk.Today), "Uddannelsesplanen skrevet.");
}
