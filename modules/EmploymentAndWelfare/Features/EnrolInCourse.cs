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

/// <summary>Takes a citizen in on a course, or on its waiting list.</summary>
internal sealed class EnrolInCourse : ICarterModule
{
    internal sealed record Request(bool? OrWait = null);

    internal sealed record Response(Guid Id, EnrolmentState State);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/courses/{course}", Handle)
        .WithName("employment-and-welfare.enrolInCourse")
        .WithSummary("Take a citizen in on a course")
        .WithDescription("With orWait the citizen is put on the waiting list when every place is taken. Two who take the last place at once: one of them is refused with 409.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Guid course, Request request, [AsParameters] Desk desk)
    {
        var (enrolment, refused) = await Do(citizen, course, request.OrWait == true, desk);
        if (!refused.None) return refused.AsProblem();
        return enrolment is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/courses/{course}/participants", new Response(enrolment.Id, enrolment.State));
    }

    internal static async Task<(Enrolment? Enrolment, Refusals Refused)> Do(CitizenId citizen, Guid course, bool orWait, Desk desk)
    {
        if (await desk.Db.Courses.FindAsync([course], desk.Stop) is not { } found) return (null, []);
        var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
        if (silence is not null) return (null, [silence]);
        if (born is null) return (null, []);

        var taken = await desk.Db.Enrolments.CountAsync(e => e.Course == course && e.State == EnrolmentState.Enrolled, desk.Stop);
        var (enrolment, refused) = found.Enrol(desk.NewId(), citizen, born.Value, taken, orWait, desk.Law, desk.Today);
        if (enrolment is null) return (null, refused);
        desk.Db.Enrolments.Add(enrolment);
        desk.Note(citizen, citizen.Value, $"{InDanish.Of(enrolment.State)} på {found.Title}.");
        if (enrolment.State == EnrolmentState.Enrolled) desk.Db.Publish(new OfferGranted(citizen, Code.Of(found.Offer), found.From > desk.Today ? found.From : desk.Today));
        refused = await desk.Save(refused, new Refusal("already-enrolled", "Den unge er allerede på forløbet eller på ventelisten.", Kind: RefusalKind.Conflict));
        return (refused.None ? enrolment : null, refused);
    }
}
