using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Whatever is wrong with a module, it gets its status and reason, and all the departments serve: here with everything wrong at once.</summary>
public sealed class Refusing(Refusing.Wronged wronged) : IClassFixture<Refusing.Wronged>
{
    // The newest is tried first: what fails in its migration before anything has migrated.
    private static readonly string[] Steps = ["indlæsning", "registrering", "ruter", "selvtest", "migrering"];

    /// <summary>
    /// One host with every department, and beside them a version of a module for each thing that can be wrong: the host tries them all, and
    /// none may serve.
    /// </summary>
    public sealed class Wronged : IAsyncLifetime
    {
        private readonly Workplace workplace = new();

        internal IReadOnlyList<ModuleLine> Modules { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var corrupt = Path.Combine(workplace.Deploy("FixtureStateful", "1.0.1"), "FixtureStateful.dll");
            await File.WriteAllBytesAsync(corrupt, (await File.ReadAllBytesAsync(corrupt))[..1000]);
            File.Delete(Path.Combine(workplace.Deploy("FixtureStateful", "1.0.2"), "FixtureStateful.dll"));
            Rewrite("1.0.3", "\"contracts\": \"1.0.0\"", "\"contracts\": \"1.99.0\"");
            File.Copy(Path.Combine(Path.GetDirectoryName(Workplace.HostProgram)!, "NyeFaellesVeje.Contracts.dll"), Path.Combine(workplace.Deploy("FixtureStateful", "1.0.4"), "NyeFaellesVeje.Contracts.dll"));
            Rewrite("1.0.5", "\"name\": \"FixtureStateful\"", "\"name\": \"Andet\"");
            await File.WriteAllBytesAsync(Path.Combine(workplace.Deploy("FixtureStateful", "1.0.6"), "ballast.bin"), new byte[4 * 1024 * 1024]);
            File.Delete(Path.Combine(workplace.Deploy("FixtureDependent"), "Markdig.dll"));
            workplace.Deploy("FixtureUsurper");
            foreach (var (nth, step) in Steps.Index()) Loading.OrderTrouble(workplace.Deploy("FixtureTroublesome", $"1.0.{nth}"), step);

            await using var host = await HostProcess.Start(workplace);
            Modules = await HostProcess.Modules(await host.Integrator());
        }

        public ValueTask DisposeAsync()
        {
            workplace.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Rewrite(string version, string from, string to)
        {
            var manifest = Path.Combine(workplace.Deploy("FixtureStateful", version), "module.json");
            var text = File.ReadAllText(manifest);
            Assert.Contains(from, text);
            File.WriteAllText(manifest, text.Replace(from, to));
        }
    }

    [Fact]
    public void A_corrupt_DLL_is_named() => Failed("FixtureStateful", "1.0.1", "FixtureStateful.dll er ødelagt");

    [Fact]
    public void A_missing_DLL_is_named() => Failed("FixtureStateful", "1.0.2", "FixtureStateful.dll mangler");

    [Fact]
    public void A_missing_dependency_is_named() => Failed("FixtureDependent", "1.0.0", "FixtureDependent.dll kræver Markdig");

    [Fact]
    public void A_newer_contract_is_incompatible() => Failed("FixtureStateful", "1.0.3", "Bygget mod kontrakt 1.99.0", "Incompatible");

    [Fact]
    public void A_copy_of_what_the_host_ships_is_refused() => Failed("FixtureStateful", "1.0.4", "NyeFaellesVeje.Contracts");

    [Fact]
    public void A_manifest_that_does_not_fit_its_folder_is_refused() => Failed("FixtureStateful", "1.0.5", "men mappen hedder");

    [Fact]
    public void A_module_that_breaks_a_rule_is_refused_at_admission_and_the_rule_is_named() => Failed("FixtureStateful", "1.0.6", "Regel 4 (Mappen fylder under 4 MB)");

    [Fact]
    public void A_second_answerer_where_one_is_allowed_is_refused() => Failed("FixtureUsurper", "1.0.0", "shared-goals.citizen-identity.v1 besvares allerede af");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_module_that_throws_in_a_step_is_Failed_with_that_step(int step) =>
        Failed("FixtureTroublesome", $"1.0.{step}", $"Fejl under {Steps[step]}: Bestilt fejl i {Steps[step]}");

    [Fact]
    public void All_departments_and_nothing_else_serve() =>
        Assert.Equal(Workplace.BuiltModules, wronged.Modules.Where(line => line.Status == "Active").Select(line => line.Name));

    [Fact]
    public async Task The_command_check_module_says_yes_and_no_by_its_exit_code()
    {
        using var workplace = new Workplace("SharedGoals");
        var good = await HostCommand.Run(workplace.Root, "check-module", Path.Combine(workplace.Modules, "SharedGoals", "1.0.0"));
        var bad = await HostCommand.Run(workplace.Root, "check-module", workplace.Deploy("Violations"));

        Assert.Equal((0, "Modulet holder alle regler."), (good.Code, good.Output.Trim()));
        Assert.Equal(1, bad.Code);
        Assert.Contains("Regel 5", bad.Output);
        Assert.Contains("SeenFromOutside", bad.Output);
        Assert.Contains("Regel 11", bad.Output);
    }

    private void Failed(string module, string version, string reason, string status = "Failed")
    {
        var line = Assert.Single(wronged.Modules, line => (line.Name, line.Version) == (module, version));
        Assert.Equal(status, line.Status);
        Assert.Contains(reason, line.Reason);
    }
}
