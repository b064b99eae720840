using System.Net;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Text.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>
/// What lies on the disk is for the host's own user. A host of its own, new on its data: it is what a first start and a second leave behind
/// that is looked at.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class AtRest : IDisposable
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OneFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What a start and some use leave behind at the least: if one is not there, too little was looked at.
    private static readonly string[] Expected =
    [
        ".", "admitted.json", "anchor", "anchor/anchors.txt", "audit.db", "audit.db-shm", "audit.db-wal", "keys", "keys/audit.key", "keys/cpr.key",
        "keys/issuer-encryption.key", "keys/issuer-signing.pem", "modules.json", "sessions.db",
    ];

    private readonly Workplace workplace = new("SharedGoals", "ChildrenAndSchools");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task Nothing_a_host_makes_is_for_others_and_what_lay_open_is_closed_at_the_next_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        Guid citizen;
        await using (var host = await HostProcess.StartNew(workplace)) citizen = await Use(host);
        AssertClosed();

        foreach (var path in Everything())
            File.SetUnixFileMode(path, (UnixFileMode)(Directory.Exists(path) ? 0b111_111_111 : 0b110_110_110));
        await using (var host = await HostProcess.StartNew(workplace)) Assert.Equal(citizen, await Use(host));
        AssertClosed();

        var export = Path.Combine(workplace.Root, "alt");
        var (code, said) = await HostCommand.Run(workplace.Root, "everything-about", $"--citizen={citizen}", $"--to={export}",
            $"--Storage:Folder={workplace.Data}", $"--Modules:Folder={workplace.Modules}");
        Assert.True(code == 0, said);
        Assert.Equal(Folder, File.GetUnixFileMode(export));
        var files = Directory.GetFiles(export);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(OneFile, File.GetUnixFileMode(file)));
    }

    private static async Task<Guid> Use(HostProcess host)
    {
        var program = await host.Integrator();
        var entered = await program.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = "610181-3000", name = "Prøve Borger" }, Stop);
        var citizen = (await entered.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/api/citizens/{citizen}", Stop)).StatusCode);
        const string children = "/modules/ChildrenAndSchools";
        using var administrator = await host.Person("system-administrator");
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PostAsync($"{children}/disable", null, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsync($"{children}/enable", null, Stop)).StatusCode);
        return citizen;
    }

    /// <summary>Looked at when the host has been killed: what it had open still lies there then.</summary>
    private void AssertClosed()
    {
        var everything = Everything().ToList();
        Assert.Empty(Expected.Except(everything.Select(path => Path.GetRelativePath(workplace.Data, path))));
        Assert.Empty(everything.Where(path => File.GetUnixFileMode(path) != (Directory.Exists(path) ? Folder : OneFile))
            .Select(path => $"{Path.GetRelativePath(workplace.Data, path)}: {File.GetUnixFileMode(path)}"));
    }

    private IEnumerable<string> Everything() =>
        Directory.EnumerateFileSystemEntries(workplace.Data, "*", SearchOption.AllDirectories).Prepend(workplace.Data);
}
