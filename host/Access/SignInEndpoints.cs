using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The way in and out for people.</summary>
internal static class SignInEndpoints
{
    private const string Path = "/sign-in";
    private const string SignedOut = "/signed-out";

    public static void MapSignInAsDemoPerson(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? returnUrl) => new RazorComponentResult<SignInPage>(new { ReturnUrl = Local(returnUrl) }))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Path, SignInAs).AllowAnonymous().RequireRateLimiting(RateLimits.SigningIn).ExcludeFromDescription();
    }

    public static void MapSignInByOutsideIssuer(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, SendToIssuer).AllowAnonymous().ExcludeFromDescription();

    public static void MapSignOut(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", SignOut).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(SignedOut, () => PlainPage.Answer(StatusCodes.Status200OK, "Du er logget af", "Luk browseren, hvis andre bruger den samme maskine.", Path, "Log på igen"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    // The host is the issuer here, so its own pages take the person directly; others come by /connect/authorize.
    private static async Task<RedirectHttpResult> SignInAs(HttpContext http, DemoPeople people, IAntiforgery antiforgery, CancellationToken stop)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(stop) : FormCollection.Empty;
        var returnUrl = Local(form["returnUrl"]);
        // A page left open too long has an old token: it is shown again rather than refused.
        if (!await antiforgery.IsRequestValidAsync(http) || !Guid.TryParse(form["person"], out var id) || people.Find(id) is not { } person)
            return TypedResults.LocalRedirect(Path + QueryString.Create("returnUrl", returnUrl));
        await http.SignInAsync(SessionCookie.Scheme, new(person.AsIdentity(SessionCookie.Scheme)));
        return TypedResults.LocalRedirect(returnUrl);
    }

    private static async Task<Results<EmptyHttpResult, RazorComponentResult<PlainPage>>> SendToIssuer(HttpContext http, string? returnUrl, ILogger<AccessSettings> log)
    {
        try
        {
            await http.ChallengeAsync(OutsideIssuer.Scheme, new AuthenticationProperties { RedirectUri = Local(returnUrl) });
            return TypedResults.Empty;
        }
        catch (InvalidOperationException fault) when (!http.Response.HasStarted)
        {
            log.LogError(fault, "The issuer cannot be reached");
            return PlainPage.Answer(StatusCodes.Status503ServiceUnavailable, "Man kan ikke logge på lige nu", "Kommunens log på svarer ikke. Prøv igen om lidt. Det, der er gemt, er ikke gået tabt.", Path, "Prøv igen");
        }
    }

    private static async Task<Results<RedirectHttpResult, SignOutHttpResult>> SignOut(HttpContext http, AccessSettings settings, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.LocalRedirect("/");
        if (!settings.IsEmbedded) return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = SignedOut }, [SessionCookie.Scheme, OutsideIssuer.Scheme]);
        await http.SignOutAsync(SessionCookie.Scheme);
        return TypedResults.LocalRedirect(SignedOut);
    }

    private static string Local(string? returnUrl) => RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
