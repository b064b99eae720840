using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>
/// What a module's kinds, fields and values are called in Danish: its embedded <c>danish.json</c>. <c>Kind</c> and <c>Kind.Field</c> are titles,
/// <c>Enumeration.Member</c> and <c>Kind.Field=code</c> are values; <c>Kind.Field=*</c> names the embedded list that has them, as its file, the
/// name of the code and the name of the words. <c>null</c> says that it means nothing to a reader: a field is then left out of what is
/// read, and a table holds nothing of anybody.
/// </summary>
internal sealed class DanishWords
{
    private const string File = "danish.json";
    private const string EveryCode = "=*";

    // A module that is replaced goes away with its words.
    private static readonly ConditionalWeakTable<Assembly, DanishWords> Known = [];

    private readonly Dictionary<string, string?> words;
    private readonly Dictionary<string, Dictionary<string, string>> lists;

    private DanishWords(Assembly module)
    {
        words = Read(typeof(DanishWords).Assembly);
        foreach (var (name, word) in Read(module)) words[name] = word;
        lists = words.Where(word => word.Key.EndsWith(EveryCode, StringComparison.Ordinal)).ToDictionary(word => word.Key[..^EveryCode.Length], word => ListOf(module, word.Value!));
    }

    /// <summary>The words for a module's database: its own, after those that every module shares; none when it brings no file.</summary>
    public static DanishWords Of(Assembly module) => Known.GetValue(module, found => new DanishWords(found));

    /// <summary>Every name there is a word for, or a null.</summary>
    public IReadOnlyCollection<string> Names => words.Keys;

    /// <summary>The word for a name; null when there is none.</summary>
    public string? Word(string name) => words.GetValueOrDefault(name);

    /// <summary>Whether the file speaks of the name, if only to say that it means nothing to a reader.</summary>
    public bool Knows(string name) => words.ContainsKey(name);

    /// <summary>Whether the file says that the name means nothing to a reader.</summary>
    public bool IsLeftOut(string name) => Knows(name) && Word(name) is null;

    /// <summary>The word for a name, or the name itself.</summary>
    public string Title(string name, string? otherwise = null) => Word(name) ?? otherwise ?? name;

    /// <summary>What a code says in a field; the code itself where nobody has said.</summary>
    public string Said(string field, string code) =>
        Word($"{field}={code}") ?? (lists.TryGetValue(field, out var list) && list.TryGetValue(code, out var said) ? said : code);

    /// <summary>Reads a code list wherever in the file it stands: everything that has both names.</summary>
    private static Dictionary<string, string> ListOf(Assembly module, string where)
    {
        var (file, code, words) = where.Split(' ') is [var first, var second, var third] ? (first, second, third) : throw new InvalidOperationException($"{File}: skriv fil, kode og ord i stedet for »{where}«.");
        using var list = module.Resource(file) ?? throw new InvalidOperationException($"{File} nævner {file}, som modulet ikke har.");
        using var read = JsonDocument.Parse(list);
        return Inside(read.RootElement).Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty(code, out _) && one.TryGetProperty(words, out _))
            .GroupBy(one => one.GetProperty(code).GetString()!).ToDictionary(same => same.Key, same => same.Last().GetProperty(words).GetString()!);
    }

    private static IEnumerable<JsonElement> Inside(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Inside(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Inside),
        _ => [],
    };

    private static Dictionary<string, string?> Read(Assembly assembly)
    {
        using var file = assembly.Resource(File);
        return file is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(file)!;
    }
}

/// <summary>Files embedded in a module, found by their own name.</summary>
internal static class Embedded
{
    public static Stream? Resource(this Assembly module, string name) =>
        module.GetManifestResourceNames().FirstOrDefault(resource => resource == name || resource.EndsWith($".{name}", StringComparison.Ordinal)) is { } found ? module.GetManifestResourceStream(found) : null;
}
