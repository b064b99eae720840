using System.CommandLine;
using System.Diagnostics;
using NyeFaellesVeje.Tests.Benchmarks.Floors;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>The composed view of a citizen, authorised as it is, beside hand-written SQL over the same four files without any access control.</summary>
internal static class ViewBenchmark
{
    private static readonly int[] Callers = [64, 4];

    public static Command Command()
    {
        var citizens = new Option<int>("--citizens") { DefaultValueFactory = _ => 10_000, Description = "Citizens in the municipality; those with a case are asked for" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Rounds of each" };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 4, Description = "Length of a round" };
        var command = new Command("view", "GET /api/citizens/{id} at 64 and at 4 connections, beside one hand-written SQL over the same files.") { citizens, rounds, seconds };
        command.SetAction((parsed, _) => Run(parsed.GetValue(citizens), parsed.GetValue(rounds), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    private sealed record Side(string Name, int Process, Func<int, HttpRequestMessage> Request)
    {
        public Series Rate { get; } = new();

        public Series Middle { get; } = new();

        public Series Slow { get; } = new();

        public Series Cpu { get; } = new();

        public double Bytes { get; set; }

        public int Failed { get; set; }
    }

    private static async Task Run(int citizens, int rounds, TimeSpan length)
    {
        using var workplace = new Workplace();
        await Municipality.Generate(workplace, citizens);
        await using var host = await HostProcess.Start(workplace, HostProcess.AsInOperation);
        var token = await Municipality.Token(host);
        var known = Municipality.WithCases(workplace.Data);
        await using var floor = await FloorProcess.Start(ViewApi.Name, workplace.Data);

        Side Floor() => new("floor: one SQL, no access control", floor.Id, nth => Municipality.View(floor.Address, known[nth % known.Count]));
        Side Product() => new("host: four modules, authorised", host.Id, nth => Municipality.View(host.Address, known[nth % known.Count], token));

        // Long enough for the just-in-time compiler to have settled.
        Report.Progress("view: warming up");
        await Once(Floor(), 16, TimeSpan.FromSeconds(8));
        await Once(Product(), 16, TimeSpan.FromSeconds(25));
        foreach (var callers in Callers)
        {
            Side[] sides = [Floor(), Product()];
            for (var round = 1; round <= rounds; round++)
            {
                Report.Progress($"view: {callers} connections, round {round} of {rounds}");
                foreach (var side in sides) await Once(side, callers, length);
            }
            Report.Table($"view: {citizens:N0} citizens, {known.Count:N0} of them with a case asked for, {callers} connections; median (min-max)",
                ["", "requests/s", "x floor", "p50 ms", "p99 ms", "CPU us/request", "bytes", "memory MB", "failed"],
                sides.Select(side => (string[])[side.Name, side.Rate.ToString(), Series.Ratio(side.Rate, sides[0].Rate), side.Middle.ToString(), side.Slow.ToString(), side.Cpu.ToString(),
                    Series.Figure(side.Bytes), Series.Figure(Usage.Of(side.Process).Megabytes), side.Failed.ToString()]));
        }
    }

    private static async Task Once(Side side, int callers, TimeSpan length)
    {
        using var load = new Load();
        using var stop = new CancellationTokenSource();
        var (before, start) = (Usage.Of(side.Process), Stopwatch.GetTimestamp());
        var asked = load.Closed(callers, side.Request, stop.Token);
        await Task.Delay(length);
        await stop.CancelAsync();
        await asked;
        side.Rate.Add(load.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        side.Cpu.Add((Usage.Of(side.Process).Cpu - before.Cpu).TotalMicroseconds / load.Count);
        side.Middle.Add(load.Milliseconds(0.5));
        side.Slow.Add(load.Milliseconds(0.99));
        side.Bytes = load.MeanBytes;
        side.Failed += load.Failed;
    }
}
