using System.Collections.Frozen;

namespace NyeFaellesVeje.WebKit;

/// <summary>Addresses of the files WebKit serves, each with a mark of its content so that a browser can keep it.</summary>
public static class AssetUrl
{
    /// <summary>The path under which the host serves WebKit's wwwroot.</summary>
    public const string Root = "/_content/NyeFaellesVeje.WebKit/";

    private static readonly FrozenDictionary<string, string> Urls = ReadChecksums()
        .ToFrozenDictionary(line => line.File, line => $"{Root}{line.File}?v={line.Checksum[..12]}");

    /// <summary>The address of a file, for example <c>dkfds/css/kommune.css</c>.</summary>
    public static string Of(string file) => Urls[file];

    private static IEnumerable<(string Checksum, string File)> ReadChecksums()
    {
        using var stream = typeof(AssetUrl).Assembly.GetManifestResourceStream("checksums.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var gap = line.IndexOf("  ", StringComparison.Ordinal);
            yield return (line[..gap], line[(gap + 2)..]);
        }
    }
}
