using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The municipality's own issuer: people come by authorization code with PKCE, programs with access tokens from it.</summary>
internal static class OutsideIssuer
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>Adds the issuer, and returns the scheme that reads its tokens.</summary>
    public static string AddOutsideIssuer(this AuthenticationBuilder authentication, AccessSettings settings)
    {
        // AccessSettings lets plain http through for an issuer on this machine only.
        var https = new Uri(settings.Issuer!).Scheme == Uri.UriSchemeHttps;
        authentication.AddJwtBearer(options =>
        {
            options.Authority = settings.Issuer;
            options.Audience = settings.Audience;
            options.RequireHttpsMetadata = https;
            options.MapInboundClaims = false;
            // The way a token is wrong would tell who forges one how to get nearer.
            options.IncludeErrorDetails = false;
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    context.Principal = OutsideClaims.Read(context.Principal!, settings, isToken: true);
                    if (context.Principal is null) context.Fail("The token says no role that is known here.");
                    return Task.CompletedTask;
                },
            };
        });
        authentication.AddOpenIdConnect(options =>
        {
            options.Authority = settings.Issuer;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.RequireHttpsMetadata = https;
            options.SignInScheme = SessionCookie.Scheme;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            // Answered by a plain redirect, so the cookies of the journey need not be sent across sites.
            foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }
            options.Events = new OpenIdConnectEvents
            {
                OnTokenValidated = context =>
                {
                    context.Principal = OutsideClaims.Read(context.Principal!, settings, isToken: false);
                    if (context.Principal is null) context.Fail("The issuer says no role that is known here.");
                    // The issuer asks for it at sign-out; the other tokens are not needed again.
                    context.Properties!.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = context.TokenEndpointResponse!.IdToken }]);
                    return Task.CompletedTask;
                },
                OnRedirectToIdentityProviderForSignOut = context =>
                {
                    if (!string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress)) return Task.CompletedTask;
                    context.HandleResponse();
                    context.Response.Redirect(context.Properties.RedirectUri!);
                    return Task.CompletedTask;
                },
                OnRemoteFailure = async context =>
                {
                    context.HandleResponse();
                    await PlainPage.Answer(StatusCodes.Status403Forbidden, "Du kunne ikke logges på", "Prøv igen. Sker det igen, mangler du måske en rolle i kommunens brugerstyring: tal med din leder.", "/sign-in", "Prøv igen")
                        .ExecuteAsync(context.HttpContext);
                },
            };
        });
        return JwtBearerDefaults.AuthenticationScheme;
    }
}
