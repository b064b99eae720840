using System.CommandLine;
using NyeFaellesVeje.Tests.Benchmarks;
using NyeFaellesVeje.Tests.Benchmarks.Floors;

// The floors are this program again, as processes of their own, so that their CPU and memory are counted as the host's are.
if (args is [FloorProcess.Argument, var floor, .. var rest])
{
    await (floor switch
    {
        EmptyApi.Name => EmptyApi.Serve(rest),
        ViewApi.Name => ViewApi.Serve(rest),
        EventsApi.Name => EventsApi.Serve(rest),
        _ => throw new ArgumentException($"There is no floor {floor}."),
    });
    return 0;
}

var root = new RootCommand("Measures the host beside a hand-written floor, both in turn in one run. Only the ratios count: the figures hold for this machine and this hour.")
{
    StartBenchmark.Command(),
    ViewBenchmark.Command(),
    EventsBenchmark.Command(),
    ReplaceBenchmark.Command(),
    KillsRun.Command(),
};
return await root.Parse(args.Length == 0 ? ["--help"] : args).InvokeAsync();
