using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The joint courses, with places, how many are taken and how it goes; nobody is named.</summary>
internal sealed class ListCourses : ICarterModule
{
    internal sealed record Line(Guid Id, string Offer, string? Law, string Title, string Partner, DateOnly From, DateOnly To, int Places, int Taken, int Waiting, int Completed, int Left);

    internal sealed record Response(IReadOnlyList<Line> Courses);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/courses", Handle)
        .ShowsNobody()
        .WithName("employment-and-welfare.listCourses")
        .WithSummary("The joint courses with their places")
        .WithDescription("Those that run or are to begin; with over=true those that are over, too.");

    internal static async Task<Ok<Response>> Handle(EmploymentAndWelfareDb db, LawBook law, TimeProvider clock, CancellationToken stop, bool over = false) =>
        TypedResults.Ok(new Response(await Read(db, law, clock.Today(), over, stop)));

    internal static async Task<IReadOnlyList<Line>> Read(EmploymentAndWelfareDb db, LawBook law, DateOnly today, bool over, CancellationToken stop)
    {
        var courses = await db.Courses.AsNoTracking().Where(c => over || c.To >= today).OrderBy(c => c.From).ToListAsync(stop);
        var counts = (await db.Enrolments.GroupBy(e => new { e.Course, e.State }).Select(g => new { g.Key.Course, g.Key.State, Count = g.Count() }).ToListAsync(stop)).ToDictionary(g => (g.Course, g.State), g => g.Count);
        int Of(Course course, EnrolmentState state) => counts.GetValueOrDefault((course.Id, state));
        return
        [
            .. courses.Select(c => (Course: c, Type: law.Offer(c.Offer, c.From))).Select(row => new Line(row.Course.Id, row.Type?.Title ?? row.Course.Offer, row.Type?.Reference.ToString(), row.Course.Title, row.Course.Partner,
                row.Course.From, row.Course.To, row.Course.Places, Of(row.Course, EnrolmentState.Enrolled), Of(row.Course, EnrolmentState.Waiting), Of(row.Course, EnrolmentState.Completed), Of(row.Course, EnrolmentState.Left))),
        ];
    }
}
