using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Dependent;

[assembly: Module(typeof(DependentModule))]

namespace NyeFaellesVeje.Tests.Dependent;

/// <summary>A module with a package of its own that the host does not have.</summary>
public sealed class DependentModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-dependent", "Har sin egen pakke.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}
