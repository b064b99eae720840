using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>What the others aim at on the same theme, while a goal is drafted and after (afstemning af mål).</summary>
internal sealed class ReadHarmony : ICarterModule
{
    /// <summary>
    /// The others' goals on the theme, those without a theme to read through, who did not answer, and what the parties have said.
    /// </summary>
    internal sealed record Response(GoalId Goal, IReadOnlyList<Line> SameTheme, IReadOnlyList<Line> WithoutTheme, IReadOnlyList<SilentDepartment> Silent, IReadOnlyList<AlignmentLine> Alignments);

    internal sealed record Line(GoalId Id, string Department, string Title, GoalDirection? Direction, string? Theme, GoalStatus Status, Pull Pull, bool IsWithheld);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/goals/{id}/harmony", Handle)
        .WithName("shared-goals.readHarmony").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("The other departments' goals on the same theme, and which way they pull")
        .WithDescription("Same or opposite direction: develop pulls against maintain and limit loss. Goals of a department that sets none to a theme are listed apart. A department that does not answer is named; isWithheld is a goal of a department that is closed to the reader: its title is not told.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(GoalId id, [AsParameters] GoalDesk desk) =>
        await desk.Db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, desk.Stop) is { } goal ? TypedResults.Ok(await Of(goal, desk)) : TypedResults.NotFound();

    /// <summary>Asks all departments once.</summary>
    internal static async Task<Response> Of(Goal goal, GoalDesk desk) => await Of(goal, await OthersGoals.Of([goal.Citizen], desk.Ask, desk.Stop), desk);

    /// <summary>The same, when the departments have been asked.</summary>
    internal static async Task<Response> Of(Goal goal, OthersGoals others, GoalDesk desk)
    {
        var all = (await Own(goal, desk)).Concat(others.Goals[goal.Citizen]).ToList();
        var alignments = await desk.Db.Alignments.AsNoTracking().Where(a => a.Goal == goal.Id).OrderByDescending(a => a.Id).ToListAsync(desk.Stop);
        return new Response(goal.Id,
            [.. Harmony.Of(goal.Id, goal.Text, all, desk.Book).Select(beside => Told(beside.Other, beside.Pull))],
            [.. all.Where(other => desk.Book.KeyOf(null, other.Goal.Theme) is null).Select(other => Told(other, Pull.Unknown))],
            others.Silent,
            [.. alignments.Select(AlignmentLine.Of)]);
    }

    /// <summary>The citizen's other shared goals.</summary>
    private static async Task<IEnumerable<OtherGoal>> Own(Goal goal, GoalDesk desk) =>
        (await desk.Db.Goals.AsNoTracking().Where(g => g.Citizen == goal.Citizen && g.Id != goal.Id && g.Status != GoalStatus.Ended).ToListAsync(desk.Stop)).Select(other => other.AsOther(desk.Book));

    private static Line Told(OtherGoal other, Pull pull) => new(other.Goal.Id, other.Department, other.Goal.Title, other.Goal.Direction, other.Goal.Theme, other.Goal.Status, pull, other.Goal.IsWithheld);
}
