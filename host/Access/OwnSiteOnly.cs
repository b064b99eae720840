using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// Refuses what another site makes a signed-in browser send. Forms carry a token of their own; the API takes the cookie too, and a request
/// without a body needs no leave from the browser to be sent: here the browser itself says where it comes from, which no page can change.
/// </summary>
internal static class OwnSiteOnly
{
    public static void UseOwnSiteOnly(this WebApplication app) => app.Use((http, next) => ComesFromElsewhere(http.Request) ? Refused().ExecuteAsync(http) : next(http));

    private static bool ComesFromElsewhere(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/connect")
        && request.Headers.Authorization.Count == 0
        && (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" || IsOfAnotherOrigin(request));

    private static bool IsOfAnotherOrigin(HttpRequest request) => request.Headers.Origin.ToString() switch
    {
        "" => false,
        // Our pages ask for no referrer, so a browser hides the origin of their forms as well: then it must say the site.
        "null" => request.Headers["Sec-Fetch-Site"].Count == 0,
        var origin => !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
    };

    private static ProblemHttpResult Refused() =>
        TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, type: "urn:nye-faelles-veje:from-another-site", title: "Det er sendt fra et andet websted.");
}
