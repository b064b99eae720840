using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

[assembly: Module(typeof(EmploymentAndWelfareModule))]

namespace NyeFaellesVeje.EmploymentAndWelfare;

/// <summary>Employment and welfare: the municipal youth effort (kommunal ungeindsats) and the adults' job plans.</summary>
public sealed class EmploymentAndWelfareModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("employment-and-welfare", "Kommunal ungeindsats og jobplaner: ingen ung falder mellem uddannelse og job uden plan og kontaktperson.")
    {
        Pages = "/job-og-velfaerd",
        Menu = [new MenuEntry("Job og velfærd", "/job-og-velfaerd")],
        Publishes = [typeof(YouthEffortStarted), typeof(YouthEffortEnded)],
        Asks = [typeof(WhoIs)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services
        .AddDatabase<EmploymentAndWelfareDb>().AddScoped<CitizenRegister>().AddSingleton(RulesFile.Read());
}
