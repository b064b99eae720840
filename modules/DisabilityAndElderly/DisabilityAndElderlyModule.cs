using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;

[assembly: Module(typeof(DisabilityAndElderlyModule))]

namespace NyeFaellesVeje.DisabilityAndElderly;

/// <summary>The department's module.</summary>
public sealed class DisabilityAndElderlyModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("disability-and-elderly", "…")
    {
        Pages = "/handicap-og-aeldre",
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}
