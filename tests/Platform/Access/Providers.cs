using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>A provider has orders and no cases: it does its job on its own orders, and there is nothing else for it.</summary>
[Collection(Town.Shared)]
public sealed class Providers(Town town)
{
    private const string Api = "/api/disability-and-elderly";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Asker Provider => town.Staff.Single(asker => asker is { Role: Roles.ExternalProvider, Department: null });

    [Fact]
    public async Task Its_own_orders_are_answered_and_worked_on_and_nothing_else_of_the_case_is_there()
    {
        var citizen = await town.Register("Bestilt");
        await town.Furnish(citizen);
        var (theirs, of) = (await town.Order(citizen, Tables.AnotherProvider), $"{Api}/citizens/{citizen}");
        // Another provider's order makes nobody theirs.
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{of}/vrap")).Status);
        Assert.DoesNotContain(citizen.ToString(), (await Get($"{Api}/orders")).Body);

        var mine = await town.Order(citizen, Tables.Provider);
        Assert.Contains(mine.ToString(), (await Get($"{Api}/orders")).Body);
        Assert.DoesNotContain(theirs.ToString(), (await Get($"{Api}/orders")).Body);
        var order = await Get($"{of}/orders/{mine}");
        Assert.Equal(HttpStatusCode.OK, order.Status);
        Assert.DoesNotContain("Noget om", order.Body);
        Assert.DoesNotContain("Prøvet", order.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{of}/orders/{theirs}")).Status);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "order-missing"), await Post($"{of}/orders/{theirs}/status", new { state = "accepted" }));
        Assert.Equal(HttpStatusCode.OK, (await Post($"{of}/orders/{mine}/status", new { state = "accepted" })).Status);
        var goals = JsonElement.Parse((await town.Ask(HttpMethod.Get, of, town.Head("disability-and-elderly"), null)).GetRawText()).GetProperty("goals").EnumerateArray()
            .Select(goal => goal.GetProperty("id").GetString()!).ToList();
        var own = JsonElement.Parse(order.Body).GetProperty("goals")[0].GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await Post($"{of}/vrap", Turn(own))).Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "goal-not-given"), await Post($"{of}/vrap", Turn(goals.First(goal => goal != own))));
        // What is written to another's goal is not theirs to read.
        await town.Ask(HttpMethod.Post, $"{of}/vrap", town.Head("disability-and-elderly"), Turn(goals.First(goal => goal != own), "En andens refleksion"));
        var read = (await Get($"{of}/vrap")).Body;
        Assert.Contains("Øvet", read);
        Assert.DoesNotContain("En andens refleksion", read);

        Assert.Equal(HttpStatusCode.OK, (await Post($"{of}/orders/{mine}/status", new { state = "declined", note = "Vi har ikke plads" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{of}/vrap")).Status);
    }

    [Fact]
    public async Task It_reads_no_department_unmasks_drafts_and_registers_nothing()
    {
        var citizen = town.CitizenOf("own");
        foreach (var path in (string[])
                 [$"/api/citizens/{citizen}", $"/api/citizens/{citizen}/family", $"{Api}/citizens/{citizen}", $"{Api}/citizens/{citizen}/work", $"/api/shared-goals/citizens/{citizen}/course",
                 $"/api/employment-and-welfare/citizens/{citizen}/job-plan", "/api/my-day", $"/api/shared-goals/goals/{town.Thing(citizen, "goal")}/harmony"])
            Assert.True((await Get(path)).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, path);
        foreach (var (path, body) in ((string, object)[])
                 [($"/api/shared-goals/citizens/{citizen}/unmask", new { @for = "contact", reason = "Kontakt til borgeren" }), ($"/api/shared-goals/citizens/{citizen}/goals", new { title = "Nyt" }),
                 ($"/api/shared-goals/citizens/{citizen}/consents", new { purpose = "Alt" }), ("/api/citizens/lookup", new { cpr = town.CprNumbers[0] })])
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Post(path, body));
    }

    /// <summary>By the pages, as somebody who works there signs in.</summary>
    [Fact]
    public async Task It_comes_in_to_its_orders_and_its_menu_has_no_other_doors()
    {
        using var browser = await town.Browser(Provider);
        using var front = await browser.GetAsync("/", Stop);
        Assert.Equal("/handicap-og-aeldre/bestillinger", front.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await front.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Borger own", page);
        foreach (var door in (string[])["\"/borgere\"", "\"/min-dag\"", "\"/modules\"", "\"/boern-og-skole\"", "\"/faelles-maal\"", "\"/job-og-velfaerd\""]) Assert.DoesNotContain(door, page);
        var order = await browser.GetStringAsync($"/handicap-og-aeldre/borgere/{town.CitizenOf("own")}/bestillinger/{town.Thing(town.CitizenOf("own"), "disability-and-elderly/order")}", Stop);
        Assert.Contains("Udvikle: Købe ind", WebUtility.HtmlDecode(order));
    }

    private static object Turn(string goal, string done = "Øvet") =>
        new { goal, subGoal = "To gange om ugen", method = "Billeder", done, worked = "Morgen", didNotWork = "Støj", why = "Ro" };

    private async Task<(HttpStatusCode Status, string Body)> Get(string path)
    {
        using var answer = await Send(HttpMethod.Get, path, null);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<(HttpStatusCode Status, string Type)> Post(string path, object body)
    {
        using var answer = await Send(HttpMethod.Post, path, body);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? "" : JsonElement.Parse(text).GetProperty("type").GetString()!.Split(':')[^1]);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(Provider.AsBearer()));
        if (body is not null) request.Content = JsonContent.Create(body);
        return await town.Client.SendAsync(request, Stop);
    }
}
