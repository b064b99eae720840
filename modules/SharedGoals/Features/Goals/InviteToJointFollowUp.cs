using Carter;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>The invitation to a joint follow-up as a calendar entry: where and when, and nothing of the case. It lies in other people's calendars.</summary>
internal sealed class InviteToJointFollowUp : ICarterModule
{
    /// <summary>What a calendar entry is sent as.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/joint-follow-ups/{id}/invitation", Handle)
        .WithName("shared-goals.inviteToJointFollowUp").ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp)
        .WithSummary("The invitation as a calendar entry (iCalendar)")
        .WithDescription("Time and place only: no name, no number, nothing of the case. One that is called off says so, so that calendars take it away.")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileContentHttpResult, NotFound>> Handle(Guid id, [AsParameters] GoalDesk desk) =>
        await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is { } joint
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(Invitation(joint, desk.Now)), ContentType, "faelles-opfoelgning.ics")
            : TypedResults.NotFound();

    /// <summary>The calendar entry.</summary>
    internal static string Invitation(JointFollowUp joint, DateTimeOffset now)
    {
        var meeting = new CalendarEvent
        {
            Uid = joint.Id.ToString(),
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = new CalDateTime(joint.Begins.UtcDateTime, "UTC"),
            End = new CalDateTime(joint.Begins.AddMinutes(joint.Minutes).UtcDateTime, "UTC"),
            Summary = "Fælles opfølgning",
            Description = "Kommunen og dem, der er med, følger op sammen. Se mere på kommunens side.",
            Location = joint.Place,
            Status = joint.CalledOff is null ? EventStatus.Confirmed : EventStatus.Cancelled,
            Sequence = joint.CalledOff is null ? 0 : 1,
            Class = "PRIVATE",
        };
        var calendar = new Calendar { ProductId = "-//Nye Faelles Veje//DA", Method = joint.CalledOff is null ? CalendarMethods.Request : CalendarMethods.Cancel };
        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
