using System.Reflection;
using System.Text.Json;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The dated rules that come with the module, in <c>Data/rules.json</c>.</summary>
internal static class RulesFile
{
    public static DatedRules Read() => new(KnowledgeFiles.Read<DatedRule>("rules.json"));
}

/// <summary>What else comes with the module as data.</summary>
internal static class KnowledgeFiles
{
    public static Knowledge Read() => new(Read<LadderVersion>("ladder.json"), Read<SupportKind>("support-kinds.json"), Read<IcsVocabulary>("ics.json"), Read<SchoolFigure>("school-figures.json"), Read<SchoolMeasure>("school-measures.json"));

    public static List<T> Read<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<T>>(file, ContractJson.Options)!;
    }
}
