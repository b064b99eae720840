using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The dated law that comes with the module: <c>Data/law.json</c> and <c>Data/ages.json</c>.</summary>
internal static class LawFile
{
    public static LawBook Read()
    {
        var ages = Read<Ages>("ages.json");
        return new LawBook(Read<List<LawEntry>>("law.json"), ages.Boundaries, ages.PensionAges, ages.Departments, ages.DecideAhead, ages.Laws);
    }

    private static T Read<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, ContractJson.Options)!;
    }

    private sealed record Ages(
        IReadOnlyList<Boundary> Boundaries,
        IReadOnlyList<PensionAge> PensionAges,
        IReadOnlyList<DepartmentName> Departments,
        IReadOnlyList<DecideAhead> DecideAhead,
        IReadOnlyList<LawNames> Laws);
}
