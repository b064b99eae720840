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
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Records a month's presence (fremmøde) on a course.</summary>
internal sealed class RecordPresence : ICarterModule
{
    internal sealed record Request(int? Year, int? Month, int? Days, int? Present);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/enrolments/{enrolment}/presence", Handle)
        .WithName("employment-and-welfare.recordPresence")
        .WithSummary("Record a month's presence on a course")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid enrolment, Request request, [AsParameters] Desk desk) => (await Do(citizen, enrolment, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid enrolment, Request request, Desk desk)
    {
        if (await desk.Db.Enrolments.AsNoTracking().FirstOrDefaultAsync(e => e.Id == enrolment && e.Citizen == citizen, desk.Stop) is not { } found) return null;
        var refused = Presence.WhatIsWrong(found, request.Year, request.Month, request.Days, request.Present, desk.Today);
        if (!refused.None) return refused;
        var month = new DateOnly(request.Year!.Value, request.Month!.Value, 1);
        var presence = await desk.Db.Presences.FindAsync([enrolment, month], desk.Stop);
        if (presence is null) desk.Db.Presences.Add(new Presence { Enrolment = enrolment, Citizen = citizen, Month = month, Days = request.Days!.Value, Present = request.Present!.Value });
        else (presence.Days, presence.Present) = (request.Days!.Value, request.Present!.Value);
        desk.Note(citizen, enrolment, $"Fremmøde i {month.ToString("MMMM yyyy", Danish.Culture)}: {request.Present} af {request.Days} dage.");
        return await desk.Save(refused);
    }
}
