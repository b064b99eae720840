using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>What a module's kinds and fields are called in Danish: its embedded <c>danish.json</c>, from <c>Kind</c> or <c>Kind.Field</c> to the words.</summary>
internal sealed class DanishWords
{
    private static readonly ConcurrentDictionary<Assembly, DanishWords> Read = [];

    private readonly Dictionary<string, string> words;

    private DanishWords(Assembly module)
    {
        using var file = module.Resource("danish.json");
        words = file is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }

    /// <summary>The words of a module; none when it brings no file.</summary>
    public static DanishWords Of(Assembly module) => module.IsCollectible ? new DanishWords(module) : Read.GetOrAdd(module, found => new DanishWords(found));

    /// <summary>The words for a name, or the name itself.</summary>
    public string Title(string name, string? otherwise = null) => words.GetValueOrDefault(name) ?? otherwise ?? name;
}

/// <summary>Files embedded in a module, found by their own name.</summary>
internal static class Embedded
{
    public static Stream? Resource(this Assembly module, string name) =>
        module.GetManifestResourceNames().FirstOrDefault(resource => resource == name || resource.EndsWith($".{name}", StringComparison.Ordinal)) is { } found ? module.GetManifestResourceStream(found) : null;
}
