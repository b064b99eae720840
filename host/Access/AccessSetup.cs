using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Sign-in and policies.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("open").AddScheme<AuthenticationSchemeOptions, Open>("open", null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Roles.SystemAdministrator, policy => policy.RequireRole(Roles.SystemAdministrator));
    }

    private sealed class Open(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, Roles.SystemAdministrator)], "open")), "open")));
    }
}
