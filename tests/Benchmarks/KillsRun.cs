using System.CommandLine;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>The host killed over and over at every step of an event's way: what was acknowledged, and what of it is lost, twice or out of order.</summary>
internal static class KillsRun
{
    public static Command Command()
    {
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 10, Description = "Kills at each point" };
        var command = new Command("kills", "The host killed at every step of publish, deliver and react; nothing acknowledged may be lost or come twice.") { times };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(times), stop));
        return command;
    }

    private static async Task<int> Run(int times, CancellationToken stop)
    {
        if (Workplace.Configuration == "Release")
        {
            Console.Error.WriteLine("A released host has no crash switch, so kills needs Debug: dotnet run --project tests/Benchmarks -- kills");
            return 1;
        }
        using var host = new KilledHost();
        for (var round = 1; round <= times; round++)
        {
            Report.Progress($"kills: round {round} of {times}");
            // Another turn each round, so that the kill falls on another event.
            foreach (var point in KilledHost.Points) await host.Kill(point, turn: 5 + (round * 7 % 40), stop);
        }
        var faults = await host.Faults(stop);
        Console.WriteLine($"kills: {times * KilledHost.Points.Count} kills, {host.Acknowledged} acknowledged, {faults.Count} faults");
        foreach (var fault in faults) Console.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;
    }
}
