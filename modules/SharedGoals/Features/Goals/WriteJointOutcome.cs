using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Writes the outcome of a joint follow-up back to every goal, and so to every plan that shares one: all of it, or nothing.</summary>
internal sealed class WriteJointOutcome : ICarterModule
{
    internal sealed record Request(IReadOnlyList<JointOutcome>? Goals);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/joint-follow-ups/{id}/outcome", Handle)
        .WithName("shared-goals.writeJointOutcome").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp)
        .WithSummary("Write the outcome of a joint follow-up back to each goal")
        .WithDescription("A follow-up for each goal the meeting was about that has not ended meanwhile. Nothing is saved when one of them is refused.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is not { } joint) return TypedResults.NotFound();
        return await Do(joint, request.Goals ?? [], desk) is { None: false } refused ? refused.AsProblem() : TypedResults.NoContent();
    }

    /// <summary>Writes all of it and saves.</summary>
    internal static async Task<Refusals> Do(JointFollowUp joint, IReadOnlyList<JointOutcome> outcomes, GoalDesk desk)
    {
        if (joint.MustBeAhead() is { None: false } over) return over;
        var goals = await desk.Db.Goals.Where(g => g.Citizen == joint.Citizen && joint.Goals.Contains(g.Id)).ToListAsync(desk.Stop);
        var refused = new Refusals();
        for (var nth = 0; nth < outcomes.Count; nth++) await Write(outcomes, nth, goals, joint, refused, desk);
        foreach (var missing in goals.Where(g => g.Status == GoalStatus.Active && outcomes.All(o => o.Goal != g.Id)))
            refused.Add(new Refusal("outcome-without-goal", $"Skriv også, hvad I blev enige om for målet »{missing.Text.Title}«.", "goals"));
        if (!refused.None) return refused;
        joint.Hold(desk.Today);
        return await desk.Save(refused);
    }

    private static async Task Write(IReadOnlyList<JointOutcome> outcomes, int nth, List<Goal> goals, JointFollowUp joint, Refusals refused, GoalDesk desk)
    {
        if (goals.Find(g => g.Id == outcomes[nth].Goal) is not { } goal || outcomes[nth].FollowUp is not { } text)
        {
            refused.Add(new Refusal("outcome-goal-unknown", "Skriv kun om de mål, mødet handlede om, og hvert mål én gang.", $"goals[{nth}].goal"));
            return;
        }
        var (_, wrong) = await desk.Write(goal, text, joint.Id);
        refused.AddRange(wrong.Select(one => one with { Field = one.Field is null ? null : $"goals[{nth}].followUp.{one.Field}" }));
    }
}
