using System.Net.Http.Json;

namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>
/// A host that is killed (SIGKILL) at one step after another of publish, deliver and react, and started again each time on the same files.
/// What it had acknowledged before each kill is held, at the end, against what the subscriber has.
/// </summary>
internal sealed class KilledHost : IDisposable
{
    /// <summary>Every step of an event's way that a power cut may fall between.</summary>
    public static readonly IReadOnlyList<string> Points =
        ["before-commit", "after-commit", "outbox-read", "before-reaction", "after-reaction", "before-inbox-commit", "after-inbox-commit", "between-batches"];

    private const string Subscriber = "FixtureLedger";

    private readonly Workplace workplace = new("SharedGoals");
    private readonly List<Course> courses = [];

    public KilledHost() => workplace.Deploy(Subscriber);

    /// <summary>How much was acknowledged in all.</summary>
    public int Acknowledged => courses.Sum(course => course.Acknowledged.Count);

    /// <summary>Lets a host write until it comes by the point for the n-th time and is gone.</summary>
    /// <exception cref="InvalidOperationException">It never came by so often.</exception>
    public async Task Kill(string point, int turn, CancellationToken stop, string? fault = null)
    {
        var settings = new Dictionary<string, string> { ["Testing:KillAt"] = $"{point}:{turn}" };
        if (fault is not null) settings["Testing:Fault"] = fault;
        await using var host = await HostProcess.Start(workplace, settings);
        var course = new Course(await host.Integrator(), firstNumber: courses.Count * 300);
        courses.Add(course);
        if (await course.Walk(citizens: 200, goals: 2, stop)) throw new InvalidOperationException($"The host never came by {point} {turn} times.");
        await host.Ended;
    }

    /// <summary>What is lost, comes twice, comes from nothing or comes out of order once an unharmed host has delivered everything.</summary>
    public async Task<IReadOnlyList<string>> Faults(CancellationToken stop)
    {
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();
        var last = new Course(client, firstNumber: courses.Count * 300);
        if (!await last.Walk(citizens: 1, goals: 1, stop)) throw new InvalidOperationException("The host that nobody killed is gone.");
        await host.Settled(client, Subscriber);
        var lines = (await client.GetFromJsonAsync<List<Line>>("/api/fixture-ledger/lines", stop))!;

        var faults = new List<string>();
        faults.AddRange(lines.GroupBy(line => line).Where(same => same.Count() > 1).Select(same => $"twice: {same.Key.What}"));
        foreach (var course in courses) faults.AddRange(Faults(course, lines));
        var known = courses.Append(last).SelectMany(course => course.Acknowledged).Select(ack => ack.Citizen).ToHashSet();
        // The citizens whose answer a kill cut off are the only ones we were not told of.
        var strangers = lines.Where(line => !known.Contains(line.Citizen)).Select(line => line.Citizen).Distinct().Count();
        var cutOff = courses.Count(course => course.Unanswered is { Citizen: null });
        if (strangers > cutOff) faults.Add($"ghosts: {strangers} citizens nobody wrote, {cutOff} answers cut off");
        return faults;
    }

    public void Dispose() => workplace.Dispose();

    private static IEnumerable<string> Faults(Course course, List<Line> lines)
    {
        foreach (var ack in course.Acknowledged.Where(ack => !lines.Exists(line => (line.Citizen, line.What) == ack))) yield return $"lost: {ack.What}";
        foreach (var citizen in course.Acknowledged.Select(ack => ack.Citizen).Distinct())
        {
            var acknowledged = course.Acknowledged.Where(ack => ack.Citizen == citizen).Select(ack => ack.What).ToList();
            var order = lines.Where(line => line.Citizen == citizen).Select(line => line.What).Where(acknowledged.Contains).ToList();
            if (!order.SequenceEqual(acknowledged) && order.Count == acknowledged.Count) yield return $"out of order for {citizen}";
        }
    }

    private sealed record Line(Guid Citizen, string What);
}
