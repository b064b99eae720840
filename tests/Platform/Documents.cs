using System.Text.Json.Nodes;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>What is committed about the running system is what the system says of itself, and what it says is enough to call it by.</summary>
public sealed class Documents(Documents.Serving host) : IClassFixture<Documents.Serving>
{
    private const string Renew = "renew it with: dotnet run --project host -- document";

    private static readonly string[] WayInOnly = ["401", "403"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Departments => [.. Workplace.BuiltModules];

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task The_committed_description_is_what_the_host_serves(string department)
    {
        var file = Path.Combine(Workplace.Checkout, "modules", department, "openapi.json");
        Assert.True(File.Exists(file), $"modules/{department}/openapi.json is missing; {Renew}");

        var committed = JsonNode.Parse(await File.ReadAllBytesAsync(file, Stop));

        Assert.True(JsonNode.DeepEquals(committed, await host.Described(department)), $"modules/{department}/openapi.json is not what the host serves; {Renew}");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_a_4xx_and_a_way_in()
    {
        var whole = await host.Described("v1");

        Assert.True(Operations(whole).Count() > Workplace.BuiltModules.Count, "There is next to nothing to look at.");
        Assert.Empty(Operations(whole).SelectMany(Lacks));
    }

    [Theory]
    [InlineData("operationId", "has no name")]
    [InlineData("summary", "has no summary")]
    [InlineData("404", "has no 4xx beyond the way in")]
    [InlineData("security", "has no way in")]
    public void An_operation_that_lacks_something_is_caught(string lacking, string said)
    {
        var operation = JsonNode.Parse("""
            { "operationId": "a.read", "summary": "Read", "parameters": [{ "name": "id" }], "responses": { "401": {}, "404": {} }, "security": [{ "sign-in": [] }] }
            """)!.AsObject();
        Assert.Empty(Lacks(("GET /a/{id}", operation)));

        Assert.True(operation.Remove(lacking) || operation["responses"]!.AsObject().Remove(lacking));

        Assert.Equal($"GET /a/{{id}} {said}", Assert.Single(Lacks(("GET /a/{id}", operation))));
    }

    [Fact]
    public async Task Names_are_unique_and_begin_with_their_module()
    {
        var whole = await host.Described("v1");
        var names = Operations(whole).Select(operation => (string)operation.Operation["operationId"]!).ToList();

        Assert.Equal(names.Distinct(), names);
        foreach (var department in Workplace.BuiltModules)
        {
            var part = await host.Described(department);
            var route = (string)part["paths"]!.AsObject().First().Key.Split('/')[2];
            Assert.All(Operations(part), operation => Assert.StartsWith($"{route}.", (string)operation.Operation["operationId"]!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Each_features_answer_is_described_as_its_own()
    {
        var whole = await host.Described("v1");

        string AnswerOf(string name) => (string)Operations(whole).Single(operation => (string)operation.Operation["operationId"]! == name)
            .Operation["responses"]!.AsObject().First(response => response.Key.StartsWith('2')).Value!["content"]!["application/json"]!["schema"]!["$ref"]!;

        Assert.Equal("#/components/schemas/SharedGoals.ReadGoal.Response", AnswerOf("shared-goals.readGoal"));
        Assert.Equal("#/components/schemas/SharedGoals.DraftGoal.Response", AnswerOf("shared-goals.draftGoal"));
        Assert.NotNull(whole["components"]!["schemas"]!["SharedGoals.ReadGoal.Response"]!["properties"]!["missing"]);
    }

    [Fact]
    public async Task The_checkout_says_what_the_system_says()
    {
        var (code, output) = await HostCommand.Run(Workplace.Checkout, "document", "--check");

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task What_is_stale_is_named_then_renewed()
    {
        using var copy = new Workplace("SharedGoals");
        var (overview, description) = (Path.Combine(copy.Root, "architecture.md"), Path.Combine(copy.Modules, "SharedGoals", "openapi.json"));
        var committed = await File.ReadAllTextAsync(Path.Combine(Workplace.Checkout, "architecture.md"), Stop);
        var planted = committed.Replace("| `shared-goals.goal-activated.v1` |", "| `shared-goals.goal-forgotten.v1` |");
        Assert.NotEqual(committed, planted);
        await File.WriteAllTextAsync(overview, planted, Stop);
        foreach (var department in Workplace.BuiltModules) Copy(department, copy);
        await File.AppendAllTextAsync(description, " ", Stop);

        var (code, output) = await HostCommand.Run(copy.Root, "document", "--check", "--to", copy.Root);

        Assert.Equal(1, code);
        Assert.Equal(["Forældet: modules/SharedGoals/openapi.json", "Forældet: architecture.md (generated:events)", "Forny dem med: dotnet run --project host -- document"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(planted, await File.ReadAllTextAsync(overview, Stop));

        (code, output) = await HostCommand.Run(copy.Root, "document", "--to", copy.Root);

        Assert.True(code == 0, output);
        Assert.Equal(committed, await File.ReadAllTextAsync(overview, Stop));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Workplace.Checkout, "modules", "SharedGoals", "openapi.json"), Stop), await File.ReadAllTextAsync(description, Stop));
        Assert.Empty(Directory.EnumerateFileSystemEntries(copy.Data));
    }

    [Fact]
    public async Task Outside_a_checkout_it_says_so()
    {
        using var elsewhere = new Workplace("SharedGoals");

        var (code, output) = await HostCommand.Run(elsewhere.Root, "document");

        Assert.Equal(1, code);
        Assert.Contains("NyeFaellesVeje.sln findes ikke", output);
    }

    private static void Copy(string department, Workplace copy)
    {
        var target = Path.Combine(copy.Modules, department, "openapi.json");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Workplace.Checkout, "modules", department, "openapi.json"), target);
    }

    private static IEnumerable<(string Where, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!.AsObject());

    /// <summary>What an operation lacks. The way in is enough of a 4xx only where nothing is sent that could be wrong.</summary>
    private static IEnumerable<string> Lacks((string Where, JsonObject Operation) described)
    {
        var (where, operation) = described;
        var sends = operation.ContainsKey("parameters") || operation.ContainsKey("requestBody");
        var refusals = operation["responses"]!.AsObject().Select(response => response.Key).Where(status => status.StartsWith('4'));
        if (string.IsNullOrWhiteSpace((string?)operation["operationId"])) yield return $"{where} has no name";
        if (string.IsNullOrWhiteSpace((string?)operation["summary"])) yield return $"{where} has no summary";
        if (!refusals.Any(status => !sends || !WayInOnly.Contains(status))) yield return $"{where} has no 4xx beyond the way in";
        if (operation["security"] is not JsonArray { Count: > 0 }) yield return $"{where} has no way in";
    }

    /// <summary>One host with every department, for all that is only read.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace workplace = new();
        private HostProcess? host;
        private HttpClient? client;

        /// <summary>What the host serves as the description of a module, or <c>v1</c> for the whole.</summary>
        public async Task<JsonNode> Described(string document) => JsonNode.Parse(await client!.GetStringAsync($"/openapi/{document}.json"))!;

        public async ValueTask InitializeAsync()
        {
            host = await HostProcess.Start(workplace);
            client = await host.Integrator();
        }

        public async ValueTask DisposeAsync()
        {
            if (host is not null) await host.DisposeAsync();
            workplace.Dispose();
        }
    }
}
