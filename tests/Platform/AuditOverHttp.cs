using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>The audit as people and programs meet it: what one did is what the citizen sees, asks about and gets answered.</summary>
public sealed partial class AuditOverHttp
{
    /// <summary>Dennis Vejrup of the demo, who signs in as the first citizen.</summary>
    private const string Dennis = "01674d50-cc33-7000-a930-862b7a0723a4";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_emergency_access_is_seen_by_the_citizen_asked_about_answered_and_reviewed()
    {
        using var workplace = new Workplace();
        await Looked(workplace);
        await using var host = await HostProcess.Start(workplace);
        using var caseworker = await host.Person("caseworker", "children-and-schools");

        using var citizen = await host.Person("citizen");
        var looks = await citizen.GetFromJsonAsync<JsonElement>($"/api/citizens/{Dennis}/looks", Stop);
        var seen = looks.GetProperty("looks").EnumerateArray().Single(row => row.GetProperty("purpose").GetString() == "Fare for liv");
        Assert.Equal(("Rådgiver", "Dit samlede overblik"), (seen.GetProperty("role").GetString(), seen.GetProperty("what").GetString()));
        var sequence = seen.GetProperty("sequence").GetInt64();

        var page = await citizen.GetStringAsync("/min-vej/hvem-har-set", Stop);
        Assert.Contains("Fare for liv", page);
        Assert.Contains("Nødadgang", page);
        Assert.DoesNotContain("Aagesen", page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(citizen, page, $"/min-vej/hvem-har-set/{sequence}/spoerg", ($"look-{sequence}.text", ""))).StatusCode);
        var asked = await (await Post(citizen, page, $"/min-vej/hvem-har-set/{sequence}/spoerg", ($"look-{sequence}.text", "Hvad var faren?"))).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Afventer svar", asked);

