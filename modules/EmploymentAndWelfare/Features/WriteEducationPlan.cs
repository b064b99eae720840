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

    internal static Task<Refusals?> Do(CitizenId citizen, EducationPlanText text, Desk desk) => Change(citizen, plan => plan.Write(text, desk.Today), "Uddannelsesplanen skrevet.", desk);

    /// <summary>Changes the open plan; null when there is none.</summary>
    internal static async Task<Refusals?> Change(CitizenId citizen, Func<EducationPlan, Refusals?> change, string what, Desk desk)
    {
        if (await desk.Db.OpenPlanOf(citizen, desk.Stop) is not { } plan || change(plan) is not { } refused) return null;
        if (!refused.None) return refused;
        plan.Revision++;
        desk.Note(citizen, plan.Id, what);
        return await desk.Save(refused);
    }
}
