using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

[assembly: Module(typeof(DisabilityAndElderlyModule))]

namespace NyeFaellesVeje.DisabilityAndElderly;

/// <summary>Social support for adults with disabilities and elderly people: what is assessed, aimed at, decided, ordered and given, worked here or taken in as FFB delivery reports.</summary>
public sealed class DisabilityAndElderlyModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("disability-and-elderly", "Udredning, mål, planer og støtte til voksne med handicap og ældre, fra sagsåbning til opfølgning, indberettet efter FFB.")
    {
        Pages = "/handicap-og-aeldre",
        Menu =
        [
            new MenuEntry("Handicap og ældre", "/handicap-og-aeldre"),
            new MenuEntry("Bestillinger", "/handicap-og-aeldre/bestillinger") { Roles = [Roles.ExternalProvider] },
        ],
        Publishes = [typeof(CaseOpened), typeof(CaseClosed), typeof(SupportGranted), typeof(SupportEnded), typeof(DischargeExpected), typeof(AssessmentReported), typeof(FollowUpPlanned)],
        Asks = [typeof(CprForReport), typeof(FindCitizen), typeof(IdentifyCitizen), typeof(WhoIs)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddDatabase<DisabilityDb>().AddScoped<ReportIntake>().AddScoped<ReportDelivery>().AddScoped<CaseWork>().AddScoped<PlanWork>().AddScoped<ProviderWork>().AddScoped<OccupationWork>().AddScoped<ActionPlanWork>().AddScoped<TeamWork>()
        .AddSingleton(provider => new OwnMunicipality(provider.GetRequiredService<ModuleEnvironment>().Settings["Organisation"]));
}
