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

/// <summary>Ends a team: everybody in it leaves, and what it opened is closed.</summary>
internal sealed class EndTeam : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/teams/{id}/end", Handle)
        .WithName("shared-goals.endTeam")
        .WithSummary("End a team")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var refused = await End(team, request.Why, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Ends it, closes the cases and saves; or says what is wrong.</summary>
    internal static async Task<Refusals> End(Team team, string? why, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var (left, refused) = team.End(why, today);
        if (!refused.None) return refused;
        foreach (var member in left) await db.CloseCase(team, member, today, stop);
        db.AddToCourse(clock, team.Citizen, today, "shared-goals", "Teamet er afsluttet.", followUp: null, who.Subject);
        return await db.SaveUnlessChanged(stop);
    }
}
