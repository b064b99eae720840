using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

[assembly: Module(typeof(ChildrenAndSchoolsModule))]

namespace NyeFaellesVeje.ChildrenAndSchools;

/// <summary>Children and schools: the wellbeing forum (trivselsforum) in schools and daycare.</summary>
public sealed class ChildrenAndSchoolsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("children-and-schools", "Trivselsforum i skole og dagtilbud: fra bekymring til en konkret plan med ansvarlige og opfølgning.")
    {
        Pages = "/boern-og-skole",
        Menu = [new MenuEntry("Børn og skole", "/boern-og-skole")],
        Publishes = [typeof(WellbeingForumOpened), typeof(WellbeingForumClosed)],
        Asks = [typeof(WhoIs)],
    };

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services
        .AddDatabase<ChildrenAndSchoolsDb>().AddScoped<CitizenRegister>().AddSingleton(RulesFile.Read());
}
