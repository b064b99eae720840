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
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>The harmoniser over a whole caseload: whose goals pull opposite ways. However many citizens, each department is asked once.</summary>
internal sealed class ListHarmony : ICarterModule
{
    internal sealed record Response(IReadOnlyList<Line> Citizens, int Checked, IReadOnlyList<SilentDepartment> Silent);

    /// <summary>One citizen with two goals that pull opposite ways.</summary>
    /// <param name="Citizen">The citizen.</param>
    /// <param name="Theme">The theme both are on.</param>
    /// <param name="One">A goal.</param>
    /// <param name="Two">The other.</param>
    /// <param name="Alignment">What the parties have said of the two; null when they have not talked about them.</param>
    internal sealed record Line(CitizenId Citizen, string Theme, Side One, Side Two, AlignmentLine? Alignment);

    internal sealed record Side(GoalId Id, string Department, string Title, GoalDirection? Direction);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/goal-harmony", Handle)
        .WithName("shared-goals.listHarmony").ListsCitizens()
        .WithSummary("Goals that pull opposite ways, over one's own cases")
        .WithDescription("Pairs of goals of two departments on one theme, where one develops and the other maintains or limits loss, with the parties' agreement or disagreement where they have talked. A program sees the first thousand citizens with a shared goal.");

    internal static async Task<Ok<Response>> Handle([AsParameters] GoalDesk desk, ICitizenAccess access) => TypedResults.Ok(await Read(desk, access));

    /// <summary>Reads it; the audit knows whom it shows.</summary>
    internal static async Task<Response> Read(GoalDesk desk, ICitizenAccess access)
    {
        var (citizens, silent) = await GoalCaseload.Of(desk);
        var others = await OthersGoals.Of(citizens, desk.Ask, desk.Stop);
        var own = (await desk.Db.InChunks(citizens, some => desk.Db.Goals.AsNoTracking().Where(g => g.Status != GoalStatus.Ended && some.Contains(g.Citizen)), desk.Stop)).ToLookup(g => g.Citizen);
        var pairs = citizens.SelectMany(citizen => Harmony.Conflicts([.. own[citizen].Select(g => g.AsOther(desk.Book)), .. others.Goals[citizen]], desk.Book).Select(pair => (Citizen: citizen, pair.One, pair.Two))).ToList();
        var alignments = await desk.Db.InChunks([.. pairs.Select(pair => pair.Citizen).Distinct()], some => desk.Db.Alignments.AsNoTracking().Where(a => some.Contains(a.Citizen)), desk.Stop);
        await access.Listed(pairs.Select(pair => pair.Citizen).Distinct(), desk.Stop);
        return new Response([.. pairs.Select(pair => Told(pair.Citizen, pair.One, pair.Two, alignments))], citizens.Count, [.. silent.Concat(others.Silent).DistinctBy(one => one.Department)]);
    }

    private static Line Told(CitizenId citizen, OtherGoal one, OtherGoal two, IReadOnlyList<Alignment> alignments)
    {
        var said = alignments.Where(a => (a.Goal == one.Goal.Id && a.Other == two.Goal.Id) || (a.Goal == two.Goal.Id && a.Other == one.Goal.Id)).MaxBy(a => a.Id);
        return new Line(citizen, one.Goal.Theme!, SideOf(one), SideOf(two), said is null ? null : AlignmentLine.Of(said));
    }

    private static Side SideOf(OtherGoal goal) => new(goal.Goal.Id, goal.Department, goal.Goal.Title, goal.Goal.Direction);
}
