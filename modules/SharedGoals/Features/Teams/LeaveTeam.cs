using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>Somebody leaves a team: what the team opened is closed from the next request on.</summary>
internal sealed class LeaveTeam : ICarterModule
{
    /// <param name="Member">Who leaves.</param>
    /// <param name="Successor">Who coordinates from now on, where the coordinator leaves; without one the team shows the vacancy.</param>
    internal sealed record Request(Guid? Member, Guid? Successor = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/teams/{id}/leave", Handle)
        .WithName("shared-goals.leaveTeam")
        .WithSummary("A member leaves a team")
        .WithDescription("The access the team gave ends with the next request. What the member has seen stays in the audit. A coordinator who leaves names a successor, or the team shows that nobody coordinates.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var refused = await Leave(team, request, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Lets the member go, closes the case and saves; or says what is wrong.</summary>
    internal static async Task<Refusals> Leave(Team team, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var (left, refused) = team.Leave(request.Member ?? Guid.Empty, request.Successor, today);
        if (left is null) return refused;
        await db.CloseCase(team, left, today, stop);
        db.AddToCourse(clock, team.Citizen, today, "shared-goals", team.VacantSince(today) is null ? "En deltager har forladt teamet." : "En deltager har forladt teamet, og teamet mangler en koordinator.", followUp: null, who.Subject);
        return await db.SaveUnlessChanged(stop);
    }
}
