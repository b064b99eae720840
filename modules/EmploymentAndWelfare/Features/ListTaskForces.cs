using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The Task Forces that run, those whose follow-up is nearest or overdue first.</summary>
internal sealed class ListTaskForces : ICarterModule
{
    /// <summary>The most that is shown.</summary>
    public const int Most = 100;

    internal sealed record Line(CitizenId Citizen, DateOnly Started, string JobAdviser, string SupportAdviser, DateOnly NextFollowUp, bool IsOverdue, int Disagreements);

    internal sealed record Response(IReadOnlyList<Line> TaskForces);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/task-forces", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.listTaskForces")
        .WithSummary("The Task Forces that run");

    internal static async Task<Ok<Response>> Handle([AsParameters] Desk desk)
    {
        var lines = await Read(desk);
        await desk.Access.Listed(lines.Select(line => line.Citizen), desk.Stop);
        return TypedResults.Ok(new Response(lines));
    }

    internal static async Task<IReadOnlyList<Line>> Read(Desk desk) =>
    [
        .. (await desk.Db.TaskForces.AsNoTracking().Include(t => t.Comparisons).Where(t => t.Ended == null).SeenBy(desk.Who, desk.Db, desk.Today).OrderBy(t => t.NextFollowUp).Take(Most).ToListAsync(desk.Stop))
            .Select(t => new Line(t.Citizen, t.Started, t.JobAdviser, t.SupportAdviser, t.NextFollowUp, t.NextFollowUp < desk.Today, t.Standing.Count(c => !c.Agree))),
    ];
}
