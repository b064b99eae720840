using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using NyeFaellesVeje.Tests.Benchmarks.Floors;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>From the start of the process to the first answer and to the first composed view, memory after, and what a module's folder weighs.</summary>
internal static class StartBenchmark
{
    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Starts of each" };
        var command = new Command("start", "Process start to first answer and to first composed view, memory after; size of the module folders.") { rounds };
        command.SetAction((parsed, _) => Run(parsed.GetValue(rounds)));
        return command;
    }

    private sealed class Started
    {
        public Series First { get; } = new();

        public Series View { get; } = new();

        public Series Cpu { get; } = new();

        public Series Memory { get; } = new();
    }

    private static async Task Run(int rounds)
    {
        using var whole = await Workplace.WithDemo();
        using var bare = new Workplace();
        foreach (var module in Directory.EnumerateDirectories(bare.Modules)) Directory.Delete(module, recursive: true);
        var (token, citizen) = await Warm(whole);
        await Warm(bare);

        Started empty = new(), without = new(), with = new();
        for (var round = 1; round <= rounds; round++)
        {
            Report.Progress($"start: round {round} of {rounds}");
            await Once(empty, Floor, null);
            await Once(without, address => Host(bare, address), null);
            await Once(with, address => Host(whole, address), address => Municipality.View(address, citizen, token));
        }

        Report.Table("start: process start to answer, ms; median (min-max)", ["", "first answer", "x empty", "first composed view", "x empty", "CPU ms", "memory MB", "x empty"],
        [
            Row("empty minimal API", empty, empty),
            Row("host without modules", without, empty),
            Row($"host with {Workplace.BuiltModules.Count} modules", with, empty),
        ]);
        Console.WriteLine($"\nOne module adds {Series.Figure((with.First.Median - without.First.Median) / Workplace.BuiltModules.Count)} ms to the first answer.");
        Report.Table("size of the module folders, kB", ["module", "DLL", "whole folder"], Workplace.BuiltModules.Select(module => Size(whole, module)));
    }

    /// <summary>Starts it once, so that databases, keys and demo are there; the token outlives the process.</summary>
    private static async Task<(AuthenticationHeaderValue Token, Guid Citizen)> Warm(Workplace workplace)
    {
        await using var host = await HostProcess.Start(workplace, HostProcess.AsInOperation);
        var databases = Directory.Exists(Path.Combine(workplace.Modules, "SharedGoals"));
        return (await Municipality.Token(host), databases ? Municipality.WithCases(workplace.Data)[0] : Guid.Empty);
    }

    private static async Task Once(Started started, Func<Uri, (int Id, Func<Task> End)> start, Func<Uri, HttpRequestMessage>? view)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var from = Stopwatch.GetTimestamp();
        var (id, end) = start(address);
        try
        {
            await UntilAnswered(http, () => new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/health/live")));
            started.First.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (view is not null)
            {
                await UntilAnswered(http, () => view(address));
                started.View.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
            await Task.Delay(TimeSpan.FromSeconds(1));
            var usage = Usage.Of(id);
            started.Cpu.Add(usage.Cpu.TotalMilliseconds);
            started.Memory.Add(usage.Megabytes);
        }
        finally
        {
            await end();
        }
    }

    private static async Task UntilAnswered(HttpMessageInvoker http, Func<HttpRequestMessage> request)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                using var asked = request();
                using var answer = await http.SendAsync(asked, CancellationToken.None);
                if (answer.StatusCode == HttpStatusCode.OK) return;
                if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) throw new InvalidOperationException($"{asked.RequestUri} was refused: {answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(3));
        }
        throw new TimeoutException("It never answered.");
    }

    private static (int Id, Func<Task> End) Floor(Uri address) =>
        Start(Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name!), [FloorProcess.Argument, EmptyApi.Name, $"--urls={address}"]);

    private static (int Id, Func<Task> End) Host(Workplace workplace, Uri address) =>
        Start(Workplace.HostProgram, [$"--urls={address}", $"--Storage:Folder={workplace.Data}", $"--Modules:Folder={workplace.Modules}"]);

    private static (int Id, Func<Task> End) Start(string program, IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        process.BeginOutputReadLine();
        return (process.Id, async () =>
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string[] Row(string name, Started started, Started empty) =>
    [
        name, started.First.ToString(), Series.Ratio(started.First, empty.First), double.IsNaN(started.View.Median) ? "" : started.View.ToString(),
        double.IsNaN(started.View.Median) ? "" : Series.Ratio(started.View, empty.First), started.Cpu.ToString(), started.Memory.ToString(), Series.Ratio(started.Memory, empty.Memory),
    ];

    private static string[] Size(Workplace workplace, string module)
    {
        var files = Directory.EnumerateFiles(Path.Combine(workplace.Modules, module), "*", SearchOption.AllDirectories).Select(path => new FileInfo(path)).ToList();
        return [module, Series.Figure(files.Single(file => file.Name == $"{module}.dll").Length / 1024.0), Series.Figure(files.Sum(file => file.Length) / 1024.0)];
    }
}
