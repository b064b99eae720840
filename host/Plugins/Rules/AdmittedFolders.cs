using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>
/// Remembers over restarts which folders this host has let in. Another build of the host or of the contract remembers nothing: its
/// rules may be others. A loss of the file costs a scan and nothing more.
/// </summary>
internal sealed class AdmittedFolders(string path)
{
    private readonly Lock change = new();
    private Dictionary<string, string>? known;

    private static string Host { get; } = $"{typeof(AdmittedFolders).Assembly.ManifestModule.ModuleVersionId:N}{typeof(CitizenId).Assembly.ManifestModule.ModuleVersionId:N}";

    public bool Has(string fingerprint)
    {
        lock (change) return (known ??= Read()).ContainsKey(fingerprint);
    }

    public void Add(string fingerprint, string version)
    {
        lock (change)
        {
            (known ??= Read())[fingerprint] = version;
            try
            {
                var written = path + ".new";
                File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(new Memory(Host, known), JsonSerializerOptions.Web));
                File.Move(written, path, overwrite: true);
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                Serilog.Log.Warning(unwritable, "Cannot remember that {Version} is admitted; it is scanned again at the next start", version);
            }
        }
    }

    private Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Memory>(File.ReadAllBytes(path), JsonSerializerOptions.Web) is { Admitted: { } admitted } memory && memory.Host == Host
                ? admitted
                : [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private sealed record Memory(string Host, Dictionary<string, string> Admitted);
}

/// <summary>A SHA-256 over every file of a folder with its name: any change to any of them gives another.</summary>
internal static class Fingerprint
{
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
