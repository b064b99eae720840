using System.Text.Json;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Checks a delivery report without taking it in.</summary>
internal sealed class ValidateDeliveryReport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/ffb/validate", Handle)
        .ShowsNobody()
        .WithName("disability-and-elderly.validateDeliveryReport")
        .WithSummary("Check an FFB delivery report without taking it in")
        .WithDescription("Nothing is saved and nobody is entered in the register. References may lead to what earlier reports of the same citizen hold.")
        .Accepts<Stream>("application/fhir+json", "application/json")
        .Produces<JsonElement>(StatusCodes.Status200OK, ReportOutcome.MediaType)
        .Produces<JsonElement>(StatusCodes.Status422UnprocessableEntity, ReportOutcome.MediaType)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<ReportOutcome, Refused>> Handle(HttpRequest request, ReportIntake intake, CancellationToken stop)
    {
        if (await ReportBody.Read(request.Body, stop) is not { } json) return ReportBody.TooLarge;
        return await intake.Check(json, stop) switch
        {
            Intake.Refused refused => ReportOutcome.Refused(refused.Issues),
            Intake.RegisterSilent silent => new Refusal("register-unavailable", silent.Sentence).AsProblem(StatusCodes.Status503ServiceUnavailable),
            _ => ReportOutcome.Fine(),
        };
    }
}
