using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Goals of several departments as programs meet them: written back to plans, refused when somebody else was first.</summary>
public sealed class SharedGoalsOverHttp
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static object FollowUp(int level, string? result = null) => new { level, note = "Det går fremad. Han vil selv.", nextFrom = Today.AddDays(20), nextTo = Today.AddDays(27), why = "Det er nyt", result };

    [Fact]
    public async Task A_follow_up_reaches_every_plan_also_that_of_a_department_that_was_away()
    {
        using var workplace = new Workplace();
        await using var host = await HostProcess.Start(workplace);
        var (client, admin) = (await host.Integrator(), await host.Person("system-administrator"));
        var citizen = await Course.Register(client, Stop);
        var goal = await Active(client, citizen);
        foreach (var department in (string[])["employment-and-welfare", "disability-and-elderly"])
            await Ok(client.PutAsJsonAsync($"/api/shared-goals/goals/{goal}/contributions/{department}", new { what = "Øver to gange om ugen", plan = "Egen plan", responsible = "Kontaktpersonen" }, Stop));
        await Ok(admin.PostAsync("/modules/EmploymentAndWelfare/disable", null, Stop));

        var written = await Json(client.PostAsJsonAsync($"/api/shared-goals/goals/{goal}/follow-ups", FollowUp(1), Stop));

        Assert.Equal(["disability-and-elderly", "employment-and-welfare"], written.GetProperty("departments").EnumerateArray().Select(one => one.GetString()));
        await host.Until(async () => (await Kept(client, "disability-and-elderly", citizen)).Count == 1, "the department that is there has not heard");
        await Ok(admin.PostAsync("/modules/EmploymentAndWelfare/enable", null, Stop));
        await host.Until(async () => (await Kept(client, "employment-and-welfare", citizen)).Count == 1, "the department that was away has not heard");
        await host.Settled(client, "ChildrenAndSchools");

        foreach (var department in (string[])["employment-and-welfare", "disability-and-elderly"])
        {
            var kept = Assert.Single(await Kept(client, department, citizen));
            Assert.Equal((written.GetProperty("id").GetGuid(), goal, 1), (kept.GetProperty("id").GetGuid(), kept.GetProperty("goal").GetGuid(), kept.GetProperty("level").GetInt32()));
            Assert.Equal(Today.AddDays(27).ToString("yyyy-MM-dd"), kept.GetProperty("nextTo").GetString());
        }
        Assert.Empty(await Kept(client, "children-and-schools", citizen));
    }

    [Fact]
    public async Task Two_that_activate_at_the_same_second_are_not_both_the_last_one()
    {
        using var workplace = new Workplace("SharedGoals");
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Modules:SharedGoals:FewGoals"] = "1" });
        var client = await host.Integrator();
        for (var round = 0; round < 12; round++)
        {
            var citizen = await RegisterNth(client, round);
            var drafts = new List<Guid>();
            for (var nth = 0; nth < 4; nth++) drafts.Add(await Draft(client, citizen));

            var answers = await Task.WhenAll(drafts.Select(goal => client.PostAsync($"/api/shared-goals/goals/{goal}/activate", null, Stop)));

            Assert.Equal([204, 422, 422, 422], answers.Select(answer => (int)answer.StatusCode).Order());
            foreach (var refused in answers.Where(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity))
                Assert.Equal("urn:nye-faelles-veje:too-many-goals", (await refused.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("type").GetString());
            var late = drafts[Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity)];
            await Ok(client.PostAsJsonAsync($"/api/shared-goals/goals/{late}/activate", new { whyOneMore = "Lægen har bedt om det" }, Stop));
            Assert.Equal("Lægen har bedt om det", (await Json(client.GetAsync($"/api/shared-goals/goals/{late}", Stop))).GetProperty("whyOneMore").GetString());
        }
    }

    [Fact]
    public async Task A_version_that_has_been_left_behind_is_refused_and_an_ended_goal_takes_nothing()
    {
        using var workplace = new Workplace("SharedGoals");
        await using var host = await HostProcess.Start(workplace);
        var client = await host.Integrator();
        var goal = await Active(client, await Course.Register(client, Stop));
        using var read = await client.GetAsync($"/api/shared-goals/goals/{goal}", Stop);
        var tag = read.Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.Created, (await Send(tag, FollowUp(0))).StatusCode);
        using var stale = await Send(tag, FollowUp(1));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:nye-faelles-veje:goal-changed-meanwhile"), (stale.StatusCode, await Type(stale)));
        Assert.Equal(HttpStatusCode.Created, (await Send(null, FollowUp(1, "end"))).StatusCode);
        using var over = await Send(tag, FollowUp(1));
        Assert.Equal((HttpStatusCode.Conflict, "urn:nye-faelles-veje:goal-ended"), (over.StatusCode, await Type(over)));
        Assert.Equal(2, (await Json(client.GetAsync($"/api/shared-goals/goals/{goal}", Stop))).GetProperty("followUps").GetArrayLength());

        async Task<HttpResponseMessage> Send(string? ifMatch, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shared-goals/goals/{goal}/follow-ups") { Content = JsonContent.Create(body) };
            if (ifMatch is not null) request.Headers.Add("If-Match", ifMatch);
            return await client.SendAsync(request, Stop);
        }
    }

    private static async Task<Guid> RegisterNth(HttpClient client, int nth) =>
        (await Json(client.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = $"{61 + nth}0190{7000 + nth:0000}", name = "Prøve Borger" }, Stop))).GetProperty("id").GetGuid();

    private static async Task<Guid> Draft(HttpClient client, Guid citizen) =>
        (await Json(client.PostAsJsonAsync($"/api/shared-goals/citizens/{citizen}/goals", Course.Smart, Stop))).GetProperty("id").GetGuid();

    private static async Task<Guid> Active(HttpClient client, Guid citizen)
    {
        var goal = await Draft(client, citizen);
        await Ok(client.PostAsync($"/api/shared-goals/goals/{goal}/activate", null, Stop));
        return goal;
    }

    private static async Task<List<JsonElement>> Kept(HttpClient client, string department, Guid citizen)
    {
        using var answer = await client.GetAsync($"/api/{department}/citizens/{citizen}/shared-follow-ups", Stop);
        return answer.IsSuccessStatusCode ? [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).EnumerateArray()] : [];
    }

    private static async Task<JsonElement> Json(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private static async Task Ok(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<string?> Type(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("type").GetString();
}
