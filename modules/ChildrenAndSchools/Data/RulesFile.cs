using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The dated rules that come with the module, in <c>Data/rules.json</c>.</summary>
internal static class RulesFile
{
    public static DatedRules Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules.json")!;
        return new DatedRules(JsonSerializer.Deserialize<List<DatedRule>>(file, ContractJson.Options)!);
    }
}
