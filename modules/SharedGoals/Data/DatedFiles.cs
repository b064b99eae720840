using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Law and local practice that come with the module as dated data.</summary>
internal static class DatedFiles
{
    public static DatedRules Rules() => new(Read<DatedRule>("access-rules.json"));

    public static ExchangeProfessions Professions() => new(Read<ExchangeProfession>("exchange-professions.json"));

    public static TeamRules Teams() => Whole<TeamRules>("teams.json");

    public static HolisticLaw HolisticPlans() => new(Read<HolisticKind>("holistic-plans.json"));

    private static List<T> Read<T>(string name) => Whole<List<T>>(name);

    private static T Whole<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, ContractJson.Options)!;
    }
}
