using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Ties a goal of the jobcentre's to a shared goal (fælles mål), or unties it.</summary>
internal sealed class TieJobGoal : ICarterModule
{
    internal sealed record Request(GoalId? SharedGoal);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/job-goals/{goal}/shared-goal", Handle)
        .WithName("employment-and-welfare.tieJobGoal")
        .WithSummary("Tie a goal of the jobcentre's to a shared goal")
        .WithDescription("The shared goal must be the citizen's: one this department has heard of, or that the register of shared goals answers with. Without one it is untied.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, GoalId goal, Request request, [AsParameters] Desk desk) => (await Do(citizen, goal, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, GoalId goal, Request request, Desk desk)
    {
        if (request.SharedGoal is { } shared && await WhyNot(citizen, shared, desk) is { } no) return [no];
        return await desk.ChangeGoal(citizen, goal, found =>
        {
            var refused = new Refusals().When(found.Ended is not null, "job-goal-ended", "Målet er afsluttet og kan ikke ændres.");
            if (!refused.None) return refused;
            found.SharedGoal = request.SharedGoal;
            desk.Db.Publish(new JobGoalTied(citizen, goal, request.SharedGoal));
            return refused;
        }, request.SharedGoal is null ? "Jobmål løst fra det fælles mål." : "Jobmål knyttet til et fælles mål.");
    }

    private static async Task<Refusal?> WhyNot(CitizenId citizen, GoalId shared, Desk desk)
    {
        if (await desk.Db.KnownGoals.AnyAsync(g => g.Id == shared && g.Citizen == citizen, desk.Stop)) return null;
        var beside = await GoalsBeside.Of(citizen, desk);
        if (beside.Goals.Any(g => g.Id == shared)) return null;
        return beside.Silent.FirstOrDefault(department => !department.IsClosed) is { } silent
            ? new Refusal("shared-goals-unavailable", $"Det fælles mål kan ikke slås op: {silent.Department} svarede ikke. {silent.Why} Prøv igen om lidt.", "sharedGoal", RefusalKind.Unavailable)
            : new Refusal("shared-goal-unknown", "Borgeren har ikke det fælles mål. Vælg et fra listen.", "sharedGoal");
    }
}
