using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>
/// Killed between each two steps of publish, deliver and react, the host loses nothing that it acknowledged and takes nothing twice. Here
/// once at every step; as often as one has the patience for by <c>tests/Benchmarks -- kills</c>.
/// </summary>
public sealed class Kills
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_every_point_in_turn_nothing_is_lost_and_nothing_comes_twice()
    {
        using var host = new KilledHost();
        foreach (var (nth, point) in KilledHost.Points.Index()) await host.Kill(point, turn: nth % 2 == 0 ? 12 : 31, Stop);

        Assert.Empty(await host.Faults(Stop));
        Assert.True(host.Acknowledged > KilledHost.Points.Count, $"only {host.Acknowledged} acknowledged: nothing to lose");
    }

    [Fact]
    public async Task An_effect_committed_apart_from_its_inbox_note_is_caught()
    {
        using var host = new KilledHost();
        await host.Kill("before-inbox-commit", turn: 12, Stop, fault: "effect-apart-from-inbox");

        Assert.Contains(await host.Faults(Stop), fault => fault.StartsWith("twice", StringComparison.Ordinal));
    }
}
