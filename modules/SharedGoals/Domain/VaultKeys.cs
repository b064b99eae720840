using System.Security.Cryptography;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// The vault's keys: those that seal, by id, and the one of the blind index. Their file has a line for each, <c>id:base64</c>; a file
/// with one unnamed line holds key 1 and the index key, as the first files did.
/// </summary>
internal sealed record VaultKeys(byte[] Index, IReadOnlyDictionary<byte, byte[]> Sealing)
{
    /// <summary>Where the keys lie in the data folder.</summary>
    public const string FileName = "keys/cpr.key";

    private const string IndexLine = "index";
    private const int KeySize = 32;

    /// <summary>The id of the key that seals now.</summary>
    public byte Newest => Sealing.Keys.Max();

    /// <summary>Reads the key file; makes one where nobody has been registered yet.</summary>
    /// <exception cref="InvalidOperationException">Citizens are registered but the file is gone, or it cannot be read.</exception>
    public static VaultKeys Of(ModuleEnvironment environment, Func<bool> anyRegistered)
    {
        var path = PathIn(environment.Storage);
        if (File.Exists(path)) return Read(File.ReadAllText(path));
        if (anyRegistered())
            throw new InvalidOperationException($"Nøglefilen {FileName} mangler i datamappen, men der er borgere i registret. Læg den tilbage fra dens sikre sted; uden den kan personnumre og adresser ikke læses.");

        var keys = new VaultKeys(NewKey(), new Dictionary<byte, byte[]> { [1] = NewKey() });
        keys.WriteTo(path);
        return keys;
    }

    /// <summary>Adds a key that seals from the next start on; the older ones still open what they have sealed.</summary>
    public static VaultKeys Rotate(string storage)
    {
        var old = Read(File.ReadAllText(PathIn(storage)));
        var keys = old with { Sealing = new Dictionary<byte, byte[]>(old.Sealing) { [checked((byte)(old.Newest + 1))] = NewKey() } };
        keys.WriteTo(PathIn(storage));
        return keys;
    }

    /// <summary>Reads the text of a key file.</summary>
    /// <exception cref="InvalidOperationException">It is not one.</exception>
    public static VaultKeys Read(string text)
    {
        try
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines is [var only] && !only.Contains(':')) return First(Convert.FromBase64String(only));
            var named = lines.Select(line => line.Split(':')).ToDictionary(parts => parts[0], parts => Key(Convert.FromBase64String(parts[1])));
            return named.Remove(IndexLine, out var index) && named.Count > 0
                ? new VaultKeys(index, named.ToDictionary(key => byte.Parse(key.Key), key => key.Value))
                : throw new FormatException();
        }
        catch (Exception broken) when (broken is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            // The cause is left out: it may quote the line, and the line is a key.
            throw new InvalidOperationException($"Nøglefilen {FileName} kan ikke læses. Læg en hel kopi tilbage fra dens sikre sted.");
        }
    }

    private static VaultKeys First(byte[] both) => new(Key(both[KeySize..]), new Dictionary<byte, byte[]> { [1] = Key(both[..KeySize]) });

    private static byte[] Key(byte[] bytes) => bytes.Length == KeySize ? bytes : throw new FormatException();

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    private static string PathIn(string storage) => Path.Combine(storage, "keys", "cpr.key");

    /// <summary>A half-written key file would be a lost register: the new one is whole before it takes the old one's place.</summary>
    private void WriteTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(written, options))
        {
            file.NewLine = "\n";
            file.WriteLine($"{IndexLine}:{Convert.ToBase64String(Index)}");
            foreach (var (id, key) in Sealing.OrderBy(key => key.Key)) file.WriteLine($"{id}:{Convert.ToBase64String(key)}");
            file.Flush();
            ((FileStream)file.BaseStream).Flush(flushToDisk: true);
        }
        File.Move(written, path, overwrite: true);
    }
}
