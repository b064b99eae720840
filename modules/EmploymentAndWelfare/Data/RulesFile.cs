using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The dated law that comes with the module, in <c>Data/*.json</c>.</summary>
internal static class RulesFile
{
    public static YouthEffortRules Read() => new(Of<YouthEffortLaw>("youth-effort.json"));

    public static LawBook ReadLawBook() => new(Of<OfferType>("offers.json"), Of<PlanType>("plan-types.json"), Of<FamilyFrame>("job-and-family.json"), Of<DepartmentName>("department-names.json"));

    private static List<T> Of<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<T>>(file, ContractJson.Options)!;
    }
}
