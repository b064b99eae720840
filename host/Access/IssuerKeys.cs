using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The embedded issuer's keys, made once and kept, so that tokens outlive a restart.</summary>
internal static class IssuerKeys
{
    public static RsaSecurityKey Signing(string folder)
    {
        var pem = ReadOrMake(Path.Combine(folder, "issuer-signing.pem"), () =>
        {
            using var made = RSA.Create(2048);
            return made.ExportPkcs8PrivateKeyPem();
        });
        var key = RSA.Create();
        key.ImportFromPem(pem);
        return new RsaSecurityKey(key);
    }

    public static SymmetricSecurityKey Encryption(string folder) => new(Convert.FromBase64String(
        ReadOrMake(Path.Combine(folder, "issuer-encryption.key"), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))));

    internal static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            // Written whole before it gets its name: a power cut leaves no half key behind.
            var unnamed = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(unnamed, options))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(make()));
                file.Flush(flushToDisk: true);
            }
            File.Move(unnamed, path);
        }
        return File.ReadAllText(path);
    }
}
