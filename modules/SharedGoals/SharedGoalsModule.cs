using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

[assembly: Module(typeof(SharedGoalsModule))]

namespace NyeFaellesVeje.SharedGoals;

/// <summary>What belongs to no single department: the citizen register, shared goals and the course over all departments.</summary>
public sealed class SharedGoalsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("shared-goals", "Borgerregister, fælles mål og ét forløb på tværs af forvaltningerne.")
    {
        Pages = "/faelles-maal",
        IsForAllDepartments = true,
        Menu =
        [
            new MenuEntry("Fælles mål", "/faelles-maal"),
            new MenuEntry("Mit forløb", "/faelles-maal/borgere/{citizen}") { Roles = [Roles.Citizen, Roles.Guardian] },
            new MenuEntry("Mine samtykker", "/faelles-maal/mine-samtykker") { Roles = [Roles.Citizen, Roles.Guardian] },
            new MenuEntry("Beskyttede navne og adresser", "/faelles-maal/beskyttelser") { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator] },
        ],
        Publishes = [typeof(CitizenRegistered), typeof(GoalActivated), typeof(ContributionAgreed), typeof(GoalFollowedUp), typeof(GoalsAligned), typeof(TransitionHandedOver)],
        Asks = [typeof(CitizenOverview), typeof(GoalsWith), typeof(WhomDoTheyWorkWith), typeof(WhoWorksWith)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddDatabase<SharedGoalsDb>()
        .AddSingleton(LawFile.Read())
        .AddSingleton(provider => new Vault(VaultKeys.Of(provider.GetRequiredService<ModuleEnvironment>(), () => AnyRegistered(provider))))
        .AddSingleton(DatedFiles.Rules()).AddSingleton(DatedFiles.Professions())
        .AddSingleton(DatedFiles.Teams()).AddSingleton(DatedFiles.HolisticPlans())
        .AddSingleton(provider => GoalFile.Read(provider.GetRequiredService<ModuleEnvironment>()));

    private static bool AnyRegistered(IServiceProvider provider)
    {
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<SharedGoalsDb>().Citizens.Any();
    }
}
