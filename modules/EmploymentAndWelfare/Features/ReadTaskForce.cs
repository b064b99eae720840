using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A citizen's Task Force: the trio, the follow-ups, and the goals side by side.</summary>
internal sealed class ReadTaskForce : ICarterModule
{
    internal sealed record FollowUp(Guid Id, DateOnly On, string Present, bool HousingTookPart, string CitizensWords, string Agreed, string By);

    internal sealed record Comparison(GoalId JobGoal, GoalId SupportGoal, bool Agree, string Why, DateOnly On, string By);

    internal sealed record Pull(GoalId JobGoal, GoalId SupportGoal, string Theme, bool SameWay);

    internal sealed record Response(Guid Id, DateOnly Started, DateOnly? Ended, string? WhyEnded, string JobAdviser, string SupportAdviser, string? Housing, string? Specialist, int EveryWeeks, string WhyThatOften, DateOnly NextFollowUp, bool IsOverdue,
        IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<JobGoalLine> JobGoals, IReadOnlyList<GoalsBeside.Goal> OtherGoals, IReadOnlyList<SilentDepartment> DidNotAnswer, string? WhyNotShown,
        IReadOnlyList<Pull> SameTheme, IReadOnlyList<Comparison> Comparisons);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/task-force", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.readTaskForce")
        .WithSummary("A citizen's Task Force, with the goals side by side")
        .WithDescription("The other departments' goals are asked for now; who did not answer is named. They are shown to the trio, to those who work with the citizen here, and to the citizen.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, [AsParameters] Desk desk) => await Read(citizen, desk) is { } read ? TypedResults.Ok(read) : TypedResults.NotFound();

    internal static async Task<Response?> Read(CitizenId citizen, Desk desk)
    {
        if (await desk.Db.WholeTaskForces.AsNoTracking().Where(t => t.Citizen == citizen).OrderBy(t => t.Ended != null).ThenByDescending(t => t.Started).FirstOrDefaultAsync(desk.Stop) is not { } t) return null;
        var mayCompare = await MaySeeOthers(t, desk);
        var beside = mayCompare ? await GoalsBeside.Of(citizen, desk) : GoalsBeside.None;
        var ours = (await JobGoalLine.Of(citizen, desk)).Where(g => g.Ended is null).ToList();
        return new Response(t.Id, t.Started, t.Ended, t.WhyEnded, t.JobAdviser, t.SupportAdviser, t.Housing, t.Specialist, t.EveryWeeks, t.WhyThatOften, t.NextFollowUp, t.Ended is null && t.NextFollowUp < desk.Today,
            [.. t.FollowUps.OrderByDescending(f => f.On).ThenByDescending(f => f.Id).Select(f => new FollowUp(f.Id, f.On, f.Present, f.HousingTookPart, f.CitizensWords, f.Agreed, f.ByName))],
            ours, beside.Goals, beside.Silent, mayCompare ? null : "De andre forvaltningers mål vises kun for borgeren og for dem, der selv arbejder med borgeren.",
            Pulls(ours, beside.Goals), [.. t.Standing.Select(c => new Comparison(c.JobGoal, c.SupportGoal, c.Agree, c.Why, c.On, c.ByName))]);
    }

    /// <summary>Goals on the same theme: whether they want the same (both develop, say) or pull apart. A fact to talk about, not a verdict.</summary>
    private static IReadOnlyList<Pull> Pulls(IReadOnlyList<JobGoalLine> ours, IReadOnlyList<GoalsBeside.Goal> others) =>
    [
        .. from job in ours
           from other in others
           where job.Theme is not null && other.Direction is not null && string.Equals(job.Theme, other.Theme, StringComparison.OrdinalIgnoreCase)
           select new Pull(job.Id, other.Id, other.Theme!, job.Direction == other.Direction),
    ];

    private static async Task<bool> MaySeeOthers(TaskForce force, Desk desk)
    {
        if (desk.Who.Citizen is not null || force.Has(desk.Who.Staff)) return true;
        var (staff, team, today) = (desk.Who.Staff, desk.Who.Team, desk.Today);
        return staff is not null && await desk.Db.CaseStaff.AnyAsync(m => m.Citizen == force.Citizen && m.From <= today && (m.Until == null || m.Until > today) && (m.Staff == staff || (team != null && m.Team == team)), desk.Stop);
    }
}
