using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>Refusals as an answer of the API: 422 with problem details (RFC 9457), a Danish sentence and the fields by path.</summary>
public sealed class Refused : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The refusals that are answered with.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>The status code; 422 unless the refusal is of another kind.</summary>
    public int StatusCode { get; init; } = StatusCodes.Status422UnprocessableEntity;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = new HttpValidationProblemDetails
        {
            Status = StatusCode,
            Type = $"urn:nye-faelles-veje:{(Refusals.Count == 1 ? Refusals[0].Type : "refused")}",
            Title = Refusals.Count == 1 ? Refusals[0].Message : "Det kan ikke gemmes, som det er skrevet.",
            Instance = httpContext.Request.Path,
        };
        foreach (var field in Refusals.GroupBy(r => r.Field ?? ""))
            problem.Errors[field.Key] = [.. field.Select(r => r.Message)];
        problem.Extensions["refusals"] = Refusals.Select(r => new { type = r.Type, field = r.Field, message = r.Message }).ToArray();
        return TypedResults.Problem(problem).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(ProblemDetails), ["application/problem+json"]));
}

/// <summary>From a rule's no to an answer of the API.</summary>
public static class RefusedResults
{
    /// <summary>These refusals as an answer of the API.</summary>
    public static Refused AsProblem(this IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals, StatusCode = refusals.Status() };

    /// <summary>This refusal as an answer of the API.</summary>
    public static Refused AsProblem(this Refusal refusal) => AsProblem([refusal]);

    /// <summary>This refusal with a status code of its own.</summary>
    public static Refused AsProblem(this Refusal refusal, int status) => new() { Refusals = [refusal], StatusCode = status };

    /// <summary>The status code that the kinds of these refusals call for.</summary>
    public static int Status(this IReadOnlyList<Refusal> refusals) =>
        refusals.Any(r => r.Kind == RefusalKind.Unavailable) ? StatusCodes.Status503ServiceUnavailable
        : refusals.Any(r => r.Kind == RefusalKind.Conflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}
