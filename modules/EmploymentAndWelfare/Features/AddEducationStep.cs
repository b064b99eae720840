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

/// <summary>Adds a step (skridt) to the education plan, with the offer and its law where it is one.</summary>
internal sealed class AddEducationStep : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/education-plan/steps", Handle)
        .WithName("employment-and-welfare.addEducationStep")
        .WithSummary("Add a step to a young person's education plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, EducationStepText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, EducationStepText step, Desk desk) =>
        desk.ChangePlan(citizen, plan => plan.AddStep(desk.NewId(), step, desk.Law, desk.Today), "Nyt skridt i uddannelsesplanen.");
}
