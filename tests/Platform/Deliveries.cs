using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>What happens to events whose subscriber is away, fails, or is put right.</summary>
public sealed class Deliveries : IDisposable
{
    private readonly Workplace workplace = new("SharedGoals");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task Events_wait_for_a_subscriber_that_is_switched_off_and_come_when_it_is_back()
    {
        workplace.Deploy("FixtureLedger");
        await using var host = await HostProcess.Start(workplace);
        var (client, admin) = (await host.Integrator(), await host.Person("system-administrator"));
        await admin.PostAsync("/modules/FixtureLedger/disable", null, Stop);

        var course = new Course(client, firstNumber: 0);
        await course.Walk(citizens: 5, goals: 2, Stop);
        await admin.PostAsync("/modules/FixtureLedger/enable", null, Stop);

        await host.Settled(client, "FixtureLedger");
        await host.Until(async () => (await Lines(client)).Count == course.Acknowledged.Count, "not all events have come");
        Assert.Equal(course.Acknowledged, (await Lines(client)).Select(line => (line.Citizen, line.What)));
    }

    [Fact]
    public async Task Events_wait_for_a_subscriber_that_is_deployed_later()
    {
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();
        var course = new Course(client, firstNumber: 0);
        await course.Walk(citizens: 3, goals: 1, Stop);

        workplace.Deploy("FixtureLedger");

        await host.Until(async () => await LinesOrNone(client) is { } lines && lines.Count == course.Acknowledged.Count, "the late subscriber has not caught up");
    }

    [Fact]
    public async Task A_poisonous_event_holds_its_own_citizen_back_and_nobody_else_until_it_is_put_right()
    {
        workplace.Deploy("FixtureLedger");
        Guid poisoned;
        await using (var host = await HostProcess.Start(workplace))
        {
            var course = new Course(await host.Integrator(), firstNumber: 0);
            await course.Walk(citizens: 1, goals: 0, Stop);
            poisoned = course.Acknowledged[0].Citizen;
        }

        await using (var host = await HostProcess.Start(workplace, environment: new Dictionary<string, string> { ["FIXTURE_POISON"] = poisoned.ToString() }))
        {
            var client = await host.Integrator();
            await Activate(client, poisoned);
            await Activate(client, poisoned);
            var others = new Course(client, firstNumber: 900);
            await others.Walk(citizens: 3, goals: 1, Stop);

            await host.Until(async () => (await Standing(client)).Count == 2, "the poisoned citizen's events do not stand still");
            await host.Until(async () => (await Lines(client)).Count(line => line.Citizen != poisoned) == others.Acknowledged.Count, "the others are held back");
            Assert.Equal(["Failed", "Waiting"], (await Standing(client)).Select(delivery => delivery.State == "Parked" ? "Failed" : delivery.State));
        }

        await using var mended = await HostProcess.Start(workplace);
        var admin = await mended.Person("system-administrator");
        foreach (var delivery in await Standing(admin))
        {
            using var retried = await admin.PostAsync($"/modules/FixtureLedger/deliveries/{delivery.Id}/retry", null, Stop);
            Assert.True(retried.IsSuccessStatusCode || retried.StatusCode == HttpStatusCode.NotFound);
        }
        await mended.Until(async () => (await Lines(admin)).Count(line => line.Citizen == poisoned) == 3, "the mended events have not come");
        Assert.Empty(await Standing(admin));
    }

    private static async Task Activate(HttpClient client, Guid citizen)
    {
        using var drafted = await client.PostAsJsonAsync($"/api/shared-goals/citizens/{citizen}/goals", Course.Smart, Stop);
        var goal = (await drafted.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
        using var activated = await client.PostAsync($"/api/shared-goals/goals/{goal}/activate", null, Stop);
        activated.EnsureSuccessStatusCode();
    }

    private static async Task<List<Line>> Lines(HttpClient client) => (await client.GetFromJsonAsync<List<Line>>("/api/fixture-ledger/lines", Stop))!;

    private static async Task<List<Line>?> LinesOrNone(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/fixture-ledger/lines", Stop);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<List<Line>>(Stop) : null;
    }

    private static async Task<IReadOnlyList<Delivery>> Standing(HttpClient client) =>
        (await client.GetFromJsonAsync<Overview>("/modules/FixtureLedger/deliveries", Stop))!.Deliveries;

    private sealed record Line(Guid Citizen, string What);

    private sealed record Overview(IReadOnlyList<Delivery> Deliveries);

    private sealed record Delivery(Guid Id, string State);
}
