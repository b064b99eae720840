using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Makes the embedded issuer's store at start, enters its clients as they stand here, and clears out what has long expired.</summary>
internal sealed class IssuerStore(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<IssuerStore> log) : BackgroundService, IPrepare
{
    /// <summary>Another at every change of the host, and the clients stand in it.</summary>
    // Never 0: that is what a new file says.
    private static readonly int ThisBuild = BitConverter.ToInt32(typeof(IssuerStore).Module.ModuleVersionId.ToByteArray()) | 1;

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

    /// <summary>Makes the store and enters the clients, unless this very build of the host has done so: then it is not worth a start's time.</summary>
    public async Task Prepare(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var file = await SqlitePragmas.Open(scope.ServiceProvider.GetRequiredService<DbContextOptions<AccessDb>>(), stop);
        if (await EnteredBy(file, stop) == ThisBuild) return;

        await scope.ServiceProvider.GetRequiredService<AccessDb>().Database.EnsureCreatedAsync(stop);
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        foreach (var client in (OpenIddictApplicationDescriptor[])[Integrator, App])
        {
            client.Permissions.UnionWith(ApiScopes.All.Except(ApiScopes.GivenToFew).Select(name => Permissions.Prefixes.Scope + name));
            if (await applications.FindByClientIdAsync(client.ClientId!, stop) is { } known) await applications.UpdateAsync(known, client, stop);
            else await applications.CreateAsync(client, stop);
        }
        await using var entered = file.CreateCommand();
        entered.CommandText = $"PRAGMA user_version = {ThisBuild}";
        await entered.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Clears out what has long expired, once nobody waits for the host any more.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        try
        {
            await LowPriority.Run("clears out the issuer's store", () => ClearOut(stoppingToken));
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(fault, "The issuer's store could not be cleared out; it is tried again at the next start");
        }
    }

    private async Task<long> ClearOut(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var longAgo = clock.GetUtcNow().AddDays(-1);
        return await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(longAgo, stop)
            + await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(longAgo, stop);
    }

    private static async Task<long> EnteredBy(SqliteConnection file, CancellationToken stop)
    {
        await using var ask = file.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        return (long)(await ask.ExecuteScalarAsync(stop))!;
    }
}
