using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Agrees what a department does for a goal, by a plan that stays its own.</summary>
internal sealed class AgreeContribution : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/goals/{id}/contributions/{department}", Agree)
        .WithName("shared-goals.agreeContribution").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("Agree what a department does for a goal")
        .WithDescription("What it does, which of its own plans it stands in, and who is responsible. Staff of a department write their own; those of shared goals, and programs, any.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Agree(GoalId id, string department, ContributionText text, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        return await Do(goal, department, text, desk) is { None: false } refused ? refused.AsProblem() : TypedResults.NoContent();
    }

    /// <summary>Agrees and saves.</summary>
    internal static async Task<Refusals> Do(Goal goal, string department, ContributionText text, GoalDesk desk)
    {
        if (goal.HasEnded is { } over) return [over];
        var refused = text.WhatIsWrong(department, desk.Who);
        if (await desk.ConsentEnded(goal.Text, goal.Citizen) is { } ended) refused.Add(ended);
        if (!refused.None) return refused;

        if (await desk.Db.Contributions.FindAsync([goal.Id, department], desk.Stop) is { } known) known.Agree(text, desk.Today);
        else desk.Db.Contributions.Add(Contribution.Of(goal, department, text, desk.Today));
        desk.Db.Publish(new ContributionAgreed(goal.Citizen, goal.Id, Code.Of(department), desk.Today));
        return await desk.Save(refused);
    }
}
