using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Departments serve together, alone and without one another; a module that cannot answer is missed, and the rest is there.</summary>
public sealed class Loading(Loading.Serving serving) : IClassFixture<Loading.Serving>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Departments => [.. Workplace.BuiltModules];

    /// <summary>One host with every department and two modules made for tests, for all that changes nothing in it.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace workplace = new();
        private string troublesome = "";

        internal HostProcess Host { get; private set; } = null!;

        internal HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            workplace.Deploy("FixtureDependent");
            troublesome = workplace.Deploy("FixtureTroublesome");
            Order("langsom selvtest");
            Host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["OneMunicipality:TimeLimit"] = "00:00:00.5", ["OneMunicipality:WarmUp"] = "true" });
            Client = await Host.Integrator();
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            workplace.Dispose();
        }

        internal void Order(string trouble) => OrderTrouble(troublesome, trouble);
    }

    [Fact]
    public async Task All_departments_are_active()
    {
        var modules = await HostProcess.Modules(serving.Client);

        Assert.Equal(Workplace.BuiltModules, modules.Where(module => !module.Name.StartsWith("Fixture", StringComparison.Ordinal)).Select(module => module.Name));
        Assert.All(modules, module => Assert.Equal(("Active", null), (module.Status, module.Reason)));
    }

    [Fact]
    public async Task A_module_that_takes_a_second_for_its_self_test_shows_in_the_start_report()
    {
        var told = (await HostProcess.Modules(serving.Client)).Single(module => module.Name == "FixtureTroublesome").LoadedInMilliseconds;
        var printed = Regex.Match(serving.Host.Output, @"FixtureTroublesome +1\.0\.0 +Active +([\d.]+) ms");

        Assert.InRange(told ?? 0, 1000, int.MaxValue);
        Assert.Equal($"{told}", printed.Groups[1].Value.Replace(".", ""));
    }

    [Fact]
    public async Task A_private_dependency_is_loaded_from_the_modules_own_folder() =>
        Assert.Equal("<p><em>én</em> kommune</p>", await serving.Client.GetFromJsonAsync<string>("/api/fixture-dependent/words", Stop));

    [Theory]
    [InlineData("svar", "Modulet kunne ikke svare.")]
    [InlineData("langsomt svar", "Modulet svarede ikke i tide.")]
    public async Task A_module_that_cannot_answer_is_missing_from_the_view_and_the_view_is_there(string trouble, string reason)
    {
        var citizen = await Course.Register(serving.Client, Stop);
        serving.Order(trouble);

        // The first answers of a cold host may be late too.
        await serving.Host.Until(async () =>
        {
            var view = await serving.Client.GetFromJsonAsync<View>($"/api/citizens/{citizen}", Stop);
            return view!.Missing.Select(missing => (missing.Module, missing.Reason)).SequenceEqual([("FixtureTroublesome", reason)]);
        }, "only the troublesome module is missing");
    }

    [Fact]
    public async Task A_module_that_throws_in_a_request_answers_with_a_problem_and_the_others_serve()
    {
        serving.Order("kald");

        using var answer = await serving.Client.GetAsync("/api/fixture-troublesome/serve", Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Noget gik galt hos os", body);
        Assert.DoesNotContain("Bestilt", body);
        Assert.All(await HostProcess.Modules(serving.Client), module => Assert.Equal("Active", module.Status));
    }

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
        using var ready = await client.GetAsync("/health/ready", Stop);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    /// <summary>Lets a deployed FixtureTroublesome fail at this step from now on.</summary>
    internal static void OrderTrouble(string folder, string step) => File.WriteAllText(Path.Combine(folder, "fails-at.txt"), step);

    private sealed record View(IReadOnlyList<Missing> Missing);

    private sealed record Missing(string Module, string Reason);
}
