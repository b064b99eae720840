using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Says whether the jobcentre's goal and the support's goal agree; a disagreement is stated with what is done about it.</summary>
internal sealed class CompareGoals : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/task-force/comparisons", Handle)
        .ForAllDepartments()
        .WithName("employment-and-welfare.compareGoals")
        .WithSummary("Say whether the jobcentre's goal and the support's goal agree")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, GoalComparisonText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, GoalComparisonText text, Desk desk)
    {
        if (text.JobGoal is { } job && !await desk.Db.JobGoals.AnyAsync(g => g.Id == job && g.Citizen == citizen && g.Ended == null, desk.Stop))
            return [new Refusal("job-goal-unknown", "Jobcentret har ikke det mål med borgeren.", "jobGoal")];
        if (text.SupportGoal is { } support)
        {
            var beside = await GoalsBeside.Of(citizen, desk);
            if (beside.Goals.All(g => g.Id != support))
            {
                return beside.Silent.Count > 0
                    ? [beside.Silent[0].OfItsGoal("supportGoal")]
                    : [new Refusal("support-goal-unknown", "Ingen anden forvaltning har det mål med borgeren.", "supportGoal")];
            }
        }
        return await desk.ChangeTaskForce(citizen, force =>
        {
            var refused = force.Compare(desk.NewId(), text, desk.Who.Name, desk.Today);
            if (refused.None) desk.Db.Publish(new GoalsCompared(citizen, desk.Today, text.JobGoal!.Value, text.SupportGoal!.Value, text.Agree!.Value));
            return refused;
        }, text.Agree == false ? "Uenighed om mål skrevet ned." : "Enighed om mål skrevet ned.");
    }
}
