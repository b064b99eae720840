using System.Security.Cryptography;
using System.Text;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// Seals what must not lie readable in the database (CPR numbers, addresses): AES-256-GCM by the newest key, bound to the citizen's row
/// and the field, so that nothing sealed can be moved. CPR numbers are looked up by a blind index, HMAC under a key of its own that never
/// changes. A plain hash would be no protection: a core tries a hundred years of numbers in minutes.
/// </summary>
internal sealed class Vault(VaultKeys keys)
{
    private const string CprField = "cpr";
    private const string AddressField = "address";
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 1 + NonceSize + TagSize;

    public byte[] SealCpr(Cpr cpr, CitizenId citizen) => Seal(cpr.Digits, citizen, CprField);

    public byte[] SealAddress(string address, CitizenId citizen) => Seal(address, citizen, AddressField);

    /// <summary>The number in a sealed value.</summary>
    /// <exception cref="CryptographicException">It was sealed for another row or field, or altered.</exception>
    public Cpr OpenCpr(byte[] envelope, CitizenId citizen) =>
        Cpr.TryParse(Open(envelope, citizen, CprField), out var cpr) ? cpr : throw new CryptographicException("Den åbnede værdi er ikke et personnummer.");

    /// <summary>The address in a sealed value.</summary>
    /// <exception cref="CryptographicException">It was sealed for another row or field, or altered.</exception>
    public string OpenAddress(byte[] envelope, CitizenId citizen) => Open(envelope, citizen, AddressField);

    /// <summary>The blind index to look a number up by.</summary>
    public byte[] Index(Cpr cpr) => HMACSHA256.HashData(keys.Index, Encoding.ASCII.GetBytes(cpr.Digits));

    /// <summary>The id of the key that seals now; the first byte of what it has sealed.</summary>
    public byte Newest => keys.Newest;

    /// <summary>Seals a citizen's fields anew, where an older key has sealed them; false when nothing had to be done.</summary>
    public bool Reseal(Citizen citizen)
    {
        var (cpr, address) = (citizen.SealedCpr[0] != Newest, citizen.SealedAddress is { } held && held[0] != Newest);
        if (cpr) citizen.SealedCpr = SealCpr(OpenCpr(citizen.SealedCpr, citizen.Id), citizen.Id);
        if (address) citizen.SealedAddress = SealAddress(OpenAddress(citizen.SealedAddress!, citizen.Id), citizen.Id);
        return cpr || address;
    }

    private byte[] Seal(string text, CitizenId citizen, string field)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var envelope = new byte[HeadSize + plain.Length];
        envelope[0] = Newest;
        var nonce = envelope.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys.Sealing[Newest], TagSize);
        cipher.Encrypt(nonce, plain, envelope.AsSpan(HeadSize), envelope.AsSpan(1 + NonceSize, TagSize), BoundTo(citizen, field));
        return envelope;
    }

    private string Open(byte[] envelope, CitizenId citizen, string field)
    {
        if (!keys.Sealing.TryGetValue(envelope[0], out var key))
            throw new InvalidOperationException($"Nøgle {envelope[0]} mangler i {VaultKeys.FileName} i datamappen. Læg den tilbage fra dens sikre sted; uden den kan det, den har forseglet, ikke læses.");
        var plain = new byte[envelope.Length - HeadSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(envelope.AsSpan(1, NonceSize), envelope.AsSpan(HeadSize), envelope.AsSpan(1 + NonceSize, TagSize), plain, BoundTo(citizen, field));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] BoundTo(CitizenId citizen, string field) => [.. Encoding.ASCII.GetBytes($"citizen.{field}:"), .. citizen.Value.ToByteArray(true)];
}
