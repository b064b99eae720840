using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Those on a course whom the signed-in works with, with their presence; the others are counted.</summary>
internal sealed class ListParticipants : ICarterModule
{
    internal sealed record Month(DateOnly First, int Days, int Present);

    internal sealed record Participant(Guid Enrolment, CitizenId Citizen, DateOnly Since, EnrolmentState State, DateOnly? EndedOn, string? Why, IReadOnlyList<Month> Presence);

    internal sealed record Response(IReadOnlyList<Participant> Participants, int Others);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/courses/{course}/participants", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.listParticipants")
        .WithSummary("Those on a course, with their presence")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(Guid course, [AsParameters] Desk desk)
    {
        if (!await desk.Db.Courses.AnyAsync(c => c.Id == course, desk.Stop)) return TypedResults.NotFound();
        var list = await Read(course, desk);
        await desk.Access.Listed(list.Participants.Select(p => p.Citizen), desk.Stop);
        return TypedResults.Ok(list);
    }

    internal static async Task<Response> Read(Guid course, Desk desk)
    {
        var all = desk.Db.Enrolments.AsNoTracking().Where(e => e.Course == course);
        var mine = await all.SeenBy(desk.Who, desk.Db, desk.Today).OrderBy(e => e.Since).ThenBy(e => e.Id).ToListAsync(desk.Stop);
        var ids = mine.Select(e => e.Id).ToList();
        var presence = (await desk.Db.Presences.AsNoTracking().Where(p => ids.Contains(p.Enrolment)).OrderBy(p => p.Month).ToListAsync(desk.Stop)).ToLookup(p => p.Enrolment);
        return new Response([.. mine.Select(e => new Participant(e.Id, e.Citizen, e.Since, e.State, e.EndedOn, e.Why, [.. presence[e.Id].Select(p => new Month(p.Month, p.Days, p.Present))]))], await all.CountAsync(desk.Stop) - mine.Count);
    }
}
