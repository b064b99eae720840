using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Notes what the parties said of two goals: a shared wording, or a disagreement that stays in sight.</summary>
internal sealed class AlignGoals : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/goals/{id}/alignments", Handle)
        .WithName("shared-goals.alignGoals").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Note a shared wording, or a disagreement, of this goal and another department's")
        .WithDescription("An agreed wording becomes the sentence of a goal that is a draft. The other department's goal stays its own. Answers 503 when the other goal cannot be looked up because a department is silent.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(GoalId id, AlignmentText text, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var (alignment, refused) = await Do(goal, text, desk);
        return alignment is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/goals/{id}/harmony", new Response(alignment.Id));
    }

    /// <summary>Notes and saves.</summary>
    internal static async Task<(Alignment? Noted, Refusals Refused)> Do(Goal goal, AlignmentText text, GoalDesk desk)
    {
        if (goal.HasEnded is { } ended) return (null, [ended]);
        var refused = text.WhatIsWrong();
        if (!refused.None) return (null, refused);
        var (other, unknown) = await Other(goal, text.Other!.Value, desk);
        if (other is null) return (null, [unknown!]);
        if (other.Goal.IsWithheld)
            return (null, [new Refusal("other-goal-closed", $"{other.Department} er ikke åben for dig. Giv formål og grundlag, så I ved, hvilket mål I er enige om.", "other")]);

        var alignment = new Alignment
        {
            Id = Guid.CreateVersion7(desk.Now),
            Goal = goal.Id,
            Citizen = goal.Citizen,
            Other = other.Goal.Id,
            OtherTitle = other.Goal.Title,
            OtherDepartment = other.Department,
            Agree = text.Agree!.Value,
            Wording = text.Agree == true ? text.Wording!.Trim() : null,
            Disagreement = text.Agree == false ? text.Disagreement!.Trim() : null,
            Parties = text.Parties!.Trim(),
            On = desk.Today,
            ByName = desk.Who.Name,
        };
        if (alignment.Wording is { } wording) goal.TakeWording(wording);
        desk.Db.Alignments.Add(alignment);
        desk.Db.Publish(new GoalsAligned(goal.Citizen, goal.Id, alignment.Other, alignment.On, alignment.Agree));
        refused = await desk.Save(refused);
        return refused.None ? (alignment, refused) : (null, refused);
    }

    private static async Task<(OtherGoal? Other, Refusal? Unknown)> Other(Goal goal, GoalId id, GoalDesk desk)
    {
        if (await desk.Db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.Citizen == goal.Citizen && g.Id != goal.Id, desk.Stop) is { } own) return (own.AsOther(desk.Book), null);
        var others = await OthersGoals.Of([goal.Citizen], desk.Ask, desk.Stop);
        return others.Goals[goal.Citizen].FirstOrDefault(other => other.Goal.Id == id) is { } found ? (found, null)
            : others.Silent.Count > 0 ? (null, others.Silent[0].OfItsGoal("other"))
            : (null, new Refusal("other-goal-unknown", "Ingen forvaltning har det mål med borgeren.", "other"));
    }
}
