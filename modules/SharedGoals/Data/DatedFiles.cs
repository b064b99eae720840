using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Law and local practice that come with the module as dated data.</summary>
internal static class DatedFiles
{
    public static DatedRules Rules() => new(Read<DatedRule>("access-rules.json"));

    public static ExchangeProfessions Professions() => new(Read<ExchangeProfession>("exchange-professions.json"));

    private static List<T> Read<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<T>>(file, ContractJson.Options)!;
    }
}
