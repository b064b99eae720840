using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.Host.Access;

/// <summary>What those get who are not let in: a program problem details, a person the sign-in page or a plain sentence.</summary>
internal sealed class AccessAnswers(ILogger<AccessAnswers> log) : IAuthorizationMiddlewareResultHandler
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/connect", "/.well-known"];

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        return (authorizeResult.Challenged, IsProgram(context.Request)) switch
        {
            (true, true) => NotSignedIn(context),
            (true, false) => SendToSignIn(context),
            (false, true) => Problem(StatusCodes.Status403Forbidden, "not-allowed", "Det har du ikke adgang til.").ExecuteAsync(context),
            (false, false) => PlainPage.Answer(StatusCodes.Status403Forbidden, "Det har du ikke adgang til", "Siden hører til en anden rolle end din. Tal med din leder, hvis du skal bruge den i dit arbejde.").ExecuteAsync(context),
        };
    }

    private static bool IsProgram(HttpRequest request)
    {
        if (request.Headers.Authorization.Count > 0 || Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path))) return true;
        var accept = request.Headers.Accept.ToString();
        return !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && (accept.Contains("json", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/modules"));
    }

    private async Task NotSignedIn(HttpContext http)
    {
        var carriesToken = http.Request.Headers.Authorization.Count > 0;
        if (carriesToken)
        {
            // By kind only: what a false token says is not ours to keep, and it may be somebody's true one.
            log.LogWarning("An access token was refused at {Endpoint}: {Fault}", http.GetEndpoint()?.DisplayName, http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Failure?.GetType().Name);
            await http.ChallengeAsync();
        }
        else http.Response.Headers.WWWAuthenticate = "Bearer";
        await (carriesToken
            ? Problem(StatusCodes.Status401Unauthorized, "token-not-valid", "Adgangsbeviset gælder ikke eller er udløbet. Hent et nyt ved /connect/token.")
            : Problem(StatusCodes.Status401Unauthorized, "not-signed-in", "Log på først, eller send et adgangsbevis med.")).ExecuteAsync(http);
    }

    private static Task SendToSignIn(HttpContext http)
    {
        var request = http.Request;
        // What was posted cannot be posted again after sign-in, so only an address that was being read is gone back to.
        var returnUrl = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        return TypedResults.LocalRedirect("/sign-in" + QueryString.Create("returnUrl", returnUrl)).ExecuteAsync(http);
    }

    private static ProblemHttpResult Problem(int status, string type, string title) =>
        TypedResults.Problem(statusCode: status, type: $"urn:nye-faelles-veje:{type}", title: title);
}
