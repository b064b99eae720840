using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;

[assembly: Module(typeof(EmploymentAndWelfareModule))]

namespace NyeFaellesVeje.EmploymentAndWelfare;

/// <summary>The department's module.</summary>
public sealed class EmploymentAndWelfareModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("employment-and-welfare", "…")
    {
        Pages = "/job-og-velfaerd",
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}
