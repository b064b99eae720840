using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What people and programs get when something goes wrong: a Danish page, or problem details (RFC 9457). Never a bare 500.</summary>
internal static class Errors
{
    private const int SqliteBusy = 5;
    private const int SqliteFull = 13;

    /// <summary>True when a browser asks for a page; programs ask for JSON or for nothing special.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            ExceptionHandler = http => Show(http, http.Response.StatusCode),
        });
        app.UseStatusCodePages(context => Show(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static int StatusOf(Exception fault) => fault.GetBaseException() switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        SqliteException { SqliteErrorCode: SqliteBusy } => StatusCodes.Status503ServiceUnavailable,
        SqliteException { SqliteErrorCode: SqliteFull } => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task Show(HttpContext http, int status)
    {
        var (type, title, advice) = InWords(status);
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "2";
        if (http.Request.WantsPage())
        {
            await new RazorComponentResult<ErrorPage>(new { Title = title, Advice = advice, Trace = status >= 500 ? http.TraceIdentifier : null }) { StatusCode = status }.ExecuteAsync(http);
            return;
        }
        await TypedResults.Problem(statusCode: status, type: $"urn:nye-faelles-veje:{type}", title: title, detail: advice, instance: http.Request.Path,
            extensions: new Dictionary<string, object?> { ["traceId"] = http.TraceIdentifier }).ExecuteAsync(http);
    }

    private static (string Type, string Title, string Advice) InWords(int status) => status switch
    {
        400 => ("unreadable", "Det kan ikke læses.", "Det, der blev sendt, har ikke den form, der er aftalt."),
        401 => ("not-signed-in", "Du er ikke logget ind.", "Log ind, og prøv igen."),
        403 or 404 => ("not-found", "Det findes ikke, eller du har ikke adgang til det.", "Gå tilbage, eller søg efter det, du mangler."),
        405 => ("method-not-allowed", "Det kan man ikke her.", "Adressen findes, men ikke til det, der blev forsøgt."),
        413 => ("too-large", "Det er for stort.", "Send det i mindre dele."),
        415 => ("unsupported-media-type", "Det er sendt i en form, der ikke forstås.", "Send det som JSON, eller som en formular."),
        429 => ("too-many-requests", "Der er spurgt for mange gange på kort tid.", "Vent lidt, og prøv igen."),
        503 => ("busy", "Der er travlt lige nu.", "Intet er gemt. Prøv igen om et øjeblik."),
        507 => ("storage-full", "Lageret er fuldt.", "Intet er gemt. Man kan læse, men ikke skrive, før der er plads igen."),
        >= 500 => ("failed", "Noget gik galt hos os.", "Intet er gemt halvt. Prøv igen, og sig til, hvis det bliver ved."),
        _ => ("refused", "Det kan ikke lade sig gøre.", "Prøv igen på en anden måde."),
    };
}
