using System.Net.Http.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>
/// The host is killed (SIGKILL) between each two steps of publish, deliver and react; then started again. No acknowledged event is lost,
/// none is taken twice, none comes from nothing, and each citizen's come in order.
/// </summary>
public sealed class Kills
{
    private static readonly string[] Points =
        ["before-commit", "after-commit", "outbox-read", "before-reaction", "after-reaction", "before-inbox-commit", "after-inbox-commit", "between-batches"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> PointsAndTurns()
    {
        var data = new TheoryData<string, int>();
        foreach (var point in Points)
            foreach (var turn in (int[])[12, 31]) data.Add(point, turn);
        return data;
    }

    [Theory]
    [MemberData(nameof(PointsAndTurns))]
    public async Task Killed_at_a_point_nothing_is_lost_and_nothing_comes_twice(string point, int turn) =>
        Assert.Empty(await FaultsAfterKill(point, turn, fault: null));

    [Fact]
    public async Task An_effect_committed_apart_from_its_inbox_note_is_caught() =>
        Assert.Contains(await FaultsAfterKill("before-inbox-commit", 12, "effect-apart-from-inbox"), fault => fault.StartsWith("twice", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> FaultsAfterKill(string point, int turn, string? fault)
    {
        using var workplace = new Workplace("SharedGoals");
        workplace.Deploy("FixtureLedger");
        var settings = new Dictionary<string, string> { ["Testing:KillAt"] = $"{point}:{turn}", ["Demo:Off"] = "true" };
        if (fault is not null) settings["Testing:Fault"] = fault;

        Course course;
        await using (var host = await HostProcess.Start(workplace, settings))
        {
            course = new Course(await host.Integrator(), firstNumber: 0);
            Assert.False(await course.Walk(citizens: 200, goals: 2, Stop), $"the host never came by {point} {turn} times");
            await host.Ended;
        }

        await using var again = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Demo:Off"] = "true" });
        var client = await again.Integrator();
        Assert.True(await new Course(client, firstNumber: 5000).Walk(citizens: 1, goals: 1, Stop));
        await again.Settled(client, "FixtureLedger");
        var lines = (await client.GetFromJsonAsync<List<Line>>("/api/fixture-ledger/lines", Stop))!;
        return Faults(course, lines);
    }

    private static List<string> Faults(Course course, List<Line> lines)
    {
        var faults = new List<string>();
        faults.AddRange(course.Acknowledged.Where(ack => !lines.Exists(line => (line.Citizen, line.What) == ack)).Select(ack => $"lost: {ack.What}"));
        faults.AddRange(lines.GroupBy(line => line).Where(same => same.Count() > 1).Select(same => $"twice: {same.Key.What}"));
        var known = course.Acknowledged.Select(ack => ack.Citizen).ToHashSet();
        // The citizen written after the restart and the one whose answer the kill cut off are the only ones we were not told of.
        var strangers = lines.Where(line => !known.Contains(line.Citizen)).Select(line => line.Citizen).Distinct().Count();
        if (strangers > (course.Unanswered is { Citizen: null } ? 2 : 1)) faults.Add($"ghosts: {strangers} citizens nobody wrote");
        foreach (var citizen in known)
        {
            var acknowledged = course.Acknowledged.Where(ack => ack.Citizen == citizen).Select(ack => ack.What).ToList();
            var order = lines.Where(line => line.Citizen == citizen).Select(line => line.What).Where(acknowledged.Contains).ToList();
            if (!order.SequenceEqual(acknowledged) && order.Count == acknowledged.Count) faults.Add($"out of order for {citizen}");
        }
        return faults;
    }

    private sealed record Line(Guid Citizen, string What);
}
