using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>What the page where a goal is aligned with the others' shows.</summary>
internal sealed record AlignView(Goal Goal, string Name, ReadHarmony.Response Harmony, PostedForm Posted);

/// <summary>What the harmoniser over a caseload shows.</summary>
internal sealed record CaseloadHarmonyView(ListHarmony.Response List, IReadOnlyDictionary<CitizenId, string> Names);

/// <summary>The harmoniser: one goal beside the others', and the whole caseload.</summary>
internal sealed class HarmonyPages : IPages
{
    private const string Form = "alignment";

    /// <summary>The harmoniser over the caseload.</summary>
    public const string Caseload = "/faelles-maal/afstemning";

    /// <summary>Where a goal is aligned with the others'.</summary>
    public static string Of(GoalId goal) => $"{GoalPages.Of(goal)}/afstemning";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/afstemning", List).ListsCitizens();
        app.MapGet("/maal/{id}/afstemning", Show).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}/afstemning", Align).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
    }

    private static async Task<IResult> List(HttpContext http, [AsParameters] GoalDesk desk, ICitizenAccess access)
    {
        var list = await ListHarmony.Read(desk, access);
        var people = await desk.Db.InChunks([.. list.Citizens.Select(line => line.Citizen).Distinct()], some => desk.Db.Citizens.AsNoTracking().Where(c => some.Contains(c.Id)), desk.Stop);
        return http.Page<CaseloadHarmonyPage, CaseloadHarmonyView>(new CaseloadHarmonyView(list, people.ToDictionary(c => c.Id, c => c.ShownName ?? Citizen.UnknownName)));
    }

    private static Task<IResult> Show(GoalId id, HttpContext http, [AsParameters] GoalDesk desk) => Page(id, http, desk, PostedForm.None);

    private static async Task<IResult> Align(GoalId id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var text = new AlignmentText(
            GoalId.TryParse(typed["alignment.other"], out var other) ? other : null,
            bool.TryParse(typed["alignment.agree"], out var agree) ? agree : null,
            typed["alignment.wording"], typed["alignment.disagreement"], typed["alignment.parties"]);
        var (_, refused) = await AlignGoals.Do(goal, text, desk);
        return refused.None ? TypedResults.LocalRedirect(Of(id)) : await Page(id, http, desk, new PostedForm(Form, refused, typed));
    }

    private static async Task<IResult> Page(GoalId id, HttpContext http, GoalDesk desk, PostedForm posted)
    {
        if (await desk.Db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, desk.Stop) is not { } goal) return TypedResults.NotFound();
        var citizen = await desk.Db.Citizens.AsNoTracking().FirstAsync(c => c.Id == goal.Citizen, desk.Stop);
        return http.Page<AlignPage, AlignView>(new AlignView(goal, citizen.ShownName ?? Citizen.UnknownName, await ReadHarmony.Of(goal, desk), posted), posted.Status);
    }
}
