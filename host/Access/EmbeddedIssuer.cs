using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using OpenIddict.Abstractions;
using OpenIddict.Validation;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using ValidateTokenContext = OpenIddict.Validation.OpenIddictValidationEvents.ValidateTokenContext;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// The issuer the host brings along, so that it can be tried out of the box: OpenIddict with fictive people. It answers on whatever
/// address the host does.
/// </summary>
internal static class EmbeddedIssuer
{
    /// <summary>What its access tokens are issued for.</summary>
    public const string Audience = "nye-faelles-veje";

    /// <summary>Adds the issuer, and returns the scheme that reads its tokens.</summary>
    public static string AddEmbeddedIssuer(this WebApplicationBuilder builder, string keys)
    {
        builder.Services.AddSingleton<DemoPeople>().AddSingleton<IssuerStore>().AddHostedService<OpenDoorWarning>();
        builder.Services.AddSingleton<IPrepare>(provider => provider.GetRequiredService<IssuerStore>())
            .AddHostedService(provider => provider.GetRequiredService<IssuerStore>());
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(Storage.Folder(builder.Configuration), "access.db") }.ToString();
        builder.Services.AddDbContext<AccessDb>(options => options.UseSqlite(file).AddInterceptors(SqlitePragmas.Instance).UseOpenIddict());

        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<AccessDb>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
                server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
                server.RegisterScopes([Scopes.Profile, Scopes.Roles, .. ApiScopes.All]);
                server.RegisterClaims(SignedIn.SubjectClaim, SignedIn.NameClaim, SignedIn.RoleClaim, SignedIn.DepartmentClaim, SignedIn.ProviderClaim);
                server.AddSigningKey(IssuerKeys.Signing(keys)).AddEncryptionKey(IssuerKeys.Encryption(keys)).DisableAccessTokenEncryption();
                server.AddEventHandler<ValidateTokenRequestContext>(ask => ask.UseSingletonHandler<WrongSecrets>().SetOrder(int.MinValue));
                server.AddEventHandler<ApplyTokenResponseContext>(told => told.UseSingletonHandler<WrongSecrets>().SetOrder(int.MinValue));
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.AddAudiences(Audience);
                // The keys are the host's own, and it is called by several names: a token fetched at localhost is good at 127.0.0.1.
                validation.Configure(options => options.TokenValidationParameters.IssuerValidator = (issuer, _, _) => issuer);
                validation.AddEventHandler<ValidateTokenContext>(token => token.UseScopedHandler<NotTakenBack>()
                    .SetOrder(OpenIddictValidationHandlers.Protection.ValidateTokenEntry.Descriptor.Order));
                validation.UseAspNetCore().DisableAccessTokenExtractionFromBodyForm().DisableAccessTokenExtractionFromQueryString();
            });
        return OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;
    }

    /// <summary>
    /// Refuses the token of a code that was used again: OpenIddict has taken it back in its store then. A program's token comes of no code,
    /// and is worth a look-up less at each of its many requests.
    /// </summary>
    private sealed class NotTakenBack(IOpenIddictTokenManager tokens) : IOpenIddictValidationHandler<ValidateTokenContext>
    {
        public async ValueTask HandleAsync(ValidateTokenContext context)
        {
            if (context.Principal?.GetAuthorizationId() is null) return;
            var (id, stop) = (context.Principal.GetTokenId(), context.CancellationToken);
            var token = id is null ? null : await tokens.FindByIdAsync(id, stop);
            if (token is null || !await tokens.HasStatusAsync(token, Statuses.Valid, stop)) context.Reject(Errors.InvalidToken);
        }
    }
}
