using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.ModuleKit;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Where the embedded issuer says who somebody is. OpenIddict has already checked the client, the addresses, the scopes and the proof.</summary>
internal static class IssuerEndpoints
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapIssuer(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/connect/authorize", [HttpMethods.Get, HttpMethods.Post], (Delegate)Authorize).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/connect/token", Token).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<SignInHttpResult, ForbidHttpResult, RedirectHttpResult>> Authorize(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(SessionCookie.Scheme);
        if (session.Principal is { } person)
            return Issue(SignedIn.Of(person).AsIdentity(Scheme), request.GetScopes());
        if (request.HasPromptValue(PromptValues.None))
            return TypedResults.Forbid(new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired }), [Scheme]);

        var parameters = request.GetParameters().Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value));
        return TypedResults.LocalRedirect("/sign-in" + QueryString.Create("returnUrl", "/connect/authorize" + QueryString.Create(parameters)));
    }

    private static async Task<SignInHttpResult> Token(HttpContext http, IOpenIddictApplicationManager applications, CancellationToken stop)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (!request.IsClientCredentialsGrantType())
            return TypedResults.SignIn((await http.AuthenticateAsync(Scheme)).Principal!, authenticationScheme: Scheme);

        var client = (await applications.FindByClientIdAsync(request.ClientId!, stop))!;
        var allowed = (await applications.GetPermissionsAsync(client, stop))
            .Where(permission => permission.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
            .Select(permission => permission[Permissions.Prefixes.Scope.Length..]);
        var asked = request.GetScopes();
        var identity = new ClaimsIdentity(Scheme, SignedIn.NameClaim, SignedIn.RoleClaim)
            .SetClaim(SignedIn.SubjectClaim, request.ClientId)
            .SetClaim(SignedIn.NameClaim, await applications.GetDisplayNameAsync(client, stop))
            .SetClaim(SignedIn.RoleClaim, Roles.Integrator);
        return Issue(identity, asked.IsEmpty ? [.. allowed] : asked);
    }

    private static SignInHttpResult Issue(ClaimsIdentity identity, IEnumerable<string> scopes)
    {
        identity.SetScopes(scopes).SetResources(EmbeddedIssuer.Audience).SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Scheme);
    }
}
