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

/// <summary>Sets a goal of the whole family's.</summary>
internal sealed class SetFamilyGoal : ICarterModule
{
    internal sealed record Response(GoalId Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/goals", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.setFamilyGoal")
        .WithSummary("Set a goal of the whole family's")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, FamilyGoalText request, [AsParameters] Desk desk)
    {
        var goal = Id.New<GoalId>(desk.Now);
        if (await Do(id, goal, request, desk) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.Created($"/api/employment-and-welfare/families/{id}", new Response(goal)) : refused.AsProblem();
    }

    internal static Task<Refusals?> Do(Guid id, GoalId goal, FamilyGoalText text, Desk desk) => desk.ChangeFamily(id, family => family.SetGoal(goal, text, desk.Today), "Familien har fået et nyt mål.");
}
