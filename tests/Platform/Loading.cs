using System.Net;
using System.Net.Http.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Whatever is wrong with one module, it gets its status and reason, and all the others serve.</summary>
public sealed class Loading : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task All_departments_are_active()
    {
        await using var host = await HostProcess.Start(workplace);
        var modules = await HostProcess.Modules(await host.Integrator());

        Assert.Equal(Workplace.BuiltModules, modules.Select(module => module.Name));
        Assert.All(modules, module => Assert.Equal(("Active", null), (module.Status, module.Reason)));
    }

    [Fact]
    public async Task A_corrupt_DLL_is_named()
    {
        var folder = workplace.Deploy("FixtureStateful");
        var dll = Path.Combine(folder, "FixtureStateful.dll");
        await File.WriteAllBytesAsync(dll, (await File.ReadAllBytesAsync(dll, TestContext.Current.CancellationToken))[..1000], TestContext.Current.CancellationToken);

        await FailsAlone("FixtureStateful", "Failed", "FixtureStateful.dll er ødelagt");
    }

    [Fact]
    public async Task A_missing_DLL_is_named()
    {
        File.Delete(Path.Combine(workplace.Deploy("FixtureStateful"), "FixtureStateful.dll"));

        await FailsAlone("FixtureStateful", "Failed", "FixtureStateful.dll mangler");
    }

    [Fact]
    public async Task A_missing_dependency_is_named()
    {
        File.Delete(Path.Combine(workplace.Deploy("FixtureDependent"), "Markdig.dll"));

        await FailsAlone("FixtureDependent", "Failed", "FixtureDependent.dll kræver Markdig");
    }

    [Fact]
    public async Task A_private_dependency_is_loaded_from_the_modules_own_folder()
    {
        workplace.Deploy("FixtureDependent");
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();

        Assert.Equal("<p><em>én</em> kommune</p>", await client.GetFromJsonAsync<string>("/api/fixture-dependent/words", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_newer_contract_is_incompatible()
    {
        Rewrite("FixtureStateful", "\"contracts\": \"1.0.0\"", "\"contracts\": \"1.99.0\"");

        await FailsAlone("FixtureStateful", "Incompatible", "Bygget mod kontrakt 1.99.0");
    }

    [Fact]
    public async Task A_copy_of_what_the_host_ships_is_refused()
    {
        var folder = workplace.Deploy("FixtureStateful");
        File.Copy(Path.Combine(Path.GetDirectoryName(Workplace.HostProgram)!, "NyeFaellesVeje.Contracts.dll"), Path.Combine(folder, "NyeFaellesVeje.Contracts.dll"));

        await FailsAlone("FixtureStateful", "Failed", "NyeFaellesVeje.Contracts");
    }

    [Fact]
    public async Task A_manifest_that_does_not_fit_its_folder_is_refused()
    {
        Rewrite("FixtureStateful", "\"name\": \"FixtureStateful\"", "\"name\": \"Andet\"");

        await FailsAlone("FixtureStateful", "Failed", "men mappen hedder");
    }

    [Fact]
    public async Task A_module_that_breaks_a_rule_is_refused_at_admission_and_the_rule_is_named()
    {
        await File.WriteAllBytesAsync(Path.Combine(workplace.Deploy("FixtureStateful"), "ballast.bin"), new byte[4 * 1024 * 1024], TestContext.Current.CancellationToken);

        await FailsAlone("FixtureStateful", "Failed", "Regel 4 (Mappen fylder under 4 MB)");
    }

    [Fact]
    public async Task The_command_check_module_says_yes_and_no_by_its_exit_code()
    {
        var good = await HostCommand.Run(workplace.Root, "check-module", Path.Combine(workplace.Modules, "SharedGoals", "1.0.0"));
        var bad = await HostCommand.Run(workplace.Root, "check-module", workplace.Deploy("Violations"));

        Assert.Equal((0, "Modulet holder alle regler."), (good.Code, good.Output.Trim()));
        Assert.Equal(1, bad.Code);
        Assert.Contains("Regel 5", bad.Output);
        Assert.Contains("SeenFromOutside", bad.Output);
        Assert.Contains("Regel 11", bad.Output);
    }

    [Theory]
    [InlineData("indlæsning")]
    [InlineData("registrering")]
    [InlineData("migrering")]
    [InlineData("selvtest")]
    [InlineData("ruter")]
    public async Task A_module_that_throws_in_a_step_is_Failed_with_that_step(string step)
    {
        workplace.Deploy("FixtureTroublesome");

        await FailsAlone("FixtureTroublesome", "Failed", $"Fejl under {step}: Bestilt fejl i {step}", step);
    }

    [Theory]
    [InlineData("svar", "Modulet kunne ikke svare.")]
    [InlineData("langsomt svar", "Modulet svarede ikke i tide.")]
    public async Task A_module_that_cannot_answer_is_missing_from_the_view_and_the_view_is_there(string trouble, string reason)
    {
        workplace.Deploy("FixtureTroublesome");
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["OneMunicipality:TimeLimit"] = "00:00:00.5" }, Failing(trouble));
        var client = await host.Integrator();

        var citizen = await Course.Register(client, TestContext.Current.CancellationToken);
        // The first answers of a cold host may be late too.
        await host.Until(async () =>
        {
            var view = await client.GetFromJsonAsync<View>($"/api/citizens/{citizen}", TestContext.Current.CancellationToken);
            return view!.Missing.Select(missing => (missing.Module, missing.Reason)).SequenceEqual([("FixtureTroublesome", reason)]);
        }, "only the troublesome module is missing");
    }

    [Fact]
    public async Task A_module_that_throws_in_a_request_answers_with_a_problem_and_the_others_serve()
    {
        workplace.Deploy("FixtureTroublesome");
        await using var host = await HostProcess.Start(workplace, environment: Failing("kald"));
        var client = await host.Integrator();

        using var answer = await client.GetAsync("/api/fixture-troublesome/serve", TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Noget gik galt hos os", body);
        Assert.DoesNotContain("Bestilt", body);
        Assert.All(await HostProcess.Modules(client), module => Assert.Equal("Active", module.Status));
    }

    [Fact]
    public async Task A_second_answerer_where_one_is_allowed_is_refused()
    {
        workplace.Deploy("FixtureUsurper");

        await FailsAlone("FixtureUsurper", "Failed", "shared-goals.citizen-identity.v1 besvares allerede af");
    }

    public static TheoryData<string> Departments => [.. Workplace.BuiltModules];

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task Each_department_serves_alone(string department)
    {
        using var alone = new Workplace(department);
        await using var host = await HostProcess.Start(alone);

        var module = Assert.Single(await HostProcess.Modules(await host.Integrator()));

        Assert.Equal((department, "Active"), (module.Name, module.Status));
    }

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task Without_any_one_department_the_others_serve(string department)
    {
        using var others = new Workplace([.. Workplace.BuiltModules.Where(module => module != department)]);
        await using var host = await HostProcess.Start(others);
        var client = await host.Integrator();

        Assert.All(await HostProcess.Modules(client), module => Assert.Equal("Active", module.Status));
        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private async Task FailsAlone(string module, string status, string reason, string? step = null)
    {
        await using var host = await HostProcess.Start(workplace, environment: step is null ? null : Failing(step));
        var modules = await HostProcess.Modules(await host.Integrator());

        var failed = Assert.Single(modules, line => line.Name == module);
        Assert.Equal(status, failed.Status);
        Assert.Contains(reason, failed.Reason);
        Assert.Equal(Workplace.BuiltModules, modules.Where(line => line.Status == "Active").Select(line => line.Name));
    }

    private void Rewrite(string module, string from, string to)
    {
        var manifest = Path.Combine(workplace.Deploy(module), "module.json");
        var text = File.ReadAllText(manifest);
        Assert.Contains(from, text);
        File.WriteAllText(manifest, text.Replace(from, to));
    }

    private static Dictionary<string, string> Failing(string step) => new() { ["FIXTURE_FAILS_AT"] = step };

    private sealed record View(IReadOnlyList<Missing> Missing);

    private sealed record Missing(string Module, string Reason);
}
