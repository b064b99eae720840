using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;

[assembly: Module(typeof(ChildrenAndSchoolsModule))]

namespace NyeFaellesVeje.ChildrenAndSchools;

/// <summary>The department's module.</summary>
public sealed class ChildrenAndSchoolsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("children-and-schools", "…")
    {
        Pages = "/boern-og-skole",
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}
