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

/// <summary>Takes a member of staff into a team: it makes the citizen the person's own case, so those who lead do it.</summary>
internal sealed class AddTeamMember : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/teams/{id}/members", Handle)
        .WithName("shared-goals.addTeamMember")
        .WithSummary("Take a member of staff into a team")
        .WithDescription("The citizen is the person's own case from the next request on, and as long as the person is in the team. Nobody takes themselves in.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose)
        .OnlyFor(WhoMay.Lead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(Guid id, StaffMemberText text, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Whole(id, stop) is not { } team) return TypedResults.NotFound();
        var (member, refused) = await Add(team, text, who, db, clock, stop);
        return member is null ? refused.AsProblem() : TypedResults.Created($"/api/shared-goals/citizens/{team.Citizen}/teams", new Response(member.Id));
    }

    /// <summary>Takes the person in, opens the case and saves; or says what is wrong.</summary>
    internal static async Task<(TeamMember? Member, Refusals Refused)> Add(Team team, StaffMemberText text, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (text.Staff is not null && text.Staff == who.Staff) return (null, [new Refusal("member-is-oneself", "Du kan ikke selv give dig adgang; det gør en anden leder.", "staff")]);
        var (member, refused) = team.AddStaff(Guid.CreateVersion7(clock.GetUtcNow()), text, clock.Today());
        if (member is null) return (null, refused);
        await db.OpenCase(team, member, who.Subject, clock.Today(), stop);
        db.AddToCourse(clock, team.Citizen, clock.Today(), "shared-goals", $"Ny i teamet: {member.Part}, {Departments.InDanish(member.From!)}.", followUp: null, who.Subject);
        refused = await db.SaveUnlessChanged(stop);
        return (refused.None ? member : null, refused);
    }
}
