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
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>A citizen's teams: who is in them, who coordinates, what each may see, and what has been measured.</summary>
internal sealed class ListTeams : ICarterModule
{
    internal sealed record Response(DateOnly AsOf, IReadOnlyList<Line> Teams, IReadOnlyList<MeasureScale> Scales);

    /// <param name="Id">The team.</param>
    /// <param name="Kind">The kind, in Danish.</param>
    /// <param name="Purpose">What it is there for.</param>
    /// <param name="Begun">First day.</param>
    /// <param name="Ended">The first day it no longer is.</param>
    /// <param name="WhyEnded">Why it ended.</param>
    /// <param name="CoordinatorVacantSince">Since when nobody coordinates; null when somebody does.</param>
    /// <param name="MissingDepartments">Departments that shall be in it and are not, in Danish.</param>
    /// <param name="Members">Who is in it on the day.</param>
    /// <param name="Measures">What has been measured by then, the newest last.</param>
    internal sealed record Line(Guid Id, string Kind, string Purpose, DateOnly Begun, DateOnly? Ended, string? WhyEnded, DateOnly? CoordinatorVacantSince, IReadOnlyList<string> MissingDepartments, IReadOnlyList<Member> Members, IReadOnlyList<Measure> Measures);

    /// <param name="Id">The member.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Part">What the person does in the team.</param>
    /// <param name="From">Department or organisation.</param>
    /// <param name="Kind">Where the person comes from.</param>
    /// <param name="Staff">The member of staff.</param>
    /// <param name="IsCoordinator">Whether the person coordinates.</param>
    /// <param name="Sees">What the person may see.</param>
    /// <param name="AwaitsOwnYes">The citizen has come of age since a parent said yes to the person.</param>
    /// <param name="Reach">How to reach the person.</param>
    /// <param name="Since">First day in the team.</param>
    internal sealed record Member(Guid Id, string Name, string Part, string? From, MemberKind Kind, StaffId? Staff, bool IsCoordinator, IReadOnlyList<TeamSight> Sees, bool AwaitsOwnYes, string? Reach, DateOnly Since);

    internal sealed record Measure(string Scale, string Title, int Level, string LevelText, DateOnly On, string? CitizensWords, string ByName);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/teams", Handle)
        .WithName("shared-goals.listTeams")
        .WithSummary("A citizen's teams with members, coordinator and measurements")
        .WithDescription("asOf shows them as they were on a Danish date, at the latest today.")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, SharedGoalsDb db, TeamRules teams, DatedRules rules, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (day, refused) = AsOf.Of(asOf, known.Born, clock.Today());
        return refused.None ? TypedResults.Ok(await Read(known, day, db, teams, rules, stop)) : refused.AsProblem();
    }

    internal static async Task<Response> Read(Citizen citizen, DateOnly day, SharedGoalsDb db, TeamRules teams, DatedRules rules, CancellationToken stop)
    {
        var found = await db.Teams.AsNoTracking().Include(t => t.Members).Where(t => t.Citizen == citizen.Id && t.Begun <= day).OrderBy(t => t.Begun).ToListAsync(stop);
        var measures = (await db.TeamMeasures.AsNoTracking().Where(m => m.Citizen == citizen.Id && m.On <= day).OrderBy(m => m.On).ThenBy(m => m.Id).ToListAsync(stop)).ToLookup(m => m.Team);
        return new Response(day,
        [
            .. found.Select(t => new Line(t.Id, teams.Kind(t.Kind, t.Begun)?.Title ?? t.Kind, t.Purpose, t.Begun, t.Ended <= day ? t.Ended : null, t.Ended <= day ? t.WhyEnded : null, t.VacantSince(day),
                t.RunsOn(day) ? teams.MissingIn(t, day) : [],
                [.. t.MembersOn(day).OrderByDescending(m => m.CoordinatesOn(day)).ThenBy(m => m.Since).Select(m => new Member(m.Id, m.Name, m.Part, m.Kind == MemberKind.Staff && m.From is { } route ? Departments.InDanish(route) : m.From, m.Kind, m.Staff, m.CoordinatesOn(day), m.SeesOn(day, citizen.Born, rules), m.AwaitsOwnYes(day, citizen.Born, rules), m.Reach, m.Since))],
                [.. measures[t.Id].Select(m => (Row: m, Scale: teams.Scale(m.Scale, m.On))).Select(m => new Measure(m.Row.Scale, m.Scale?.Title ?? m.Row.Scale, m.Row.Level, m.Scale?.InDanish(m.Row.Level) ?? $"Trin {m.Row.Level}", m.Row.On, m.Row.CitizensWords, m.Row.ByName))])),
        ], [.. teams.ScalesOn(day)]);
    }
}
