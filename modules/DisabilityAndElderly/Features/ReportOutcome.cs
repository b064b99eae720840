using System.Reflection;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using Task = System.Threading.Tasks.Task;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>How a report stands, as FHIR tells it: an OperationOutcome naming element and rule, with a Danish sentence for people.</summary>
internal sealed class ReportOutcome(int statusCode, IReadOnlyList<Issue> issues) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public const string MediaType = "application/fhir+json";
    private const string RuleSystem = "urn:nye-faelles-veje:ffb-rule";

    public int? StatusCode => statusCode;

    public IReadOnlyList<Issue> Issues => issues;

    public static ReportOutcome Refused(IReadOnlyList<Issue> issues, int statusCode = StatusCodes.Status422UnprocessableEntity) => new(statusCode, issues);

    public static ReportOutcome Fine() => new(StatusCodes.Status200OK, []);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = statusCode;
        httpContext.Response.ContentType = MediaType;
        return httpContext.Response.WriteAsync(new FhirJsonSerializer().SerializeToString(Outcome()), httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(JsonElement), [MediaType]));

    private OperationOutcome Outcome() => new()
    {
        Issue = issues.Count == 0
            ? [new OperationOutcome.IssueComponent
            {
                Severity = OperationOutcome.IssueSeverity.Information,
                Code = OperationOutcome.IssueType.Informational,
                Details = new CodeableConcept { Text = "ok" },
                Diagnostics = "Indberetningen overholder reglerne.",
            }]
            : [.. issues.Select(Told)],
    };

    private static OperationOutcome.IssueComponent Told(Issue issue) => new()
    {
        Severity = OperationOutcome.IssueSeverity.Error,
        Code = TypeOf(issue.Rule),
        Details = new CodeableConcept(RuleSystem, issue.Rule, issue.Rule),
        Diagnostics = issue.DanishMessage,
        Expression = [issue.ElementPath],
    };

    private static OperationOutcome.IssueType TypeOf(string rule) => rule switch
    {
        Rules.Parse or Rules.ResourceType or Rules.UnknownElement => OperationOutcome.IssueType.Structure,
        Rules.CardinalityMin => OperationOutcome.IssueType.Required,
        Rules.ValueSet or Rules.UnknownCode or Rules.OneCode => OperationOutcome.IssueType.CodeInvalid,
        Rules.ReferenceMissing => OperationOutcome.IssueType.NotFound,
        Rules.OutOfOrder or Rules.OtherContentBefore => OperationOutcome.IssueType.Conflict,
        Rules.DuplicateId => OperationOutcome.IssueType.Duplicate,
        Rules.InvalidValue or Rules.Pattern or Rules.DataType or Rules.DatePrecision => OperationOutcome.IssueType.Value,
        _ => OperationOutcome.IssueType.BusinessRule,
    };
}
