using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What the list of courses shows.</summary>
internal sealed record CoursesView(IReadOnlyList<ListCourses.Line> Courses, IReadOnlyList<OfferType> Kinds, DateOnly Today, PostedForm Posted);

/// <summary>What a course's page shows.</summary>
internal sealed record CourseView(ListCourses.Line Course, ListParticipants.Response List, IReadOnlyDictionary<CitizenId, string> Names, DateOnly Today, PostedForm Posted);

/// <summary>The pages of the joint courses: all of them with their places, and one with those on it.</summary>
internal sealed class CoursePages : IPages
{
    /// <summary>The address of a course's page.</summary>
    public static string Of(Guid course) => $"/job-og-velfaerd/forloeb/{course}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/forloeb", List).ShowsNobody();
        app.MapPost("/forloeb", SetUp).ShowsNobody();
        app.MapGet("/forloeb/{course}", Show).ListsCitizens();
        app.MapPost("/forloeb/{course}/{citizen}/{enrolment}/fremmoede", Present);
        app.MapPost("/forloeb/{course}/{citizen}/{enrolment}/afslut", End);
        app.MapPost("/forloeb/{course}/{citizen}/{enrolment}/plads", Place);
    }

    private static Task<IResult> List(HttpContext http, [AsParameters] Desk desk) => ListPage(http, desk, PostedForm.None);

    private static Task<IResult> SetUp(IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("course", fields);
        var text = new CourseText(typed["offer"], typed["title"], typed["partner"], typed.Date("from"), typed.Date("to"), typed.Number("places"));
        return typed.Then(async () => (await SetUpCourse.Do(text, desk)).Refused, "/job-og-velfaerd/forloeb", posted => ListPage(http, desk, posted));
    }

    private static Task<IResult> Show(Guid course, HttpContext http, [AsParameters] Desk desk) => Page(course, http, desk, PostedForm.None);

    private static Task<IResult> Present(Guid course, CitizenId citizen, Guid enrolment, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"presence-{enrolment}", fields);
        var request = new RecordPresence.Request(typed.Number("year"), typed.Number("month"), typed.Number("days"), typed.Number("present"));
        return typed.Then(() => RecordPresence.Do(citizen, enrolment, request, desk), Of(course), posted => Page(course, http, desk, posted));
    }

    private static Task<IResult> End(Guid course, CitizenId citizen, Guid enrolment, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"end-{enrolment}", fields);
        var request = new EndEnrolment.Request(typed.YesOrNo("completed"), typed.Date("on"), typed["why"]);
        return typed.Then(() => EndEnrolment.Do(citizen, enrolment, request, desk), Of(course), posted => Page(course, http, desk, posted));
    }

    private static Task<IResult> Place(Guid course, CitizenId citizen, Guid enrolment, IFormCollection fields, HttpContext http, [AsParameters] Desk desk) =>
        new Typed("place", fields).Then(() => TakeFromWaitingList.Do(citizen, enrolment, desk), Of(course), posted => Page(course, http, desk, posted));

    private static async Task<IResult> ListPage(HttpContext http, Desk desk, PostedForm posted) =>
        http.Page<CoursesPage, CoursesView>(new CoursesView(await ListCourses.Read(desk.Db, desk.Law, desk.Today, over: true, desk.Stop), [.. desk.Law.Offers(desk.Today).Where(o => o.Kind == OfferKind.Course)], desk.Today, posted), posted.Status);

    private static async Task<IResult> Page(Guid course, HttpContext http, Desk desk, PostedForm posted)
    {
        desk.Db.ChangeTracker.Clear();
        if ((await ListCourses.Read(desk.Db, desk.Law, desk.Today, over: true, desk.Stop)).FirstOrDefault(c => c.Id == course) is not { } found) return TypedResults.NotFound();
        var list = await ListParticipants.Read(course, desk);
        await desk.Access.Listed(list.Participants.Select(p => p.Citizen), desk.Stop);
        return http.Page<CoursePage, CourseView>(new CourseView(found, list, await desk.Register.NamesOf(list.Participants.Select(p => p.Citizen), desk.Stop), desk.Today, posted), posted.Status);
    }
}
