using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>What the server decides itself, a client cannot: ids, owners, states and times that are sent along are not heard.</summary>
[Collection(Town.Shared)]
public sealed class BadInput(Town town)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Guid Made => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_goal_gets_its_id_owner_and_state_from_the_server()
    {
        var (mine, another, forged) = (await town.Register("Min"), await town.Register("Din"), Made);
        var head = town.Head("shared-goals");

        var made = (await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{mine}/goals", head, new { title = "Et mål", id = forged, citizen = another, status = "active", drafted = "1999-01-01", activated = "1999-01-01" })).GetProperty("id").GetGuid();
        var goal = await town.Ask(HttpMethod.Get, $"/api/shared-goals/goals/{made}", head, null);
        await town.Ask(HttpMethod.Put, $"/api/shared-goals/goals/{made}", head, new { title = "Et andet", citizen = another, status = "active", activated = "1999-01-01" });
        var revised = await town.Ask(HttpMethod.Get, $"/api/shared-goals/goals/{made}", head, null);

        Assert.NotEqual(forged, made);
        foreach (var one in (JsonElement[])[goal, revised])
        {
            Assert.Equal(mine, one.GetProperty("citizen").GetGuid());
            Assert.Equal("draft", one.GetProperty("status").GetString());
            Assert.NotEqual("1999-01-01", one.GetProperty("drafted").GetString());
            Assert.Equal(JsonValueKind.Null, one.GetProperty("activated").ValueKind);
        }
    }

    [Fact]
    public async Task A_consent_gets_its_time_and_its_writer_from_the_server()
    {
        var (citizen, head, forged) = (await town.Register("Samtykke"), town.Head("shared-goals"), Made);

        await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", head, new
        {
            purpose = Town.Purpose,
            from = Tables.ConsentFrom,
            to = new[] { Tables.ConsentTo },
            by = "both",
            how = "written",
            informed = true,
            validUntil = "2999-01-01",
            id = forged,
            givenAt = "1999-01-01T00:00:00Z",
            notedBy = forged,
            withdrawnAt = "1999-01-01T00:00:00Z",
            citizen = forged,
        });
        var consent = (await town.Ask(HttpMethod.Get, $"/api/shared-goals/citizens/{citizen}/consents", head, null)).GetProperty("consents")[0];

        Assert.NotEqual(forged, consent.GetProperty("id").GetGuid());
        Assert.Equal(head.Subject, consent.GetProperty("notedBy").GetString());
        Assert.StartsWith($"{TimeProvider.System.GetUtcNow().Year}", consent.GetProperty("givenAt").GetString());
        Assert.True(consent.GetProperty("isValid").GetBoolean());
    }

    /// <summary>To write in a case is no right to make it one's own, and the roles that may are their own department's.</summary>
    [Fact]
    public async Task Nobody_makes_a_case_their_own()
    {
        var citizen = await town.Register("Ingens");
        foreach (var asker in town.Staff.Where(asker => asker.Role is not (Roles.TeamLead or Roles.DepartmentHead or Roles.Coordinator)))
        {
            foreach (var department in Tables.Departments) Assert.Equal(HttpStatusCode.Forbidden, await Name(asker, department));
        }
        foreach (var lead in town.Staff.Where(asker => asker.Role is Roles.TeamLead or Roles.DepartmentHead or Roles.Coordinator))
        {
            foreach (var department in Tables.Departments.Where(department => department != lead.Department)) Assert.Equal(HttpStatusCode.Forbidden, await Name(lead, department));
        }

        async Task<HttpStatusCode> Name(Asker asker, string department)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/{department}/citizens/{citizen}/staff/{asker.Subject}") { Content = JsonContent.Create(new { team = (string?)null, namedBy = Made }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(asker.AsBearer()));
            town.Plead(request.Headers, "statute");
            using var answer = await town.Client.SendAsync(request, Stop);
            return answer.StatusCode;
        }
    }

    /// <summary>What belongs to one citizen is not reached by way of another whom one may see.</summary>
    [Fact]
    public async Task A_thing_of_another_citizen_is_not_reached_through_ones_own()
    {
        var (own, another) = (town.CitizenOf("own"), await town.Register("En anden"));
        var head = town.Head("shared-goals");
        var conflict = (await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{another}/conflicts-of-interest", head, new { subject = Made, reason = "Familie" })).GetProperty("id").GetGuid();

        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/shared-goals/citizens/{own}/conflicts-of-interest/{conflict}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(head.AsBearer()));
        using var answer = await town.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var left = await town.Ask(HttpMethod.Get, $"/api/shared-goals/citizens/{another}/conflicts-of-interest", head, null);
        Assert.Contains(conflict.ToString(), left.GetRawText());
    }

    /// <summary>Ids, methods and bodies that are none: refused, and nothing of the inside told.</summary>
    [Theory]
    [InlineData("GET", "/api/citizens/0")]
    [InlineData("GET", "/api/citizens/..%2f..%2fetc%2fpasswd")]
    [InlineData("GET", "/api/citizens/%00")]
    [InlineData("GET", "/api/citizens/9223372036854775808")]
    [InlineData("GET", "/api/citizens/01990000-0000-7000-8000-00000000000'%20OR%201=1--")]
    [InlineData("GET", "/api/shared-goals/goals/9223372036854775808")]
    [InlineData("GET", "/api/disability-and-elderly/ffb/delivery-reports/%27%20OR%20%271%27=%271")]
    [InlineData("PATCH", "/api/citizens/lookup")]
    [InlineData("POST", "/api/citizens/lookup")]
    [InlineData("GET", "/api/children-and-schools/wellbeing-forums?page=-1")]
    [InlineData("GET", "/api/children-and-schools/wellbeing-forums?page=99999999999999")]
    public async Task What_cannot_be_read_is_refused_and_nothing_told(string method, string path)
    {
        foreach (var body in (string?[])[null, "{", "[]", "\u0000", new string('[', 10_000), """{"cpr":"x","cpr":"y"}"""])
        {
            if (body is not null && method == "GET") continue;
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(town.Staff[0].AsBearer()));
            if (body is not null) request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
            using var answer = await town.Client.SendAsync(request, Stop);
            var told = await answer.Content.ReadAsStringAsync(Stop);

            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {path}: {(int)answer.StatusCode} {told}");
            foreach (var inside in (string[])["Exception", "   at ", "SQLite", "NyeFaellesVeje.", "/src/", ".cs:line"]) Assert.DoesNotContain(inside, told);
        }
    }

    /// <summary>A child has one exchange at a time, also when several arrange one at the same instant.</summary>
    [Fact]
    public async Task Of_many_exchanges_arranged_at_the_same_instant_one_stands()
    {
        var (citizen, head) = (await town.Register("Samtidig"), town.Head("shared-goals"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async turn =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/exchanges");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(head.AsBearer()));
            town.Plead(request.Headers, "statute");
            request.Content = JsonContent.Create(new { matter = $"Bekymring {turn}", on = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(3), participants = new[] { new { staff = Made, profession = "teacher" }, new { staff = Made, profession = "teacher" } } });
            using var answer = await town.Client.SendAsync(request, Stop);
            return answer.StatusCode;
        }));

        Assert.Equal(1, answers.Count(status => status == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(status => status == HttpStatusCode.Conflict));
    }
}
