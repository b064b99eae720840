using System.Security.Cryptography;
using System.Text;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// Seals CPR numbers: AES-256-GCM, bound to the citizen's row, and a blind index by HMAC under another key for looking up. A plain hash
/// would be no protection: a core tries a hundred years of numbers in minutes.
/// </summary>
internal sealed class CprVault
{
    private const byte KeyId = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] sealingKey;
    private readonly byte[] indexKey;

    /// <summary>Opens the vault with the key file in the storage folder; makes one where nobody has been registered yet.</summary>
    /// <exception cref="InvalidOperationException">Citizens are registered but the key is gone.</exception>
    public CprVault(ModuleEnvironment environment, Func<bool> anyRegistered)
    {
        var path = Path.Combine(environment.Storage, "keys", "cpr.key");
        var keys = File.Exists(path) ? Convert.FromBase64String(File.ReadAllText(path)) : NewKeys(path, anyRegistered);
        (sealingKey, indexKey) = (keys[..32], keys[32..]);
    }

    /// <summary>The sealed number; only the same citizen's row opens it.</summary>
    public byte[] Seal(Cpr cpr, CitizenId citizen)
    {
        var plain = Encoding.ASCII.GetBytes(cpr.Digits);
        var envelope = new byte[1 + NonceSize + TagSize + plain.Length];
        envelope[0] = KeyId;
        var nonce = envelope.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(sealingKey, TagSize);
        cipher.Encrypt(nonce, plain, envelope.AsSpan(1 + NonceSize + TagSize), envelope.AsSpan(1 + NonceSize, TagSize), BoundTo(citizen));
        return envelope;
    }

    /// <summary>The number in a sealed value.</summary>
    /// <exception cref="CryptographicException">It was sealed for another row, or altered.</exception>
    public Cpr Open(byte[] envelope, CitizenId citizen)
    {
        var plain = new byte[envelope.Length - 1 - NonceSize - TagSize];
        using var cipher = new AesGcm(sealingKey, TagSize);
        cipher.Decrypt(envelope.AsSpan(1, NonceSize), envelope.AsSpan(1 + NonceSize + TagSize), envelope.AsSpan(1 + NonceSize, TagSize), plain, BoundTo(citizen));
        return Cpr.TryParse(Encoding.ASCII.GetString(plain), out var cpr) ? cpr : throw new CryptographicException("Den åbnede værdi er ikke et personnummer.");
    }

    /// <summary>The blind index to look a number up by.</summary>
    public byte[] Index(Cpr cpr) => HMACSHA256.HashData(indexKey, Encoding.ASCII.GetBytes(cpr.Digits));

    private static byte[] BoundTo(CitizenId citizen) => [.. "citizen.cpr:"u8, .. citizen.Value.ToByteArray(true)];

    private static byte[] NewKeys(string path, Func<bool> anyRegistered)
    {
        if (anyRegistered())
            throw new InvalidOperationException("Nøglen keys/cpr.key mangler i datamappen, men der er borgere i registret. Læg nøglen tilbage fra dens sikre sted; uden den kan personnumre ikke læses.");
        var keys = RandomNumberGenerator.GetBytes(64);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Convert.ToBase64String(keys));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return keys;
    }
}
