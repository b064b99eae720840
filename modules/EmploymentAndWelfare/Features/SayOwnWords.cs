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

/// <summary>The young person, or the guardian, writes own words in the education plan: each only their own.</summary>
internal sealed class SayOwnWords : ICarterModule
{
    internal sealed record Request(string? Words);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/education-plan/own-words", Handle)
        .ForCitizensToo()
        .OnlyFor(Roles.Citizen, Roles.Guardian)
        .WithName("employment-and-welfare.sayOwnWords")
        .WithSummary("Write one's own words in the education plan")
        .WithDescription("The young person writes the young person's words, a guardian the guardian's.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk)
    {
        var refused = new Refusals().Needs(request.Words, "words-missing", "Skriv noget med dine egne ord.", "words");
        if (!refused.None) return Task.FromResult<Refusals?>(refused);
        var isSelf = desk.Who.Citizen == citizen;
        return desk.ChangePlan(citizen, plan => plan.Write(isSelf
            ? new EducationPlanText(plan.Aim, request.Words, plan.GuardiansWords, Ahead(plan, desk))
            : new EducationPlanText(plan.Aim, plan.YoungsWords, request.Words, Ahead(plan, desk)), desk.Today), isSelf ? "Den unge skrev egne ord." : "Forældremyndighedens indehaver skrev egne ord.");
    }

    private static DateOnly? Ahead(EducationPlan plan, Desk desk) => plan.NextTalk >= desk.Today ? plan.NextTalk : null;
}
