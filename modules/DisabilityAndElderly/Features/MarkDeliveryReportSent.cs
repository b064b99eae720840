using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Says that a written delivery report has reached KL, so that the next one tells only of what changes after it.</summary>
internal sealed class MarkDeliveryReportSent : ICarterModule
{
    internal sealed record Request(string Report);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/ffb/citizens/{citizen}/delivery-report/sent", Handle)
        .WithName("disability-and-elderly.markDeliveryReportSent")
        .WithSummary("Say that the delivery report has been delivered")
        .WithDescription("By the id of the bundle. Said twice it counts once. 409 when the case has changed since it was written.")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, Refused>> Handle(CitizenId citizen, Request sent, SignedIn who, ReportDelivery delivery, CancellationToken stop) =>
        await delivery.Sent(citizen, sent.Report, who.Subject, stop) is { } refused ? refused.AsProblem() : TypedResults.NoContent();
}
