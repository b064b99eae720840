using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Makes the embedded issuer's store at start, enters its clients as they stand here, and clears out what has long expired.</summary>
internal sealed class IssuerStore(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    private static OpenIddictApplicationDescriptor Integrator => new()
    {
        ClientId = "demo-integrator",
        ClientSecret = "demo-integrator-secret",
        ClientType = ClientTypes.Confidential,
        DisplayName = "Opdigtet fagsystem",
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };

    /// <summary>A program on a person's own machine: whoever it is signs in, and it carries no secret.</summary>
    private static OpenIddictApplicationDescriptor App => new()
    {
        ClientId = "demo-app",
        ClientType = ClientTypes.Public,
        ApplicationType = ApplicationTypes.Native,
        ConsentType = ConsentTypes.Implicit,
        DisplayName = "Opdigtet app",
        RedirectUris = { new Uri("http://localhost/callback"), new Uri("http://127.0.0.1/callback"), new Uri("http://localhost/signin-oidc"), new Uri("http://127.0.0.1/signin-oidc") },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile, Permissions.Scopes.Roles,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccessDb>().Database.EnsureCreatedAsync(cancellationToken);

        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        foreach (var client in (OpenIddictApplicationDescriptor[])[Integrator, App])
        {
            client.Permissions.UnionWith(ApiScopes.All.Select(name => Permissions.Prefixes.Scope + name));
            if (await applications.FindByClientIdAsync(client.ClientId!, cancellationToken) is { } known) await applications.UpdateAsync(known, client, cancellationToken);
            else await applications.CreateAsync(client, cancellationToken);
        }

        var longAgo = clock.GetUtcNow().AddDays(-1);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(longAgo, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(longAgo, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
