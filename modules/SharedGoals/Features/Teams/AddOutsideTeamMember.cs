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

/// <summary>Takes somebody outside the municipality into a team, by the citizen's wish.</summary>
internal sealed class AddOutsideTeamMember : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/teams/{id}/outside-members", Handle)
        .WithName("shared-goals.addOutsideTeamMember")
        .WithSummary("Take somebody outside the municipality into a team")
        .WithDescription("Psychiatry, a relative, an association. Opens nothing in the program: sees says what the team shares with the person, and agreedBy who has said yes. A parent's yes alone ends on the day the citizen comes of age.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, OutsideMemberText text, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var (member, refused) = await Add(team, text, who, db, clock, stop);
        return member is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/citizens/{team.Citizen}/teams", new Response(member.Id));
    }

    /// <summary>Takes the person in and saves; or says what is wrong. The course says that somebody came, not who.</summary>
    internal static async Task<(TeamMember? Member, Refusals Refused)> Add(Team team, OutsideMemberText text, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var (member, refused) = team.AddOutside(Guid.CreateVersion7(clock.GetUtcNow()), text, clock.Today());
        if (member is null) return (null, refused);
        db.AddToCourse(clock, team.Citizen, clock.Today(), "shared-goals", "Ny i teamet uden for kommunen.", followUp: null, who.Subject);
        refused = await db.SaveUnlessChanged(stop);
        return (refused.None ? member : null, refused);
    }
}
