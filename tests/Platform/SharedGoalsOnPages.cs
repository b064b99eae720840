using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>A host with the demo municipality, for the tests of one class.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private Workplace? workplace;

    /// <summary>The host.</summary>
    public HostProcess Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        workplace = await Workplace.WithDemo();
        Host = await HostProcess.Start(workplace, HostProcess.Unhurried);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
        workplace?.Dispose();
    }
}

/// <summary>Goals of several departments on the pages of the demo: followed up, aligned, met about.</summary>
public sealed partial class SharedGoalsOnPages(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>Dennis Vejrup, whose goal bostøtte and jobcenter share.</summary>
    private const string Dennis = "01674d50-cc33-7000-a930-862b7a0723a4";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task On_the_page_what_was_typed_is_kept_beside_what_stands_now()
    {
        var maria = await demo.Host.Person("caseworker", "shared-goals");
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

    /// <summary>That another department's goal pulls the other way is told; what it says, and to be at one about it, needs purpose and basis.</summary>
    [Fact]
    public async Task A_goal_of_a_closed_department_is_told_without_its_words_and_is_not_agreed_on_unseen()
    {
        var maria = await demo.Host.Person("caseworker", "shared-goals");
        var goal = GoalLink().Match(await maria.GetStringAsync($"/faelles-maal/borgere/{Dennis}", Stop)).Groups[1].Value;
        var agreed = new { agree = true, wording = "Vi øver det samme", parties = "Bostøtten og jobcentret" };

        var closed = (await Beside()).First(line => line.Title == "Målet vises, når du har givet formål og grundlag");
        using var unseen = await maria.PostAsJsonAsync($"/api/shared-goals/goals/{goal}/alignments", new { other = closed.Id, agreed.agree, agreed.wording, agreed.parties }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        Assert.Contains("other-goal-closed", await unseen.Content.ReadAsStringAsync(Stop));

        maria.DefaultRequestHeaders.Add("Access-Purpose", "Samlet plan");
        maria.DefaultRequestHeaders.Add("Access-Basis", "statute:serviceloven-141");
        var opened = (await Beside()).Single(line => line.Id == closed.Id);
        Assert.NotEqual(closed.Title, opened.Title);
        Assert.Equal((closed.Department, closed.Direction), (opened.Department, opened.Direction));

        async Task<IReadOnlyList<(Guid Id, string Title, string Department, string? Direction)>> Beside()
        {
            var harmony = await maria.GetFromJsonAsync<JsonElement>($"/api/shared-goals/goals/{goal}/harmony", Stop);
            return [.. harmony.GetProperty("sameTheme").EnumerateArray().Concat(harmony.GetProperty("withoutTheme").EnumerateArray()).Select(line => (
                line.GetProperty("id").GetGuid(), line.GetProperty("title").GetString()!, line.GetProperty("department").GetString()!, line.GetProperty("direction").GetString()))];
        }
    }

    [Fact]
    public async Task The_demo_shows_a_conflict_an_agreement_and_every_page()
    {
        var maria = await demo.Host.Person("caseworker", "shared-goals");

        var list = WebUtility.HtmlDecode(await maria.GetStringAsync("/faelles-maal/afstemning", Stop));
        foreach (var name in (string[])["Mona Bispegaard", "Allan Storvorde", "Rikke Gandrup", "Målet vises, når du har givet formål og grundlag", "Uenige", "Enige", "Ikke endnu"]) Assert.Contains(name, list);
        // That they pull apart is told; the words are the other department's.
        Assert.DoesNotContain("Beholde de samme praktiske opgaver på arbejdet", list);

        // Another one in the same situation: Dennis' goal is followed up beside this.
        var row = Gardener().Matches(await maria.GetStringAsync("/faelles-maal", Stop)).First(row => row.Groups[2].Value != Dennis);
        var (goal, citizen) = (row.Groups[1].Value, row.Groups[2].Value);
        var closed = WebUtility.HtmlDecode(await maria.GetStringAsync($"/faelles-maal/maal/{goal}/afstemning", Stop));
        Assert.DoesNotContain("Møde i gartneriet to formiddage om ugen", closed);
        Assert.Contains("Giv formål og grundlag for at se de andre forvaltningers mål", closed);
        using var given = await Form("/adgang", closed, ("citizen", citizen), ("purpose", "Afstemme målene"), ("basis", "statute:serviceloven-141"), ("returnUrl", $"/faelles-maal/maal/{goal}/afstemning"));
        Assert.Equal($"/faelles-maal/maal/{goal}/afstemning", given.RequestMessage!.RequestUri!.AbsolutePath);
        var align = WebUtility.HtmlDecode(await given.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Møde i gartneriet to formiddage om ugen", align);
        Assert.Contains("Samme retning", align);
        var meetings = $"/faelles-maal/borgere/{citizen}/faelles-opfoelgninger";
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
        Assert.DoesNotContain("gartneri", await invitation.Content.ReadAsStringAsync(Stop));
        using var held = await Form(meeting, page, ("outcome.goals[0].followUp.level", "2"), ("outcome.goals[0].followUp.note", "Vi er i mål. Han er stolt."), ("outcome.goals[0].followUp.result", "End"), ("outcome.goals[0].followUp.why", "Målet er nået"));
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        Assert.Contains("Skrevet tilbage til målene", await held.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Afsluttet", await maria.GetStringAsync($"/faelles-maal/maal/{goal}", Stop));

        Task<HttpResponseMessage> Form(string path, string token, params (string Name, string Value)[] fields) =>
            maria.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(token).Groups[1].Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]), Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"follow.revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("/faelles-maal/maal/([0-9a-f-]{36})")]
    private static partial Regex GoalLink();

    [GeneratedRegex("/faelles-maal/maal/([0-9a-f-]{36})\">Arbejde i gartneriet[^<]*</a>.*?/borgere/([0-9a-f-]{36})\"", RegexOptions.Singleline)]
    private static partial Regex Gardener();
}
