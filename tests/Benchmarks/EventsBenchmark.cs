using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.Tests.Benchmarks.Floors;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>Citizens registered over HTTP and taken by every subscriber, beside a hand-written outbox and inbox behind the same HTTP call.</summary>
internal static class EventsBenchmark
{
    private const int Writers = 16;

    private static readonly string[] Subscribers = ["ChildrenAndSchools", "EmploymentAndWelfare"];

    public static Command Command()
    {
        var count = new Option<int>("--registrations") { DefaultValueFactory = _ => 3000, Description = "Citizens registered in a round" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Rounds of each" };
        var command = new Command("events", "Citizens registered over HTTP by 16 writers until all subscribers have taken the events.") { count, rounds };
        command.SetAction((parsed, _) => Run(parsed.GetValue(count), parsed.GetValue(rounds)));
        return command;
    }

    private sealed record Side(string Name, int Process, Func<int, HttpRequestMessage> Register, Func<Task<long>> Taken)
    {
        public int Registered { get; set; }

        public Series Rate { get; } = new();

        public Series Slow { get; } = new();

        public Series After { get; } = new();

        public Series Road { get; } = new();

        public Series Cpu { get; } = new();

        public int Failed { get; set; }
    }

    private static async Task Run(int count, int rounds)
    {
        using var workplace = new Workplace();
        await using var host = await HostProcess.Start(workplace, HostProcess.AsInOperation);
        var client = await host.Integrator();
        var token = client.DefaultRequestHeaders.Authorization;
        using var folder = new Workplace();
        await using var floor = await FloorProcess.Start(EventsApi.Name, folder.Data);
        using var plain = new HttpClient { BaseAddress = floor.Address };

        Side[] sides =
        [
            new("floor: hand-written, commit each, FULL", floor.Id, nth => Register(new Uri(floor.Address, "/citizens"), nth, null), () => plain.GetFromJsonAsync<long>("/taken")),
            new("host: 3 modules, authorised", host.Id, nth => Register(new Uri(host.Address, "/api/shared-goals/citizens"), nth, token), () => Taken(client)),
        ];
        foreach (var side in sides) await Once(side, count, counts: false);
        for (var round = 1; round <= rounds; round++)
        {
            Report.Progress($"events: round {round} of {rounds}");
            foreach (var side in sides) await Once(side, count, counts: true);
        }
        Report.Table($"events: {count:N0} registrations a round, {Writers} writers, {Subscribers.Length} subscribers, synchronous=FULL; median (min-max)",
            ["", "registered/s", "x floor", "ack p99 ms", "settled after the last ack, ms", "deliveries/s, whole road", "x floor", "CPU us/registration", "memory MB", "failed"],
            sides.Select(side => (string[])[side.Name, side.Rate.ToString(), Series.Ratio(side.Rate, sides[0].Rate), side.Slow.ToString(), side.After.ToString(), side.Road.ToString(), Series.Ratio(side.Road, sides[0].Road),
                side.Cpu.ToString(), Series.Figure(Usage.Of(side.Process).Megabytes), side.Failed.ToString()]));
    }

    private static async Task Once(Side side, int count, bool counts)
    {
        using var load = new Load();
        var next = side.Registered;
        side.Registered += count;
        var (before, start) = (Usage.Of(side.Process), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var nth && nth <= side.Registered) await load.Send(side.Register(nth));
        })));
        var written = Stopwatch.GetElapsedTime(start);
        while (await side.Taken() < (long)side.Registered * Subscribers.Length)
        {
            if (Stopwatch.GetElapsedTime(start) > written + TimeSpan.FromMinutes(2)) throw new TimeoutException($"{side.Name}: the subscribers never settled.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
        var settled = Stopwatch.GetElapsedTime(start);
        side.Failed += load.Failed;
        if (!counts) return;
        side.Rate.Add(count / written.TotalSeconds);
        side.Slow.Add(load.Milliseconds(0.99));
        side.After.Add((settled - written).TotalMilliseconds);
        side.Road.Add(count * Subscribers.Length / settled.TotalSeconds);
        side.Cpu.Add((Usage.Of(side.Process).Cpu - before.Cpu).TotalMicroseconds / count);
    }

    private static HttpRequestMessage Register(Uri address, int nth, AuthenticationHeaderValue? token) => new(HttpMethod.Post, address)
    {
        Headers = { Authorization = token },
        // Replacement numbers (day + 60) born in 1990.
        Content = JsonContent.Create(new { cpr = $"{61 + (nth % 28)}{1 + (nth / 28 % 12):00}90{nth / 336:0000}", name = "Prøve Borger" }),
    };

    /// <summary>What the host's subscribers have taken; nothing counts from one who is behind.</summary>
    private static async Task<long> Taken(HttpClient client)
    {
        var taken = 0L;
        foreach (var subscriber in Subscribers)
        {
            var deliveries = await client.GetFromJsonAsync<JsonElement>($"/modules/{subscriber}/deliveries");
            if (deliveries.GetProperty("positions").EnumerateArray().All(position => position.GetProperty("behind").GetInt64() == 0)) taken += deliveries.GetProperty("taken").GetInt64();
        }
        return taken;
    }
}
