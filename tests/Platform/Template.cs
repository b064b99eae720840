using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>A fifth department in five minutes: made from the template, built, dropped beside the other four, called. The host is not touched.</summary>
public sealed class Template : IDisposable
{
    private readonly Workplace workplace = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Nursery => Path.Combine(workplace.Root, "nursery");

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_department_made_from_the_template_joins_a_running_host()
    {
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();

        await MakeAndBuild("ChildHousing");

        await host.Until(async () => (await HostProcess.Modules(client)).Any(module => module is { Name: "ChildHousing", Status: "Active", Title: "Bolig" }), "the new department is not in use");
        var citizen = await Course.Register(client, Stop);
        using var agreed = await client.PostAsJsonAsync($"/api/child-housing/citizens/{citizen}/talks", new { on = "2999-01-15", about = "Hvad skal der ske nu?" }, Stop);
        Assert.Equal(HttpStatusCode.Created, agreed.StatusCode);
        using var refused = await client.PostAsJsonAsync($"/api/child-housing/citizens/{citizen}/talks", new { on = "2001-01-15", about = "" }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Samtale: Hvad skal der ske nu?", await client.GetStringAsync($"/api/citizens/{citizen}", Stop));
    }

    /// <summary>The nursery stands in for the modules folder: it imports the same build rules, and its plugin folder lies in the test's own place.</summary>
    private async Task MakeAndBuild(string name)
    {
        Directory.CreateDirectory(Nursery);
        await Import("Directory.Build.props", "modules");
        await Import("Directory.Build.targets", "modules");
        await Import("Directory.Packages.props", "");

        var hive = Path.Combine(Nursery, "hive");
        await Dotnet("new", "install", Path.Combine(Workplace.Checkout, "modules", "_template"), "--debug:custom-hive", hive);
        await Dotnet("new", "nfv-module", "-n", name, "-o", Path.Combine(Nursery, name), "--title", "Bolig", "--debug:custom-hive", hive);
        await Dotnet("build", Path.Combine(Nursery, name), "-c", Workplace.Configuration, $"-p:ModulesFolder={workplace.Modules}");
    }

    private Task Import(string file, string from) =>
        File.WriteAllTextAsync(Path.Combine(Nursery, file), $"<Project><Import Project=\"{Path.Combine(Workplace.Checkout, from, file)}\" /></Project>", Stop);

    private async Task Dotnet(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Nursery, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{await output}\n{await errors}");
    }
}
