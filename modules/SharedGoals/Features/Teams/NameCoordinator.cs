using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>Names the one who coordinates a team.</summary>
internal sealed class NameCoordinator : ICarterModule
{
    internal sealed record Request(Guid? Member);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/teams/{id}/coordinator", Handle)
        .WithName("shared-goals.nameCoordinator")
        .WithSummary("Name the coordinator of a team")
        .WithDescription("One of the staff in it. Whoever coordinated before no longer does.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .OnlyFor(WhoMay.Lead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var refused = await Name(team, request.Member, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Names and saves; or says what is wrong.</summary>
    internal static async Task<Refusals> Name(Team team, Guid? member, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = team.NameCoordinator(member ?? Guid.Empty, clock.Today());
        if (!refused.None) return refused;
        db.AddToCourse(clock, team.Citizen, clock.Today(), "shared-goals", "Teamet har fået en koordinator.", followUp: null, who.Subject);
        return await db.SaveUnlessChanged(stop);
    }
}
