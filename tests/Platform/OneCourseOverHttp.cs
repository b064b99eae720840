using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>The one course as people meet it: teams, planned changes, my day, a family, plans side by side, on the demo municipality.</summary>
public sealed partial class OneCourseOverHttp(OneCourseOverHttp.Demo demo) : IClassFixture<OneCourseOverHttp.Demo>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One host with the told people, for all tests of the class.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        private Workplace? workplace;

        internal HostProcess Host { get; private set; } = null!;

        internal DateOnly Today { get; private set; }

        public async ValueTask InitializeAsync()
        {
            workplace = await Workplace.WithDemo();
            Host = await HostProcess.Start(workplace, new Dictionary<string, string> { ["Modules:DisabilityAndElderly:Organisation"] = "9f2c1a30-0000-4000-8000-000000000001" });
            Today = TimeProvider.System.Today();
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            workplace?.Dispose();
        }

        internal DemoCitizen Told(string name) => new DemoMunicipality(Today).Citizens(DemoMunicipality.Told).Single(citizen => citizen.Name == name);

        internal Guid Citizen(string name) => Told(name).Id.Value;
    }

    [Fact]
    public async Task A_member_of_a_team_sees_the_citizen_until_the_next_request_after_leaving()
    {
        var louise = demo.Citizen("Louise Krogh");
        using var lead = await Statute(demo.Host.Person("team-lead", "employment-and-welfare"));
        using var teacher = await demo.Host.Person("school-staff", "children-and-schools");
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync($"/api/citizens/{louise}", Stop)).StatusCode);

        var team = await Id(lead.PostAsJsonAsync($"/api/shared-goals/citizens/{louise}/teams", new { kind = "borgers-team", purpose = "Ro på hverdagen" }, Stop));
        var member = await Id(lead.PostAsJsonAsync($"/api/shared-goals/teams/{team}/members", new { staff = DemoStaff.Teacher.Value, name = "Camilla Rold", part = "Lærer", department = "children-and-schools" }, Stop));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PutAsJsonAsync($"/api/shared-goals/teams/{team}/coordinator", new { member }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await teacher.GetAsync($"/api/citizens/{louise}", Stop)).StatusCode);
        // Who may see the citizen may not let others in.
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.PostAsJsonAsync($"/api/shared-goals/teams/{team}/members", new { staff = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), name = "En anden", part = "Lærer", department = "children-and-schools" }, Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await lead.PostAsJsonAsync($"/api/shared-goals/teams/{team}/leave", new { member }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync($"/api/citizens/{louise}", Stop)).StatusCode);
        var teams = await lead.GetFromJsonAsync<JsonElement>($"/api/shared-goals/citizens/{louise}/teams", Stop);
        Assert.Equal(JsonValueKind.String, teams.GetProperty("teams").EnumerateArray().Single(line => line.GetProperty("id").GetGuid() == team).GetProperty("coordinatorVacantSince").ValueKind);

        using var auditor = await demo.Host.Person("auditor");
        var looks = await auditor.GetFromJsonAsync<JsonElement>($"/api/audit/looks?citizen={louise}", Stop);
        Assert.Contains(looks.GetProperty("looks").EnumerateArray(), look => look.GetProperty("subject").GetGuid() == DemoStaff.Teacher.Value && look.GetProperty("granted").GetBoolean());
    }

    [Fact]
    public async Task The_team_page_works_without_script_and_keeps_what_was_typed()
    {
        var trine = demo.Citizen("Trine Solbakke");
        using var adviser = await demo.Host.Person("caseworker", "shared-goals");
        var path = $"/faelles-maal/borgere/{trine}/team";
        var page = await adviser.GetStringAsync(path, Stop);
        Assert.Contains("Sygeplejerske i ambulatoriet", page);
        Assert.Contains("Moderat begr", page);
        Assert.DoesNotContain("Medarbejderens id", page);
        using var refused = await Post(adviser, page, path, ("team.kind", "borgers-team"), ("team.purpose", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Skriv, hvad teamet skal hj", await refused.Content.ReadAsStringAsync(Stop));
        using var begun = await Post(adviser, page, path, ("team.kind", "task-force"), ("team.purpose", "Job og bosted trækker sammen"));
        Assert.Contains("Teamet mangler en koordinator", await begun.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Vist, som det s", await adviser.GetStringAsync($"{path}?asOf={demo.Today.AddDays(-100):yyyy-MM-dd}", Stop));
        foreach (var day in (DateOnly[])[demo.Today.AddDays(1), new(1901, 1, 1)])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.GetAsync($"{path}?asOf={day:yyyy-MM-dd}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.GetAsync($"/api/shared-goals/citizens/{trine}/course?asOf={day:yyyy-MM-dd}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.GetAsync($"/api/citizens/{trine}/plans?asOf={day:yyyy-MM-dd}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.GetAsync($"/borgere/{trine}/planer?asOf={day:yyyy-MM-dd}", Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync($"/borgere/{trine}/planer?asOf={demo.Today.AddDays(-10):yyyy-MM-dd}", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_planned_change_waits_in_my_day_until_it_is_answered()
    {
        var dennis = demo.Citizen("Dennis Vejrup");
        using var adviser = await demo.Host.Person("caseworker", "shared-goals");
        var what = "Begynder hos tandlægen i byen";
        var change = await Id(adviser.PostAsJsonAsync($"/api/shared-goals/citizens/{dennis}/planned-changes", new { kind = "other", what, expected = demo.Today }, Stop));
        Assert.Contains(await Due(), line => Is(line, "Anden ændring: bekræft eller aflys"));
        Assert.Contains("bekr", await adviser.GetStringAsync("/min-dag", Stop));
        var page = await adviser.GetStringAsync($"/faelles-maal/borgere/{dennis}/aendringer", Stop);
        using var refused = await Post(adviser, page, $"/faelles-maal/aendringer/{change}", ("then", "cancel"), ($"answer-{change}.why", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var confirmed = await Post(adviser, page, $"/faelles-maal/aendringer/{change}", ("then", "confirm"));
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        Assert.DoesNotContain(await Due(), line => Is(line, "Anden ændring: bekræft eller aflys"));
        var course = await adviser.GetFromJsonAsync<JsonElement>($"/api/shared-goals/citizens/{dennis}/course", Stop);
        Assert.DoesNotContain(what, course.GetRawText());

        bool Is(JsonElement line, string text) => line.GetProperty("citizen").GetGuid() == dennis && line.GetProperty("what").GetString() == text;
        async Task<List<JsonElement>> Due() => [.. (await adviser.GetFromJsonAsync<JsonElement>("/api/my-day", Stop)).GetProperty("due").EnumerateArray()];
    }

    [Fact]
    public async Task What_others_changed_is_gone_when_i_have_seen_it()
    {
        var trine = demo.Citizen("Henrik Grønlund");
        using var adviser = await demo.Host.Person("caseworker", "shared-goals");
        using var lead = await Statute(demo.Host.Person("team-lead", "employment-and-welfare"));
        await Id(lead.PostAsJsonAsync($"/api/shared-goals/citizens/{trine}/planned-changes", new { kind = "move", what = "Flytter", expected = demo.Today.AddDays(40) }, Stop));
        var page = await adviser.GetStringAsync("/min-dag", Stop);
        Assert.Contains("Planlagt: flytning.", page);
        Assert.Contains("Et team mangler en koordinator", page);
        using var seen = await Post(adviser, page, "/faelles-maal/min-dag/set");
        Assert.Equal("/min-dag", seen.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("Planlagt: flytning.", await seen.Content.ReadAsStringAsync(Stop));
        using var citizen = await demo.Host.Person("citizen");
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.GetAsync("/api/my-day", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_family_shows_only_those_the_reader_works_with_and_counts_the_rest()
    {
        var oskar = demo.Citizen("Oskar Lindholt");
        using var teacher = await Statute(demo.Host.Person("caseworker", "disability-and-elderly"));
        var stranger = await teacher.GetFromJsonAsync<JsonElement>($"/api/citizens/{oskar}/family", Stop);
        Assert.Equal((1, 3), (stranger.GetProperty("persons").GetArrayLength(), stranger.GetProperty("notShown").GetInt32()));
        Assert.DoesNotContain("Freja", stranger.GetRawText());
        var goal = Assert.Single(stranger.GetProperty("goals").EnumerateArray());
        Assert.Equal((1, 3), (goal.GetProperty("persons").GetArrayLength(), goal.GetProperty("notShown").GetInt32()));

        using var cross = await demo.Host.Person("caseworker", "shared-goals");
        var rune = demo.Citizen("Rune Lindholt");
        var family = await cross.GetFromJsonAsync<JsonElement>($"/api/citizens/{rune}/family", Stop);
        Assert.Contains(family.GetProperty("persons").EnumerateArray(), person => person.GetProperty("name").GetString() == "Bente Lindholt");
        Assert.True(family.GetProperty("notShown").GetInt32() < 3 || family.GetProperty("persons").GetArrayLength() >= 2);
        Assert.Contains("Bente Lindholt", await cross.GetStringAsync($"/borgere/{rune}/familie", Stop));
    }

    [Fact]
    public async Task The_citizen_withdraws_the_holistic_plan_and_it_counts_on_the_next_request()
    {
        var dennis = demo.Citizen("Dennis Vejrup");
        using var adviser = await demo.Host.Person("caseworker", "shared-goals");
        using var citizen = await demo.Host.Person("citizen");
        var text = new { purpose = "Ro", citizensWords = "Mit", efforts = "Bostøtte", workAndEducation = "Gartneri", duration = "Et år", replaces = new[] { "my-plan" } };
        var plan = await Id(adviser.PostAsJsonAsync($"/api/shared-goals/citizens/{dennis}/holistic-plans", new { kind = "adult", text }, Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.PostAsJsonAsync($"/api/shared-goals/holistic-plans/{plan}/consent", new { by = "both", informed = true }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await adviser.PostAsJsonAsync($"/api/shared-goals/holistic-plans/{plan}/consent", new { by = "citizen", informed = true }, Stop)).StatusCode);
        var side = await adviser.GetStringAsync($"/api/citizens/{dennis}/plans", Stop);
        Assert.Contains("Helhedsorienteret plan for voksne", side);

        var page = await citizen.GetStringAsync($"/faelles-maal/borgere/{dennis}/helhedsplan", Stop);
        Assert.Contains("I kraft", page);
        using var withdrawn = await Post(citizen, page, $"/faelles-maal/helhedsplan/{plan}/traek-tilbage");
        Assert.Contains("Samtykket er trukket tilbage", await withdrawn.Content.ReadAsStringAsync(Stop));
        var plans = await adviser.GetFromJsonAsync<JsonElement>($"/api/shared-goals/citizens/{dennis}/holistic-plans", Stop);
        Assert.Equal("withdrawn", plans.GetProperty("plans").EnumerateArray().Single(line => line.GetProperty("id").GetGuid() == plan).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/faelles-maal/borgere/{dennis}/forloeb", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_number_for_a_report_is_asked_by_its_own_department_only()
    {
        var question = new CprForReport(new CitizenId(demo.Citizen("Dennis Vejrup")));
        var anybody = new Everything();
        foreach (var module in (string[])["EmploymentAndWelfare", "ChildrenAndSchools", "SharedGoals", "DisabilityAndElderlyToo"])
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new AskingModule(anybody, Background, module).One(question, Stop));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new AskingModule(anybody, Background, module).All(question, Stop));
        }
        Assert.Equal(0, anybody.Asked);
        await new AskingModule(anybody, Background, "DisabilityAndElderly").One(question, Stop);
        Assert.Equal(1, anybody.Asked);

        // The whole way: the department's report states the number, which the register alone holds.
        using var adviser = await Statute(demo.Host.Person("caseworker", "disability-and-elderly"));
        using var report = await adviser.GetAsync($"/api/disability-and-elderly/ffb/citizens/{question.Citizen}/delivery-report", Stop);
        var text = await report.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        Assert.Contains(demo.Told("Dennis Vejrup").Cpr.Digits, text);
    }

    private static readonly HttpContextAccessor Background = new();

    private sealed class Everything : IAskTheOpened
    {
        public int Asked { get; private set; }

        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
        {
            Asked++;
            return Task.FromResult(new Reply<TAnswer>("", "", ReplyStatus.Nothing, null));
        }

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class => All(question, null, stop);

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, Opened? opened, CancellationToken stop) where TAnswer : class
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([]);
        }
    }

    private static async Task<HttpClient> Statute(Task<HttpClient> person)
    {
        var client = await person;
        client.DefaultRequestHeaders.Add("Access-Purpose", "Samlet plan");
        client.DefaultRequestHeaders.Add("Access-Basis", "statute:retssikkerhedsloven-11a");
        return client;
    }

    private static async Task<Guid> Id(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode} {text}");
        return JsonElement.Parse(text).GetProperty("id").GetGuid();
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(path, form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
