using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>One goal, with what it still lacks to be activated.</summary>
internal sealed class ReadGoal : ICarterModule
{
    internal sealed record Response(GoalId Id, CitizenId Citizen, GoalStatus Status, GoalText Text, DateOnly Drafted, DateOnly? Activated, IReadOnlyList<Refusal> Missing);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/goals/{id}", Handle)
        .WithName("shared-goals.readGoal").ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("One goal, with what it lacks to be activated")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(GoalId id, SharedGoalsDb db, TimeProvider clock, CancellationToken stop) =>
        await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, stop) is { } goal
            ? TypedResults.Ok(new Response(goal.Id, goal.Citizen, goal.Status, goal.Text, goal.Drafted, goal.Activated,
                goal.Status == GoalStatus.Draft ? goal.Text.WhatIsMissing(clock.Today()) : []))
            : TypedResults.NotFound();
}
