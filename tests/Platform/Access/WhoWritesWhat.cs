using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>Who registers a consent, who sees what is protected and that it is reviewed, and what a token opens that has been given leave to nothing.</summary>
[Collection(Town.Shared)]
public sealed class WhoWritesWhat(Town town)
{
    private const string Children = "children-and-schools";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consent_is_given_by_the_citizen_and_the_guardian_or_noted_by_an_adviser_with_how()
    {
        var (adult, child, parent) = (await town.Register("Voksen", age: 30), await town.Register("Barn", age: 10), await town.Register("Far", age: 40));
        await town.Ask(HttpMethod.Put, $"/api/shared-goals/citizens/{child}/relations/{parent}", town.Head("shared-goals"), new { kind = "parentWithCustody", from = "2020-01-01" }, "emergency");

        // Who and how follow from who is signed in, whatever is said.
        Assert.Equal(HttpStatusCode.Created, (await Give(adult, Citizen(adult), By("guardian", "oral"))).Status);
        Assert.Equal(("citizen", "signedIn"), await Newest(adult, Citizen(adult)));
        Assert.Equal(HttpStatusCode.Created, (await Give(child, Guardian(parent), By("citizen", "written"))).Status);
        Assert.Equal(("guardian", "signedIn"), await Newest(child, Guardian(parent)));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await Give(adult, Guardian(parent), By("guardian", "written")));

        var adviser = Asking(Roles.Caseworker);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "consent-not-signed-in"), await Give(child, adviser, By("guardian", "signedIn"), "statute-of-children"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "consent-without-form"), await Give(child, adviser, By("guardian", null), "statute-of-children"));
        Assert.Equal(HttpStatusCode.Created, (await Give(child, adviser, By("guardian", "oral"), "statute-of-children")).Status);
        foreach (var other in (Asker[])[Asking(Roles.SchoolStaff), Asking(Roles.HealthVisitor), town.Programs[^1]])
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Give(town.CitizenOf("own"), other, By("both", "oral"), "statute"));
    }

    [Fact]
    public async Task What_is_protected_is_shown_for_a_use_in_words_and_reviewed_by_another()
    {
        var (adviser, lead) = (Asking(Roles.Caseworker), Asking(Roles.TeamLead));
        var unmask = $"/api/shared-goals/citizens/{town.CitizenOf("protected-own")}/unmask";
        var reason = $"Anbefalet brev om mødet {Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "unmask-without-use"), await Send(HttpMethod.Post, unmask, adviser, "-", new { reason }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "unmask-without-reason"), await Send(HttpMethod.Post, unmask, adviser, "-", new { @for = "letter", reason = "brev" }));
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Post, unmask, adviser, "-", new { @for = "letter", reason })).Status);

        var waiting = (await town.Ask(HttpMethod.Get, "/api/audit/reviews", lead, null, "-")).GetProperty("waiting").EnumerateArray()
            .Single(access => access.GetProperty("purpose").GetString()!.Contains(reason, StringComparison.Ordinal));
        Assert.Equal("protected-shown", waiting.GetProperty("basis").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Post, $"/api/audit/reviews/{waiting.GetProperty("sequence").GetInt64()}", lead, "-",
            new { verdict = "justified", note = "Brevet er sendt" })).Status);

        // A program has the leave or it has not, whatever else it may.
        var (few, all) = (town.Programs[^2], town.Programs[^1]);
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Send(HttpMethod.Post, unmask, few, "statute", new { @for = "letter", reason }));
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Post, unmask, all, "statute", new { @for = "letter", reason })).Status);
    }

    [Fact]
    public async Task A_token_that_says_who_somebody_is_and_nothing_else_reads_nothing()
    {
        var persons = (Bearer[])[Asking(Roles.DepartmentHead).AsBearer(), town.Citizen.AsBearer(town.CitizenOf("self").ToString()), town.Programs[0].AsBearer()];
        foreach (var bearer in persons)
        {
            foreach (var path in (string[])[$"/api/citizens/{town.CitizenOf("own")}", $"/api/citizens/{town.CitizenOf("self")}", "/api/my-day", "/api/shared-goals/transitions-ahead", "/modules", "/api/access/statutes"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(bearer, says => says["scope"] = "openid"));
                town.Plead(request.Headers, "statute");
                using var answer = await town.Client.SendAsync(request, Stop);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        }
    }

    private static object By(string by, string? how) => new
    {
        purpose = "Fælles møde",
        from = new[] { Children },
        to = new[] { "employment-and-welfare" },
        by,
        how,
        informed = true,
        validUntil = "2999-01-01",
    };

    private Asker Asking(string role) => town.Staff.Single(asker => asker.Role == role && asker.Department == Children);

    private static Bearer Citizen(Guid id) => new(id.ToString(), Roles.Citizen);

    private static Bearer Guardian(Guid id) => new(id.ToString(), Roles.Guardian);

    private Task<(HttpStatusCode Status, string Type)> Give(Guid citizen, Bearer by, object body) => Send(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", by, "-", body);

    private Task<(HttpStatusCode Status, string Type)> Give(Guid citizen, Asker by, object body, string plea) =>
        Send(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", by.AsBearer(), plea, body);

    private async Task<(string By, string How)> Newest(Guid citizen, Bearer reader)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/shared-goals/citizens/{citizen}/consents");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(reader));
        using var answer = await town.Client.SendAsync(request, Stop);
        var consent = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("consents")[0];
        return (consent.GetProperty("by").GetString()!, consent.GetProperty("how").GetString()!);
    }

    private Task<(HttpStatusCode Status, string Type)> Send(HttpMethod method, string path, Asker by, string plea, object body) => Send(method, path, by.AsBearer(), plea, body);

    private async Task<(HttpStatusCode Status, string Type)> Send(HttpMethod method, string path, Bearer by, string plea, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(by));
        town.Plead(request.Headers, plea);
        using var answer = await town.Client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode || text.Length == 0 ? "" : JsonElement.Parse(text).GetProperty("type").GetString()!.Split(':')[^1]);
    }
}
