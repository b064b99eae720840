using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Gives the one who has waited longest on a course a place that has come free.</summary>
internal sealed class TakeFromWaitingList : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/enrolments/{enrolment}/place", Handle)
        .WithName("employment-and-welfare.takeFromWaitingList")
        .WithSummary("Give one on a course's waiting list a place")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid enrolment, [AsParameters] Desk desk) => (await Do(citizen, enrolment, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid enrolment, Desk desk)
    {
        if (await desk.Db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolment && e.Citizen == citizen, desk.Stop) is not { } found) return null;
        var course = (await desk.Db.Courses.FindAsync([found.Course], desk.Stop))!;
        var taken = await desk.Db.Enrolments.CountAsync(e => e.Course == course.Id && e.State == EnrolmentState.Enrolled, desk.Stop);
        var first = await desk.Db.Enrolments.Where(e => e.Course == course.Id && e.State == EnrolmentState.Waiting).OrderBy(e => e.Since).ThenBy(e => e.Id).Select(e => e.Id).FirstOrDefaultAsync(desk.Stop);
        var refused = new Refusals()
            .When(found.State != EnrolmentState.Waiting, "enrolment-not-waiting", "Den unge står ikke på venteliste.")
            .When(taken >= course.Places, "course-full", $"Alle {course.Places} pladser er optaget.")
            .When(found.State == EnrolmentState.Waiting && first != enrolment, "enrolment-not-first", "En anden har ventet længere og kommer først.");
        if (!refused.None) return refused;
        found.State = EnrolmentState.Enrolled;
        (found.Revision, course.Revision) = (found.Revision + 1, course.Revision + 1);
        desk.Note(citizen, citizen.Value, $"Fik plads på {course.Title}.");
        desk.Db.Publish(new OfferGranted(citizen, Code.Of(course.Offer), course.From > desk.Today ? course.From : desk.Today));
        return await desk.Save(refused);
    }
}
