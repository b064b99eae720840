using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>
/// What a module's kinds, fields and values are called in Danish: its embedded <c>danish.json</c>. <c>Kind</c> and <c>Kind.Field</c> are titles,
/// <c>Enumeration.Member</c> and <c>Kind.Field=code</c> are values. <c>null</c> says that it means nothing to a reader: a field is then
/// left out of what is read, and a table holds nothing of anybody.
/// </summary>
internal sealed class DanishWords
{
    private const string File = "danish.json";

    private static readonly ConcurrentDictionary<Assembly, DanishWords> Known = [];

    private readonly Dictionary<string, string?> words;

    private DanishWords(Assembly module)
    {
        words = Read(typeof(DanishWords).Assembly);
        foreach (var (name, word) in Read(module)) words[name] = word;
    }

    /// <summary>The words for a module's database: its own, after those that every module shares; none when it brings no file.</summary>
    public static DanishWords Of(Assembly module) => module.IsCollectible ? new DanishWords(module) : Known.GetOrAdd(module, found => new DanishWords(found));

    /// <summary>Every name there is a word for, or a null.</summary>
    public IReadOnlyCollection<string> Names => words.Keys;

    /// <summary>The word for a name; null when there is none.</summary>
    public string? Word(string name) => words.GetValueOrDefault(name);

    /// <summary>Whether the file speaks of the name, if only to say that it means nothing to a reader.</summary>
    public bool Knows(string name) => words.ContainsKey(name);

    /// <summary>The word for a name, or the name itself.</summary>
    public string Title(string name, string? otherwise = null) => Word(name) ?? otherwise ?? name;

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
