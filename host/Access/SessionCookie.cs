using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The cookie a signed-in person carries, for a working day: good as long as its session is open.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";

    /// <summary>The claim that tells one signing in from the next.</summary>
    public const string SessionClaim = "sid";

    public static AuthenticationBuilder AddSessionCookie(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddSingleton<Sessions>().AddSingleton<IPrepare>(provider => provider.GetRequiredService<Sessions>());
        authentication.Services.AddSingleton<InSessions>();
        return authentication.AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "nye-faelles-veje";
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.CookieManager = new HostPrefixed();
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.EventsType = typeof(InSessions);
        });
    }

    /// <summary>A session begins where somebody signs in, ends where they sign out, and is asked after at every request between.</summary>
    private sealed class InSessions(Sessions sessions) : CookieAuthenticationEvents
    {
        public override async Task SigningIn(CookieSigningInContext context)
        {
            // Who signs in as somebody else leaves no session behind.
            await EndThatOf(context.HttpContext);
            ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(SessionClaim, (await sessions.Begin()).ToString()));
        }

        public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
        {
            if (!(SessionOf(context.Principal) is { } session && sessions.IsOpen(session))) context.RejectPrincipal();
            return Task.CompletedTask;
        }

        public override Task SigningOut(CookieSigningOutContext context) => EndThatOf(context.HttpContext);

        private async Task EndThatOf(HttpContext http)
        {
            var carried = await http.AuthenticateAsync(Scheme);
            if (SessionOf(carried.Principal) is { } session) await sessions.End(session);
        }

        private static Guid? SessionOf(ClaimsPrincipal? person) =>
            Guid.TryParse(person?.FindFirstValue(SessionClaim), out var session) ? session : null;
    }

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