        using var auditor = await host.Person("auditor");
        Assert.Contains("/tilsyn", await auditor.GetStringAsync("/tilsyn", Stop));
        var questions = await auditor.GetStringAsync("/tilsyn/spoergsmaal", Stop);
        Assert.Contains("Hvad var faren?", questions);
        var form = QuestionForm().Match(questions).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await Post(auditor, questions, $"/tilsyn/spoergsmaal/{form}", ($"question-{form}.answer", "Der var ild i opgangen."))).StatusCode);
        Assert.Contains("Der var ild i opgangen.", await citizen.GetStringAsync("/min-vej/hvem-har-set", Stop));

        var start = await auditor.GetStringAsync("/tilsyn", Stop);
        Assert.Contains("Fare for liv", await (await Post(auditor, start, "/tilsyn/soeg", ("search.citizen", Dennis), ("search.basis", "emergency"))).Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(auditor, start, "/tilsyn/soeg", ("search.citizen", "0102034567"))).StatusCode);
        Assert.Equal(1, (await auditor.GetFromJsonAsync<JsonElement>("/api/audit/looks?basis=emergency", Stop)).GetProperty("total").GetInt32());
        foreach (var path in (string[])["/tilsyn/stikproeve", "/tilsyn/alarmer", "/tilsyn/gennemgang", "/api/audit/sample", "/api/audit/alarms"])
            Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(path, Stop)).StatusCode);

        await Review(host, sequence);
        foreach (var stranger in (HttpClient[])[caseworker, citizen])
            foreach (var path in (string[])["/tilsyn", "/tilsyn/gennemgang", "/api/audit/looks", "/api/audit/reviews"])
                Assert.True((await stranger.GetAsync(path, Stop)).StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, path);
    }

    /// <summary>A CPR number gives whoever may register the id it belongs to, and naming somebody's caseworker opens the case: neither is done unseen.</summary>
    [Fact]
    public async Task What_is_put_on_record_without_the_case_being_shown_is_kept_too()
    {
        using var workplace = new Workplace("SharedGoals", "ChildrenAndSchools");
        await using var host = await HostProcess.Start(workplace);
        var program = await host.Integrator();
        var entry = new { cpr = "610115-4000", name = "Prøve Borger" };
        var first = await program.PostAsJsonAsync("/api/shared-goals/citizens", entry, Stop);
        var again = await program.PostAsJsonAsync("/api/shared-goals/citizens", entry, Stop);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        var citizen = (await again.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
        using var lead = await host.Person("team-lead", "children-and-schools");
        var staff = $"/api/children-and-schools/citizens/{citizen}/staff/{AuditPlace.Id(1)}";
        lead.DefaultRequestHeaders.Add("Access-Purpose", "Fordeling af sager");
        lead.DefaultRequestHeaders.Add("Access-Basis", "statute:barnets-lov-91");
        var forum = new { setting = "Prøveskolen", kind = "school", raisedBy = "school", concerns = new[] { "En bekymring" } };
        (await lead.PostAsJsonAsync($"/api/children-and-schools/citizens/{citizen}/wellbeing-forums", forum, Stop)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PutAsJsonAsync(staff, new { team = "Nord" }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.DeleteAsync(staff, Stop)).StatusCode);

        using var auditor = await host.Person("auditor");
        var looks = (await auditor.GetFromJsonAsync<JsonElement>("/api/audit/looks?basis=record", Stop)).GetProperty("looks").EnumerateArray().Select(look => look.GetProperty("purpose").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(["Borgeren blev skrevet i registret", "Borgeren blev slået op i registret på personnummer", "En medarbejder afgav borgerens sag", "En medarbejder fik borgerens sag"], looks);
    }

    [Fact]
    public async Task The_command_finds_the_chain_whole_while_the_host_runs_and_broken_after_an_edit_and_without_its_key_the_host_does_not_start()
    {
        using var workplace = await Workplace.WithDemo("SharedGoals");
        string[] verify = ["verify-audit", $"--Storage:Folder={workplace.Data}", $"--Modules:Folder={workplace.Modules}"];
        await using (var host = await HostProcess.Start(workplace))
        {
            using var citizen = await host.Person("citizen");
            Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/api/citizens/{Dennis}", Stop)).StatusCode);
            var (code, said) = await HostCommand.Run(workplace.Root, verify);
            Assert.True(code == 0 && said.Contains("Kæden er hel: 1 rækker", StringComparison.Ordinal), said);
        }

        using (var audit = new SqliteConnection($"Data Source={Path.Combine(workplace.Data, "audit.db")};Pooling=False"))
        {
            audit.Open();
            using var edit = audit.CreateCommand();
            edit.CommandText = "DROP TRIGGER audit_look_stays; UPDATE audit_look SET Purpose = 'noget andet' WHERE Sequence = 1";
            edit.ExecuteNonQuery();
        }
        var (broken, how) = await HostCommand.Run(workplace.Root, verify);
        Assert.True(broken == 1 && how.Contains("Kæden brister ved række 1", StringComparison.Ordinal), how);

        File.Delete(Path.Combine(workplace.Data, "keys", "audit.key"));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.Start(workplace));
        Assert.Contains("Revisionsloggens nøgle mangler", refused.Message);
        Assert.DoesNotContain("Unhandled exception", refused.Message);
    }

    /// <summary>A caseworker has looked in an emergency before the host started.</summary>
    private static async Task Looked(Workplace workplace)
    {
        var store = new AuditStore(workplace.Data);
        await store.Prepare(Stop);
        var anchors = new AnchorFile(new AuditSettings(Path.Combine(workplace.Data, "anchor"), true, 50, 24));
        await using (var log = new AuditLog(store, anchors, TimeProvider.System, NullLogger<AuditLog>.Instance))
            await log.Write([AuditPlace.Look(citizen: 1, at: TimeProvider.System.GetUtcNow(), basis: "emergency", purpose: "Fare for liv") with { Citizen = new CitizenId(Guid.Parse(Dennis)) }], Stop);
        SqliteConnection.ClearAllPools();
    }

    private static async Task Review(HostProcess host, long sequence)
    {
        var review = new { verdict = "justified", note = "Der var fare for liv" };
        using var elsewhere = await host.Person("team-lead", "employment-and-welfare");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsJsonAsync($"/api/audit/reviews/{sequence}", review, Stop)).StatusCode);
        using var lead = await host.Person("team-lead", "children-and-schools");
        Assert.Contains("Fare for liv", await lead.GetStringAsync("/tilsyn/gennemgang", Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.PostAsJsonAsync($"/api/audit/reviews/{sequence}", new { verdict = "justified" }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PostAsJsonAsync($"/api/audit/reviews/{sequence}", review, Stop)).StatusCode);
        var left = await lead.GetFromJsonAsync<JsonElement>("/api/audit/reviews", Stop);
        Assert.Equal((0, 1), (left.GetProperty("waiting").GetArrayLength(), left.GetProperty("reviewed").GetArrayLength()));
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(path, form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("action=\"/tilsyn/spoergsmaal/([0-9a-f-]{36})\"")]
    private static partial Regex QuestionForm();
}
