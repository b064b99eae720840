using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Ends a goal of the whole family's, with what was learned.</summary>
internal sealed class EndFamilyGoal : ICarterModule
{
    internal sealed record Request(bool? Reached, string? Learned = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/goals/{goal}/end", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.endFamilyGoal")
        .WithSummary("End a goal of the whole family's")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, GoalId goal, Request request, [AsParameters] Desk desk) => (await Do(id, goal, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(Guid id, GoalId goal, Request request, Desk desk) => desk.ChangeFamily(id, family => family.EndGoal(goal, request.Reached, request.Learned, desk.Today), "Et af familiens mål er afsluttet.");
}
