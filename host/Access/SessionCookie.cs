using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The cookie a signed-in person carries, for a working day.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";

    /// <summary>The claim that tells one signing in from the next.</summary>
    public const string SessionClaim = "sid";

    public static AuthenticationBuilder AddSessionCookie(this AuthenticationBuilder authentication) => authentication.AddCookie(Scheme, options =>
    {
        options.Cookie.Name = "nye-faelles-veje";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefixed();
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = signingIn =>
        {
            var identity = (ClaimsIdentity)signingIn.Principal!.Identity!;
            if (!identity.HasClaim(claim => claim.Type == SessionClaim)) identity.AddClaim(new Claim(SessionClaim, Guid.NewGuid().ToString()));
            return Task.CompletedTask;
        };
    });

    /// <summary>Browsers refuse the prefix over plain http, which a machine of one's own is allowed to speak.</summary>
    private sealed class HostPrefixed : ICookieManager
    {
        private readonly ChunkingCookieManager cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            cookies.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
