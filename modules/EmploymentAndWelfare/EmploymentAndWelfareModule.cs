using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

[assembly: Module(typeof(EmploymentAndWelfareModule))]

namespace NyeFaellesVeje.EmploymentAndWelfare;

/// <summary>Employment and welfare: the municipal youth effort (kommunal ungeindsats), courses and offers, the adults' job plans, Task Force, Job og Familie and openings.</summary>
public sealed class EmploymentAndWelfareModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("employment-and-welfare", "Kommunal ungeindsats og jobplaner: ingen ung falder mellem uddannelse og job uden plan og kontaktperson, og jobcentrets mål og støttens mål trækker samme vej.")
    {
        Pages = "/job-og-velfaerd",
        Menu = [new MenuEntry("Job og velfærd", "/job-og-velfaerd"), new MenuEntry("Opslag", "/job-og-velfaerd/opslag") { Roles = [Roles.ExternalProvider] }],
        Publishes =
        [
            typeof(YouthEffortStarted), typeof(YouthEffortEnded), typeof(EducationPlanOpened), typeof(EducationPlanClosed), typeof(ContactPersonNamed), typeof(ContactPersonVacated),
            typeof(OfferGranted), typeof(OfferEnded), typeof(JobGoalSet), typeof(JobGoalTied), typeof(JobGoalEnded),
            typeof(TaskForceStarted), typeof(JointFollowUpHeld), typeof(GoalsCompared), typeof(TaskForceEnded), typeof(FamilyProjectJoined), typeof(FamilyProjectLeft),
        ],
        Asks = [typeof(WhoIs), typeof(CitizenOverview)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services
        .AddDatabase<EmploymentAndWelfareDb>().AddScoped<CitizenRegister>().AddSingleton(RulesFile.Read()).AddSingleton(RulesFile.ReadLawBook());
}
