using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Sign-in and the gate: everybody must be signed in everywhere, except where an endpoint says otherwise; what is shown to whom, the gate decides.</summary>
internal static class AccessSetup
{
    private const string CookieOrBearer = "cookie-or-bearer";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var settings = AccessSettings.Of(builder.Configuration);
        var keys = Directory.CreateDirectory(Path.Combine(Storage.Folder(builder.Configuration), "keys"));

        builder.Services.AddSingleton(settings).AddSingleton(settings.Statutes());
        builder.AddOwnNames(settings);
        // The issuer is part of the name, so that a fictive person's cookie is worth nothing once the real issuer is set.
        builder.Services.AddDataProtection().SetApplicationName($"NyeFaellesVeje {settings.Issuer}").PersistKeysToFileSystem(keys);
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

        var authentication = builder.Services.AddAuthentication(CookieOrBearer).AddSessionCookie();
        var bearer = settings.IsEmbedded ? builder.AddEmbeddedIssuer(keys.FullName) : authentication.AddOutsideIssuer(settings);
        authentication.AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector =
            http => http.Request.Headers.Authorization.Count > 0 ? bearer : SessionCookie.Scheme);

        builder.AddRateLimits();
        builder.AddAudit();
        builder.Services.AddMemoryCache().AddSingleton<OpenedCases>().AddSingleton<AccessGate>().AddScoped<CitizenAccess>().AddScoped<ICitizenAccess>(provider => provider.GetRequiredService<CitizenAccess>());
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void MapAccess(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AccessSettings>().IsEmbedded)
        {
            app.MapIssuer();
            app.MapSignInAsDemoPerson();
        }
        else
        {
            app.MapSignInByOutsideIssuer();
        }
        app.MapSignOut();
        app.MapAudit();
    }
}
