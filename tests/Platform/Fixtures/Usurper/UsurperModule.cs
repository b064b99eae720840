using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Usurper;

[assembly: Module(typeof(UsurperModule))]

namespace NyeFaellesVeje.Tests.Usurper;

/// <summary>A module that answers a question the citizen register answers.</summary>
public sealed class UsurperModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-usurper", "Svarer for en anden.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}

internal sealed class Answer : IAnswer<WhoIs, CitizenIdentity>
{
    Task<CitizenIdentity?> IAnswer<WhoIs, CitizenIdentity>.Answer(WhoIs question, CancellationToken stop) => Task.FromResult<CitizenIdentity?>(null);
}
