using System.Net;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>A module is replaced, switched off and on, and rolled back while the host serves. More often and beside departments: <c>tests/Benchmarks -- replace</c>.</summary>
public sealed class Replacement : IDisposable
{
    private const string Module = "FixtureStateful";
    private const int Callers = 16;

    private readonly Workplace workplace = Workplace.WithoutDepartments();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task Replaced_over_and_over_under_load_a_stateful_module_fails_no_request()
    {
        var (served, failed) = await ReplaceUnderLoad(times: 10, new Dictionary<string, string>());

        Assert.True(served > 1000, $"only {served} requests were served: not a load");
        Assert.Equal(0, failed);
    }

    [Fact]
    public async Task Replacing_without_draining_is_caught_by_the_same_load()
    {
        var (_, failed) = await ReplaceUnderLoad(times: 30, new Dictionary<string, string> { ["Testing:Fault"] = "swap-without-draining" });

        Assert.True(failed > 0, "the load did not notice that requests were cut off");
    }

    [Fact]
    public async Task A_version_dropped_into_the_folder_is_taken_into_use()
    {
        workplace.Deploy(Module);
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();

        workplace.Deploy(Module, "1.0.1");

        await host.Until(async () => await Status(client, "1.0.1") == "Active", "the dropped version is not in use");
        await host.Until(async () => await Status(client, "1.0.0") == "Superseded", "the old version is not superseded");
    }

    [Fact]
    public async Task A_module_dropped_into_the_folder_is_taken_into_use()
    {
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();
        using var before = await client.PostAsync("/api/fixture-stateful/count", null, Stop);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        workplace.Deploy(Module);

        await host.Until(async () => (await client.PostAsync("/api/fixture-stateful/count", null, Stop)).IsSuccessStatusCode, "the dropped module does not serve");
    }

    [Fact]
    public async Task A_bad_new_version_leaves_the_old_one_serving()
    {
        workplace.Deploy(Module);
        await using var host = await HostProcess.Start(workplace);
        var admin = await host.Person("system-administrator");
        File.Delete(Path.Combine(workplace.Deploy(Module, "1.0.1"), $"{Module}.dll"));

        using var answer = await admin.PostAsync($"/modules/{Module}/versions/1.0.1/activate", null, Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("mangler", await answer.Content.ReadAsStringAsync(Stop));
        using var served = await (await host.Integrator()).PostAsync("/api/fixture-stateful/count", null, Stop);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Fact]
    public async Task A_version_is_rolled_back_and_the_choice_outlives_a_restart()
    {
        workplace.Deploy(Module);
        workplace.Deploy(Module, "1.0.1");
        await using (var host = await HostProcess.Start(workplace))
        {
            var admin = await host.Person("system-administrator");
            Assert.Equal("Active", await Status(admin, "1.0.1"));
            using var back = await admin.PostAsync($"/modules/{Module}/versions/1.0.0/activate", null, Stop);
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
            Assert.Equal(("Active", "Superseded"), (await Status(admin, "1.0.0"), await Status(admin, "1.0.1")));
        }

        await using var again = await HostProcess.Start(workplace);
        Assert.Equal("Active", await Status(await again.Integrator(), "1.0.0"));
    }

    [Fact]
    public async Task Switched_off_it_is_gone_and_says_why_and_switched_on_it_serves()
    {
        workplace.Deploy(Module);
        await using (var host = await HostProcess.Start(workplace))
        {
            var admin = await host.Person("system-administrator");
            using var off = await admin.PostAsync($"/modules/{Module}/disable", null, Stop);
            Assert.Equal(HttpStatusCode.NoContent, off.StatusCode);
            using var gone = await admin.PostAsync("/api/fixture-stateful/count", null, Stop);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
            Assert.Equal("Disabled", await Status(admin, "1.0.0"));
        }

        await using var again = await HostProcess.Start(workplace);
        var back = await again.Person("system-administrator");
        Assert.Equal("Disabled", await Status(back, "1.0.0"));
        using var on = await back.PostAsync($"/modules/{Module}/enable", null, Stop);
        Assert.Equal(HttpStatusCode.OK, on.StatusCode);
        using var served = await back.PostAsync("/api/fixture-stateful/count", null, Stop);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    private async Task<(int Served, int Failed)> ReplaceUnderLoad(int times, Dictionary<string, string> settings)
    {
        workplace.Deploy(Module);
        await using var host = await HostProcess.Start(workplace, settings);
        var admin = await host.Person("system-administrator");
        var client = await host.Integrator();
        int served = 0, failed = 0;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var answer = await client.PostAsync("/api/fixture-stateful/count", null, Stop);
                if (answer.IsSuccessStatusCode) Interlocked.Increment(ref served);
                else Interlocked.Increment(ref failed);
            }
        }, Stop)).ToList();

        for (var i = 1; i <= times && Volatile.Read(ref failed) == 0; i++)
        {
            workplace.Deploy(Module, $"1.0.{i}");
            using var answer = await admin.PostAsync($"/modules/{Module}/versions/1.0.{i}/activate", null, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var before = Volatile.Read(ref served);
            await host.Until(() => Task.FromResult(Volatile.Read(ref served) > before + Callers || Volatile.Read(ref failed) > 0), "no request gets through");
        }
        await done.CancelAsync();
        await Task.WhenAll(callers);
        return (served, failed);
    }

    private static async Task<string?> Status(HttpClient client, string version) =>
        (await HostProcess.Modules(client)).FirstOrDefault(module => module.Name == Module && module.Version == version)?.Status;
}
