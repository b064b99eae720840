using System.CommandLine;
using System.Diagnostics;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>What the others' requests notice while a module is replaced under a steady load, and whether any request is lost.</summary>
internal static class ReplaceBenchmark
{
    private const string Replaced = "ChildrenAndSchools";
    private const int OthersPerSecond = 300;
    private const int OwnPerSecond = 50;
    private const int Callers = 16;

    public static Command Command()
    {
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 30, Description = "Replacements in all" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3, Description = "Rounds they are spread over, each with a quiet time of the same length" };
        var command = new Command("replace", "p99 of other modules' requests while a module is replaced, beside the same load in quiet; failures.") { times, rounds };
        command.SetAction((parsed, _) => Run(parsed.GetValue(times), parsed.GetValue(rounds)));
        return command;
    }

    private sealed class Time(string name)
    {
        public string Name { get; } = name;

        public Series Middle { get; } = new();

        public Series Slow { get; } = new();

        public Series Slowest { get; } = new();

        public int Others { get; set; }

        public int Own { get; set; }

        public int Failed { get; set; }
    }

    private static async Task Run(int times, int rounds)
    {
        using var workplace = new Workplace();
        await Municipality.Generate(workplace, 10_000);
        await using var host = await HostProcess.Start(workplace, HostProcess.AsInOperation);
        var token = await Municipality.Token(host);
        var administrator = await host.Person("system-administrator");
        var known = Municipality.WithCases(workplace.Data);
        HttpRequestMessage Get(string path) => Municipality.Get(new Uri(host.Address, path), token);

        async Task During(Time time, Func<Task> meanwhile)
        {
            using Load others = new(), own = new();
            using var stop = new CancellationTokenSource();
            var asked = Task.WhenAll(
                others.Paced(Callers, TimeSpan.FromSeconds((double)Callers / OthersPerSecond), nth => Get($"/api/shared-goals/citizens/{known[nth % known.Count]}/course"), stop.Token),
                own.Paced(4, TimeSpan.FromSeconds(4.0 / OwnPerSecond), _ => Get("/api/children-and-schools/wellbeing-forums"), stop.Token));
            await meanwhile();
            await stop.CancelAsync();
            await asked;
            time.Middle.Add(others.Milliseconds(0.5));
            time.Slow.Add(others.Milliseconds(0.99));
            time.Slowest.Add(others.Milliseconds(1));
            time.Others += others.Count;
            time.Own += own.Count;
            time.Failed += others.Failed + own.Failed;
        }

        Time quiet = new("quiet"), replacing = new("while replaced");
        await During(new Time("warm-up"), () => Task.Delay(TimeSpan.FromSeconds(8)));
        var took = new Series();
        var version = 0;
        for (var round = 1; round <= rounds; round++)
        {
            Report.Progress($"replace: round {round} of {rounds}");
            var start = Stopwatch.GetTimestamp();
            await During(replacing, async () =>
            {
                for (var i = 0; i < times / rounds; i++) took.Add(await Replace(workplace, administrator, $"1.0.{++version}"));
            });
            var length = Stopwatch.GetElapsedTime(start);
            await During(quiet, () => Task.Delay(length));
        }

        Report.Table($"replace: {Replaced} replaced {took.Count} times under {OthersPerSecond} requests/s of another module and {OwnPerSecond} of its own; median (min-max) of the rounds",
            ["", "others' p50 ms", "others' p99 ms", "x quiet", "slowest ms", "others' requests", "own requests", "failed"],
            new[] { quiet, replacing }.Select(time => (string[])[time.Name, time.Middle.ToString(), time.Slow.ToString(), Series.Ratio(time.Slow, quiet.Slow), time.Slowest.ToString(), time.Others.ToString(), time.Own.ToString(), time.Failed.ToString()]));
        Console.WriteLine($"\nA replacement took {took} ms. Host's memory after: {Series.Figure(Usage.Of(host.Id).Megabytes)} MB; contexts not reclaimed: {await Retired(administrator)}.");
    }

    /// <summary>Deploys the module under another version number and brings it into use; gives the milliseconds from the call to the answer.</summary>
    private static async Task<double> Replace(Workplace workplace, HttpClient administrator, string version)
    {
        workplace.Deploy(Replaced, version);
        var start = Stopwatch.GetTimestamp();
        using var answer = await administrator.PostAsync($"/modules/{Replaced}/versions/{version}/activate", null);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<int> Retired(HttpClient client)
    {
        using var modules = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/modules"));
        return modules.RootElement.GetProperty("retiredContexts").GetInt32();
    }
}
