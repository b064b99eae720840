using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Sets up a joint course (forløb) with an outside partner, such as HF3.</summary>
internal sealed class SetUpCourse : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/courses", Handle)
        .ShowsNobody()
        .WithName("employment-and-welfare.setUpCourse")
        .WithSummary("Set up a joint course with an outside partner");

    internal static async Task<Results<Created<Response>, Refused>> Handle(CourseText request, [AsParameters] Desk desk)
    {
        var (course, refused) = await Do(request, desk);
        return course is null ? refused.AsProblem() : TypedResults.Created("/api/employment-and-welfare/courses", new Response(course.Id));
    }

    internal static async Task<(Course? Course, Refusals Refused)> Do(CourseText text, Desk desk)
    {
        var (course, refused) = Course.SetUp(desk.NewId(), text, desk.Law, desk.Today);
        if (course is null) return (null, refused);
        desk.Db.Courses.Add(course);
        return (course, await desk.Save(refused));
    }
}
