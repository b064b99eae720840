using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Goals of several departments as programs and people meet them: written back to plans, refused when somebody else was first.</summary>
public sealed partial class SharedGoalsOverHttp
{
    /// <summary>Dennis Vejrup of the demo, whose goal bostøtte and jobcenter share.</summary>
    private const string Dennis = "01674d50-cc33-7000-a930-862b7a0723a4";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static object FollowUp(int level, string? result = null) => new { level, note = "Det går fremad. Han vil selv.", nextFrom = Today.AddDays(20), nextTo = Today.AddDays(27), why = "Det er nyt", result };

    [Fact]
    public async Task A_follow_up_reaches_every_plan_also_that_of_a_department_that_was_away()
    {
        using var workplace = new Workplace();
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Demo:Off"] = "true" });
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
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Demo:Off"] = "true", ["Modules:SharedGoals:FewGoals"] = "1" });
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
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Demo:Off"] = "true" });
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

    [Fact]
    public async Task On_the_page_what_was_typed_is_kept_beside_what_stands_now()
    {
        using var workplace = new Workplace();
        await using var host = await HostProcess.Start(workplace);
        using var maria = await host.Person("caseworker", "shared-goals");
        var goal = GoalLink().Match(await maria.GetStringAsync($"/faelles-maal/borgere/{Dennis}", Stop)).Groups[1].Value;
        var shown = await maria.GetStringAsync($"/faelles-maal/maal/{goal}", Stop);
        foreach (var word in (string[])["Følg op", "Bostøtten øver", "Jobplan", "Gør det af og til med hjælp", "De fem niveauer"]) Assert.Contains(word, WebUtility.HtmlDecode(shown), StringComparison.OrdinalIgnoreCase);

        var screen = await maria.GetStringAsync($"/faelles-maal/maal/{goal}/opfoelgning", Stop);
        var revision = Revision().Match(screen).Groups[1].Value;
        Dictionary<string, string> Typed(string note, int fromDay = 20, string level = "1") => new()
        {
            ["__RequestVerificationToken"] = Token().Match(screen).Groups[1].Value,
            ["follow.revision"] = revision,
            ["follow.level"] = level,
            ["follow.note"] = note,
            ["follow.result"] = "Continue",
            ["follow.nextFrom.Day"] = Today.AddDays(fromDay).Day.ToString(),
            ["follow.nextFrom.Month"] = Today.AddDays(fromDay).Month.ToString(),
            ["follow.nextFrom.Year"] = Today.AddDays(fromDay).Year.ToString(),
            ["follow.nextTo.Day"] = Today.AddDays(27).Day.ToString(),
            ["follow.nextTo.Month"] = Today.AddDays(27).Month.ToString(),
            ["follow.nextTo.Year"] = Today.AddDays(27).Year.ToString(),
            ["follow.why"] = "Det går stærkt nu",
        };

        var wrong = await Post(Typed("Første note", fromDay: 30, level: "9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var word in (string[])["Niveauet går fra −2 til +2.", "Den sidste dag ligger før den første.", "Første note", "#follow-level", "#follow-nextTo"]) Assert.Contains(word, wrong.Page);

        Assert.Equal(HttpStatusCode.OK, (await Post(Typed("Første note"))).Status);
        var late = await Post(Typed("Min egen note"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        foreach (var word in (string[])["Min egen note", "Første note", "Det står der nu", "En anden har ændret målet"]) Assert.Contains(word, late.Page);
        revision = Revision().Match(late.Page).Groups[1].Value;
        var saved = await Post(Typed("Min egen note"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Min egen note", saved.Page);

        async Task<(HttpStatusCode Status, string Page)> Post(Dictionary<string, string> fields)
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await maria.PostAsync($"/faelles-maal/maal/{goal}/opfoelgning", form, Stop);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        }
    }

    [Fact]
    public async Task The_demo_shows_a_conflict_an_agreement_and_every_page()
    {
        using var workplace = new Workplace();
        await using var host = await HostProcess.Start(workplace);
        using var maria = await host.Person("caseworker", "shared-goals");

        var list = WebUtility.HtmlDecode(await maria.GetStringAsync("/faelles-maal/afstemning", Stop));
        foreach (var name in (string[])["Mona Bispegaard", "Allan Storvorde", "Rikke Gandrup", "Beholde de samme praktiske opgaver på arbejdet", "Uenige", "Enige", "Ikke endnu"]) Assert.Contains(name, list);

        var goal = GoalLink().Match(await maria.GetStringAsync($"/faelles-maal/borgere/{Dennis}", Stop)).Groups[1].Value;
        var align = WebUtility.HtmlDecode(await maria.GetStringAsync($"/faelles-maal/maal/{goal}/afstemning", Stop));
        Assert.Contains("Møde i gartneriet to formiddage om ugen", align);
        Assert.Contains("Samme retning", align);
        var meetings = $"/faelles-maal/borgere/{Dennis}/faelles-opfoelgninger";
        var page = await maria.GetStringAsync(meetings, Stop);
        var day = Today.AddDays(30);
        using var refused = await Form(meetings, page, ("joint.goals", goal), ("joint.at", "kvart over"), ("joint.place", "Bostedet ved åen"), ("joint.minutes", "60"), ("joint.citizenComes", "true"));
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        foreach (var word in (string[])["Skriv klokkeslættet som timer og minutter", "Bostedet ved åen", "kvart over"]) Assert.Contains(word, again);
        using var made = await Form(meetings, page, ("joint.goals", goal), ("joint.on.Day", $"{day.Day}"), ("joint.on.Month", $"{day.Month}"), ("joint.on.Year", $"{day.Year}"), ("joint.at", "9.30"), ("joint.minutes", "60"),
            ("joint.place", "Bostedet ved åen"), ("joint.citizenComes", "true"), ("joint.departments.employment-and-welfare", "true"), ("joint.departments.disability-and-elderly", "true"), ("joint.outside", "Psykiatrien\nGartneriet"));
        var meeting = made.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("/faelles-opfoelgninger/", meeting);
        Assert.Contains("Gartneriet", await made.Content.ReadAsStringAsync(Stop));
        using var invitation = await maria.GetAsync($"{meeting}/invitation", Stop);
        Assert.Equal("text/calendar", invitation.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("Dennis", await invitation.Content.ReadAsStringAsync(Stop));
        using var held = await Form(meeting, page, ("outcome.goals[0].followUp.level", "2"), ("outcome.goals[0].followUp.note", "Vi er i mål. Han er stolt."), ("outcome.goals[0].followUp.result", "End"), ("outcome.goals[0].followUp.why", "Målet er nået"));
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        Assert.Contains("Skrevet tilbage til målene", await held.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Afsluttet", await maria.GetStringAsync($"/faelles-maal/maal/{goal}", Stop));

        Task<HttpResponseMessage> Form(string path, string token, params (string Name, string Value)[] fields) =>
            maria.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(token).Groups[1].Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]), Stop);
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

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"follow.revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("/faelles-maal/maal/([0-9a-f-]{36})")]
    private static partial Regex GoalLink();
}
