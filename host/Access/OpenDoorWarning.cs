using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NyeFaellesVeje.Host.Access;

/// <summary>Says so when others than the machine's own user can sign in as a fictive person.</summary>
internal sealed class OpenDoorWarning(IServer server, IHostApplicationLifetime lifetime, ILogger<OpenDoorWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Warn);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Warn()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            if (BindingAddress.Parse(address).Host is "localhost" or "127.0.0.1" or "[::1]") continue;
            log.LogWarning("Alle, der kan nå {Address}, kan logge på som en opdigtet person, også som systemadministrator. Sæt Access:Issuer, før rigtige borgere kommer ind.", address);
        }
    }
}
