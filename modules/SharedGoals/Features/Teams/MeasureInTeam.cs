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

/// <summary>Notes a rating at a team's meeting: how the citizen manages, or is attached to work or education.</summary>
internal sealed class MeasureInTeam : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/teams/{id}/measures", Handle)
        .WithName("shared-goals.measureInTeam")
        .WithSummary("Note a rating of functional level or attachment to work or education")
        .WithDescription("scale and level are of the dated data as it was on the day; listTeams shows them. Without a day it is today's.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, MeasureText text, SignedIn who, SharedGoalsDb db, TeamRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var (measure, refused) = Note(team, text, who, db, rules, clock);
        if (measure is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{team.Citizen}/teams", new Response(measure.Id));
    }

    /// <summary>Notes it; the caller saves.</summary>
    internal static (TeamMeasure? Measure, Refusals Refused) Note(Team team, MeasureText text, SignedIn who, SharedGoalsDb db, TeamRules rules, TimeProvider clock)
    {
        var (measure, refused) = TeamMeasure.Take(Guid.CreateVersion7(clock.GetUtcNow()), team, text, who.Name, rules, clock.Today());
        if (measure is not null) db.TeamMeasures.Add(measure);
        return (measure, refused);
    }
}
