using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.ModuleKit;

[assembly: Module(typeof(SharedGoalsModule))]

namespace NyeFaellesVeje.SharedGoals;

/// <summary>The department's module.</summary>
public sealed class SharedGoalsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("shared-goals", "…")
    {
        Pages = "/faelles-maal",
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}
