using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// Refuses what another site makes a signed-in browser send. Forms carry a token of their own; the API takes the cookie too, and a request
/// without a body needs no leave from the browser to be sent: here the browser itself says where it comes from, which no page can change.
/// </summary>
internal static class OwnSiteOnly
{
    public static void UseOwnSiteOnly(this WebApplication app) =>
        app.Use((http, next) => ComesFromElsewhere(http) ? Refused().ExecuteAsync(http) : next(http));

    private static bool ComesFromElsewhere(HttpContext http)
    {
        var request = http.Request;
        return !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Path.StartsWithSegments("/connect")
            && request.Headers.Authorization.Count == 0
            && (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" || IsOfAnotherOrigin(http));
    }

    private static bool IsOfAnotherOrigin(HttpContext http) => http.Request.Headers.Origin.ToString() switch
    {
        "" => false,
        // Our pages ask for no referrer, so a browser hides the origin of their forms as well: then it must say the site, which over plain
        // http it does not, or the form must carry its token.
        "null" => http.Request.Headers["Sec-Fetch-Site"].Count == 0 && !LooksForToken(http.GetEndpoint()),
        var origin => !string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase),
    };

    // Signing in and out are open to all, and look for it themselves.
    private static bool LooksForToken(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation is true
        || endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static ProblemHttpResult Refused() =>
        TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, type: "urn:nye-faelles-veje:from-another-site", title: "Det er sendt fra et andet websted.");
}
