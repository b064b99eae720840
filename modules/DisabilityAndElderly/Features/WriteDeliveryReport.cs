using System.Text.Json;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Writes the delivery report of what has changed since the last one.</summary>
internal sealed class WriteDeliveryReport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/ffb/citizens/{citizen}/delivery-report", Handle)
        .WithName("disability-and-elderly.writeDeliveryReport")
        .WithSummary("Write the FFB delivery report of what has changed since the last one")
        .WithDescription("A FHIR R4 bundle under KL's reporting profiles 1.0.0: what is new or changed, and what that points to. 204 when nothing has changed. Reading it changes nothing; when it has been delivered, say so at …/delivery-report/sent.")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator)
        .Produces<JsonElement>(StatusCodes.Status200OK, ReportOutcome.MediaType)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<FileContentHttpResult, NoContent, NotFound, ReportOutcome, Refused>> Handle(CitizenId citizen, ReportDelivery delivery, CancellationToken stop) =>
        await delivery.Write(citizen, stop) switch
        {
            Delivery.Written written => TypedResults.File(written.Json, ReportOutcome.MediaType),
            Delivery.NothingNew => TypedResults.NoContent(),
            Delivery.NoCase => TypedResults.NotFound(),
            Delivery.Refused refused => ReportOutcome.Refused(refused.Issues),
            Delivery.NotPossible not => not.Why.AsProblem(),
            var other => throw new InvalidOperationException($"A report cannot be written as {other.GetType().Name}."),
        };
}
