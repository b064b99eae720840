using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>Begins a team for a citizen: Borgers Team, Task Force or a family's team.</summary>
internal sealed class StartTeam : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/teams", Handle)
        .WithName("shared-goals.startTeam")
        .WithSummary("Begin a team for a citizen")
        .WithDescription("kind is a code of the dated data: borgers-team, task-force or family-team. It begins without members, and shows that nobody coordinates until somebody does.")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, TeamText text, SignedIn who, SharedGoalsDb db, TeamRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var (team, refused) = Start(citizen, text, who, db, rules, clock);
        if (team is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/teams", new Response(team.Id));
    }

    /// <summary>Begins it; the caller saves.</summary>
    internal static (Team? Team, Refusals Refused) Start(CitizenId citizen, TeamText text, SignedIn who, SharedGoalsDb db, TeamRules rules, TimeProvider clock)
    {
        var (team, refused) = Team.Begin(Guid.CreateVersion7(clock.GetUtcNow()), citizen, text, rules, clock.Today());
        if (team is null) return (null, refused);
        db.Teams.Add(team);
        db.AddToCourse(clock, citizen, team.Begun, "shared-goals", $"{rules.Kind(team.Kind, team.Begun)!.Title} begyndt.", followUp: null, who.Subject);
        return (team, refused);
    }
}
