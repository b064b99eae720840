using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>What the vault has sealed opens in its own row and field only, and by every key that is kept.</summary>
public sealed class VaultOfTheRegister : IDisposable
{
    private static readonly CitizenId One = new(Guid.NewGuid());
    private static readonly CitizenId Another = new(Guid.NewGuid());
    private readonly string folder = Directory.CreateTempSubdirectory("nfv-vault-").FullName;

    private static Vault With(int keys) => new(VaultKeys.Read(RegisterDesk.Keys(keys)));

    private static Cpr Number => Cpr.TryParse("6101813000", out var cpr) ? cpr : default;

    private ModuleEnvironment Environment => new("SharedGoals", "Fælles mål", folder, new ConfigurationBuilder().Build());

    private string KeyFile => Path.Combine(folder, "keys", "cpr.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_sealed_opens_and_is_not_readable()
    {
        var vault = With(1);
        var (cpr, address) = (vault.SealCpr(Number, One), vault.SealAddress("Lærkebakken 7", One));
        Assert.Equal(Number.Digits, vault.OpenCpr(cpr, One).Digits);
        Assert.Equal("Lærkebakken 7", vault.OpenAddress(address, One));
        Assert.DoesNotContain("Lærkebakken", System.Text.Encoding.UTF8.GetString(address));
        Assert.NotEqual(cpr, vault.SealCpr(Number, One));
    }

    [Fact]
    public void What_is_moved_to_another_row_or_field_or_altered_does_not_open()
    {
        var vault = With(1);
        var cpr = vault.SealCpr(Number, One);
        Assert.ThrowsAny<CryptographicException>(() => vault.OpenCpr(cpr, Another));
        Assert.ThrowsAny<CryptographicException>(() => vault.OpenAddress(cpr, One));
        for (var i = 1; i < cpr.Length; i++)
        {
            var altered = cpr.ToArray();
            altered[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.OpenCpr(altered, One));
        }
    }

    [Fact]
    public void The_newest_key_seals_the_older_ones_open_and_a_missing_one_is_said()
    {
        var (old, both) = (With(1), With(2));
        var (first, second) = (old.SealCpr(Number, One), both.SealCpr(Number, One));
        Assert.Equal((1, 2), (first[0], second[0]));
        Assert.Equal(Number.Digits, both.OpenCpr(first, One).Digits);
        Assert.Equal(old.Index(Number), both.Index(Number));

        var missing = Assert.Throws<InvalidOperationException>(() => old.OpenCpr(second, One));
        Assert.StartsWith("Nøgle 2 mangler i keys/cpr.key", missing.Message);
        second[0] = 1;
        Assert.ThrowsAny<CryptographicException>(() => both.OpenCpr(second, One));
    }

    [Fact]
    public async Task The_register_is_sealed_anew_batch_by_batch()
    {
        using var desk = new RegisterDesk();
        for (var i = 0; i < 5; i++) await desk.Enter(serial: i + 1);
        var both = With(2);
        var moved = await desk.Enter(serial: 6);
        await desk.With(async db =>
        {
            (await db.Citizens.SingleAsync(c => c.Id == moved.Id, RegisterDesk.Stop)).SealedAddress = both.SealAddress("Havnegangen 1", moved.Id);
            return await db.SaveChangesAsync(RegisterDesk.Stop);
        });

        Assert.Equal((4, 2, 0), (await Batch(), await Batch(), await Batch()));

        var onlyNew = new Vault(VaultKeys.Read($"index:{RegisterDesk.Key(200)}\n2:{RegisterDesk.Key(2)}\n"));
        var citizens = await desk.With(db => db.Citizens.AsNoTracking().ToListAsync(RegisterDesk.Stop));
        Assert.All(citizens, c => Assert.Equal(c.CprIndex, onlyNew.Index(onlyNew.OpenCpr(c.SealedCpr, c.Id))));
        Assert.Equal(5, citizens.Count(c => onlyNew.OpenAddress(c.SealedAddress!, c.Id) == "Lærkebakken 7"));
        Assert.Equal("Havnegangen 1", onlyNew.OpenAddress(citizens.Single(c => c.Id == moved.Id).SealedAddress!, moved.Id));

        Task<int> Batch() => desk.With(db => db.Reseal(both, 4, RegisterDesk.Stop));
    }

    [Fact]
    public void The_first_key_files_are_still_read()
    {
        byte[] sealing = [.. Enumerable.Repeat((byte)1, 32)], index = [.. Enumerable.Repeat((byte)200, 32)];
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, Convert.ToBase64String([.. sealing, .. index]));
        var vault = new Vault(VaultKeys.Of(Environment, () => true));
        Assert.Equal(Number.Digits, vault.OpenCpr(With(1).SealCpr(Number, One), One).Digits);
        Assert.Equal(With(1).Index(Number), vault.Index(Number));

        VaultKeys.Rotate(folder);
        var rotated = new Vault(VaultKeys.Of(Environment, () => true));
        Assert.Equal((byte)2, rotated.Newest);
        Assert.Equal(Number.Digits, rotated.OpenCpr(With(1).SealCpr(Number, One), One).Digits);
        Assert.Equal(With(1).Index(Number), rotated.Index(Number));
    }

    [Fact]
    public void A_key_is_made_for_an_empty_register_only_and_for_its_owner_only()
    {
        Assert.Contains("mangler i datamappen", Assert.Throws<InvalidOperationException>(() => VaultKeys.Of(Environment, () => true)).Message);
        Assert.False(File.Exists(KeyFile));
        var made = new Vault(VaultKeys.Of(Environment, () => false));
        var again = new Vault(VaultKeys.Of(Environment, () => true));
        Assert.Equal(Number.Digits, again.OpenCpr(made.SealCpr(Number, One), One).Digits);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ikke en nøgle")]
    [InlineData("AAAA")]
    [InlineData("1:AAAA")]
    [InlineData("index:AAAA\n1:AAAA")]
    [InlineData("index\n1")]
    public void A_broken_key_file_is_said_in_Danish_and_never_quoted(string text)
    {
        var broken = Assert.Throws<InvalidOperationException>(() => VaultKeys.Read(text));
        Assert.Contains("kan ikke læses", broken.Message);
        Assert.Null(broken.InnerException);
    }
}
