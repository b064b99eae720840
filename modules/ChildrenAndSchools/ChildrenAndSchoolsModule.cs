using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit.Data;

[assembly: Module(typeof(ChildrenAndSchoolsModule))]

namespace NyeFaellesVeje.ChildrenAndSchools;

/// <summary>Children and schools: early help in school and daycare, and authority in children's cases.</summary>
public sealed class ChildrenAndSchoolsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("children-and-schools", "Børn, unge og skoler: trivselsforum, underretninger, undersøgelser, indsatser, planer og anbringelser, tidligt og på rette niveau.")
    {
        Pages = "/boern-og-skole",
        Menu = [new MenuEntry("Børn og skole", "/boern-og-skole")],
        Publishes =
        [
            typeof(WellbeingForumOpened), typeof(WellbeingForumClosed), typeof(WellbeingForumReferred), typeof(ChildInvestigationStarted), typeof(ChildInvestigationEnded), typeof(WellbeingAssessed),
            typeof(ChildSupportStarted), typeof(ChildSupportEnded), typeof(ChildPlanAdopted), typeof(ChildPlanFollowedUp), typeof(YouthSupportDecided), typeof(PlacementStarted), typeof(PlacementEnded), typeof(ChildAssessmentFinished),
        ],
        Asks = [typeof(WhoIs)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services
        .AddDatabase<ChildrenAndSchoolsDb>().AddScoped<CitizenRegister>().AddSingleton(RulesFile.Read()).AddSingleton(KnowledgeFiles.Read());
}
