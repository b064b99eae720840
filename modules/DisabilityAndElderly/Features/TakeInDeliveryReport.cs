using System.Text.Json;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Takes in a delivery report (FFB-indberetning).</summary>
internal sealed class TakeInDeliveryReport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/ffb/delivery-reports", Handle)
        .ShowsNobody()
        .WithName("disability-and-elderly.takeInDeliveryReport")
        .WithSummary("Take in an FFB delivery report")
        .WithDescription("A FHIR R4 bundle as KL's reporting guide 1.0.0 describes it. It is taken in whole or refused whole; the refusal names element and rule. The same report again gives the same answer and changes nothing.")
        .Accepts<Stream>("application/fhir+json", "application/json")
        .Produces<JsonElement>(StatusCodes.Status409Conflict, ReportOutcome.MediaType)
        .Produces<JsonElement>(StatusCodes.Status422UnprocessableEntity, ReportOutcome.MediaType)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Receipt>, Ok<Receipt>, ReportOutcome, Refused>> Handle(HttpRequest request, ReportIntake intake, CancellationToken stop)
    {
        if (await ReportBody.Read(request.Body, stop) is not { } json) return ReportBody.TooLarge;
        return await intake.Take(json, stop) switch
        {
            Intake.Taken { Again: true } taken => TypedResults.Ok(taken.Receipt),
            Intake.Taken taken => TypedResults.Created($"/api/disability-and-elderly/ffb/delivery-reports/{taken.Receipt.Report}", taken.Receipt),
            Intake.Conflict conflict => ReportOutcome.Refused(conflict.Issues, StatusCodes.Status409Conflict),
            Intake.Refused refused => ReportOutcome.Refused(refused.Issues),
            Intake.RegisterSilent silent => new Refusal("register-unavailable", silent.Sentence).AsProblem(StatusCodes.Status503ServiceUnavailable),
            var other => throw new InvalidOperationException($"A report cannot be taken in as {other.GetType().Name}."),
        };
    }
}
