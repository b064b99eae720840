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

/// <summary>Ends a citizen's course: completed, or left with a reason. One in the youth effort is back in view at once.</summary>
internal sealed class EndEnrolment : ICarterModule
{
    internal sealed record Request(bool? Completed, DateOnly? On, string? Why = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/enrolments/{enrolment}/end", Handle)
        .WithName("employment-and-welfare.endEnrolment")
        .WithSummary("End a citizen's course: completed or left")
        .WithDescription("Completing a course that gives upper secondary ends the youth effort on that day; leaving puts the young person in the list of those about to fall out.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid enrolment, Request request, [AsParameters] Desk desk) => (await Do(citizen, enrolment, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid enrolment, Request request, Desk desk)
    {
        if (await desk.Db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolment && e.Citizen == citizen, desk.Stop) is not { } found) return null;
        var wasThere = found.State == EnrolmentState.Enrolled;
        var refused = found.End(request.Completed, request.On, request.Why, desk.Today);
        if (!refused.None) return refused;
        found.Revision++;
        var course = (await desk.Db.Courses.FindAsync([found.Course], desk.Stop))!;
        if (wasThere)
        {
            await TellTheYouthEffort(citizen, found, course, desk);
            desk.Db.Publish(new OfferEnded(citizen, Code.Of(course.Offer), found.EndedOn!.Value));
        }
        desk.Note(citizen, citizen.Value, $"{InDanish.Of(found.State)}: {course.Title}.");
        return await desk.Save(refused);
    }

    private static async Task TellTheYouthEffort(CitizenId citizen, Enrolment enrolment, Course course, Desk desk)
    {
        if (await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop) is not { } young) return;
        if (enrolment.State == EnrolmentState.Left)
        {
            young.Record(Occupation.None, enrolment.EndedOn, desk.Today);
            young.LeftEducation = enrolment.EndedOn;
        }
        else if (desk.Law.Offer(course.Offer, course.From) is { GivesUpperSecondary: true } && young.UpperSecondaryCompleted is null)
        {
            young.CompleteUpperSecondary(enrolment.EndedOn, desk.Today);
        }
        young.Revision++;
    }
}
