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

/// <summary>Opens a young person's one education plan (uddannelsesplan); a second one is refused.</summary>
internal sealed class OpenEducationPlan : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/education-plan", Handle)
        .WithName("employment-and-welfare.openEducationPlan")
        .WithSummary("Open a young person's one education plan")
        .WithDescription("A young person has one plan, never two: while one is open, another is refused with 409.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, EducationPlanText request, [AsParameters] Desk desk)
    {
        var (plan, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return plan is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/young-people/{citizen}/education-plan", new Response(plan.Id));
    }

    /// <summary>Opens it; null without a refusal when the young person is not in the youth effort.</summary>
    internal static async Task<(EducationPlan? Plan, Refusals Refused)> Do(CitizenId citizen, EducationPlanText text, Desk desk)
    {
        if (await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop) is not { } young) return (null, []);
        var exists = new Refusal("education-plan-exists", "Den unge har allerede en uddannelsesplan, og der kan kun være én. Skriv videre i den.", Kind: RefusalKind.Conflict);
        var plan = new EducationPlan { Id = desk.NewId(), Citizen = citizen, Opened = desk.Today };
        var refused = plan.Write(text, desk.Today).When(!YouthEffort.For(young, desk.Today, desk.Youth).HasAuthorityOn(desk.Today), "effort-ended", "Ungeindsatsen er ophørt for den unge, så der kan ikke laves en uddannelsesplan her.");
        if (await desk.Db.OpenPlanOf(citizen, desk.Stop) is not null) refused.Add(exists);
        if (!refused.None) return (null, refused);

        desk.Db.EducationPlans.Add(plan);
        young.HasEducationPlan = true;
        young.Revision++;
        desk.Note(citizen, plan.Id, "Uddannelsesplanen åbnet.");
        desk.Db.Publish(new EducationPlanOpened(citizen, desk.Today));
        refused = await desk.Save(refused, exists);
        // Two at once: the one who lost may have lost on the young person first; the answer is the same.
        if (refused.Exists(r => r.Type == "changed-meanwhile")) refused = [exists];
        return (refused.None ? plan : null, refused);
    }
}
