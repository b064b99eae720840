using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The law on the youth effort that comes with the module, in <c>Data/youth-effort.json</c>.</summary>
internal static class RulesFile
{
    public static YouthEffortRules Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("youth-effort.json")!;
        return new YouthEffortRules(JsonSerializer.Deserialize<List<YouthEffortLaw>>(file, ContractJson.Options)!);
    }
}
