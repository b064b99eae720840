using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>Sign-in by an issuer of the municipality's own, by configuration alone; and every token that is none.</summary>
public sealed partial class OutsideSignIn(OutsideSignIn.Serving serving) : IClassFixture<OutsideSignIn.Serving>
{
    private static readonly Bearer Head = new("leder", Roles.DepartmentHead, "children-and-schools");
    private static readonly Bearer Administrator = new("drift", Roles.SystemAdministrator);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_signs_in_through_it_and_out_again()
    {
        using var browser = serving.Browser();
        serving.Issuer.NextToSignIn = Head.Subject;

        var front = await browser.GetAsync("/", Stop);
        var page = await front.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        Assert.Contains("Prøvens person", page);
        var cookie = Assert.Single(serving.CookiesOf(browser), cookie => cookie.Name == "nye-faelles-veje");
        Assert.True(cookie.HttpOnly);
        Assert.DoesNotContain(serving.CookiesOf(browser), cookie => cookie.Value.Contains(Head.Subject, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, await AskWith(cookie));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        var signedOut = await browser.PostAsync("/sign-out", form, Stop);
        Assert.Contains("Du er logget af", await signedOut.Content.ReadAsStringAsync(Stop));
        Assert.DoesNotContain(serving.CookiesOf(browser), cookie => cookie.Name == "nye-faelles-veje");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskWith(cookie));

        async Task<HttpStatusCode> AskWith(Cookie copied)
        {
            using var client = serving.Client(null);
            client.DefaultRequestHeaders.Add("Cookie", copied.ToString());
            using var answer = await client.GetAsync("/api/access/statutes", Stop);
            return answer.StatusCode;
        }
    }

    /// <summary>As it is without a setting: it answers to where it listens, and no proxy is believed.</summary>
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("et-andet-sted.example", false)]
    public async Task It_answers_to_the_names_it_listens_on_and_believes_no_proxy(string name, bool answers)
    {
        using var client = serving.Client(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tilgaengelighed") { Headers = { Host = name } };
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "127.0.0.1");
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(answers ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("director")]
    [InlineData(Roles.Integrator)]
    public async Task A_person_without_a_role_that_is_known_is_told_so_in_plain_words(string? role)
    {
        using var browser = serving.Browser();
        serving.Issuer.Knows(new Bearer("uden-rolle", role));
        serving.Issuer.NextToSignIn = "uden-rolle";

        var refused = await browser.GetAsync("/", Stop);
        var page = await refused.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("tal med din leder", page);
        Assert.DoesNotContain("Exception", page);
        Assert.DoesNotContain(serving.CookiesOf(browser), cookie => cookie.Name == "nye-faelles-veje");
    }

    [Fact]
    public async Task A_true_token_is_good()
    {
        Assert.Equal(HttpStatusCode.OK, (await Ask(serving.Issuer.Token(Administrator))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(serving.Issuer.Token(new Bearer("it-system", null) { Scopes = "citizens.read" }))).Status);
    }

    public static TheoryData<string> FalseTokens => [.. False.Keys];

    private static Dictionary<string, Func<TestIssuer, string>> False { get; } = new()
    {
        ["forged"] = issuer => issuer.Forged(Administrator),
        ["unsigned"] = issuer => issuer.Unsigned(Administrator),
        ["signed by the public key"] = issuer => issuer.SignedByThePublicKey(Administrator),
        ["tampered"] = issuer => issuer.Tampered(Head, Roles.SystemAdministrator),
        ["expired"] = issuer => issuer.Token(Administrator, says => says["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-10).ToUnixTimeSeconds()),
        ["not yet"] = issuer => issuer.Token(Administrator, says => says["nbf"] = TimeProvider.System.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds()),
        ["without an end"] = issuer => issuer.Token(Administrator, says => says.Remove("exp")),
        ["for another audience"] = issuer => issuer.Token(Administrator, says => says["aud"] = "et-andet-system"),
        ["for no audience"] = issuer => issuer.Token(Administrator, says => says.Remove("aud")),
        ["of another issuer"] = issuer => issuer.Token(Administrator, says => says["iss"] = "https://login.et-andet-sted.example"),
        ["an identity token"] = issuer => issuer.IdentityToken(Administrator),
        ["an identity token for the API"] = issuer => issuer.IdentityTokenForTheApi(Administrator),
        ["of a role unknown here"] = issuer => issuer.Token(new Bearer("nogen", "director")),
        ["of no role"] = issuer => issuer.Token(new Bearer("nogen", null)),
        ["not a token"] = _ => "x.y.z",
    };

    [Theory]
    [MemberData(nameof(FalseTokens))]
    public async Task A_false_token_is_refused_and_nothing_told(string which)
    {
        var (status, body, challenge) = await Ask(False[which](serving.Issuer));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        var problem = JsonNode.Parse(body)!.AsObject();
        Assert.Equal("urn:nye-faelles-veje:token-not-valid", (string?)problem["type"]);
        Assert.Equal(["status", "title", "traceId", "type"], problem.Select(field => field.Key).Where(name => name != "instance").Order());
        Assert.DoesNotContain("IDX", body + challenge);
        // The same words whatever is wrong with it.
        Assert.Equal("Bearer", challenge);
    }

    [Fact]
    public async Task A_role_that_the_client_says_itself_is_not_heard()
    {
        using var client = serving.Client(serving.Issuer.Token(Head));
        foreach (var header in (string[])["role", "X-Role", "X-User-Role", "X-MS-CLIENT-PRINCIPAL", "X-Forwarded-User", "department"]) client.DefaultRequestHeaders.Add(header, Roles.SystemAdministrator);
        client.DefaultRequestHeaders.Add("Cookie", "role=system-administrator");

        using var body = new StringContent("""{ "role": "system-administrator" }""", new MediaTypeHeaderValue("application/json"));
        using var refused = await client.PostAsync("/modules/ChildrenAndSchools/disable?role=system-administrator&access_token=" + serving.Issuer.Token(Administrator), body, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("urn:nye-faelles-veje:not-allowed", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync(Stop))!["type"]);
    }

    [Theory]
    [InlineData("?access_token=")]
    [InlineData("?token=")]
    public async Task A_token_in_the_address_is_not_heard(string where)
    {
        using var client = serving.Client(null);

        using var refused = await client.GetAsync("/api/access/endpoints" + where + serving.Issuer.Token(Administrator), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task The_embedded_issuer_and_its_demo_secret_are_gone()
    {
        using var client = serving.Client(null);
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "demo-integrator"), new("client_secret", "demo-integrator-secret")]);

        using var token = await client.PostAsync("/connect/token", form, Stop);
        using var person = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("person", "5a000000-0000-4000-8000-000000000022")]), Stop);

        Assert.False(token.IsSuccessStatusCode);
        Assert.False(person.IsSuccessStatusCode);
        Assert.False(person.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Refusals_are_logged_without_the_token()
    {
        var token = serving.Issuer.Forged(Administrator);
        await Ask(token);
        await serving.Host.Until(() => Task.FromResult(serving.Host.Output.Contains("An access token was refused at", StringComparison.Ordinal)), "the refusal in the log");

        Assert.DoesNotContain(token[..60], serving.Host.Output);
    }

    /// <summary>Thirty look-ups a minute by one person; what is looked for and by whom makes no difference, and others are not held up.</summary>
    [Fact]
    public async Task The_thirty_first_look_up_of_a_CPR_number_within_a_minute_is_refused()
    {
        using var client = serving.Client(serving.Issuer.Token(new Bearer("nysgerrig", Roles.Caseworker, "children-and-schools")));
        using var colleague = serving.Client(serving.Issuer.Token(new Bearer("kollega", Roles.Caseworker, "children-and-schools")));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++) statuses.Add(await LookUp(client));

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..30]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[30]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await LookUp(colleague));
        // Entering somebody tells whether the number is known, so it is a look-up too.
        using var entered = await client.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = "610190-0001", name = "Gættet" }, Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, entered.StatusCode);

        async Task<HttpStatusCode> LookUp(HttpClient by)
        {
            using var body = new StringContent("""{ "cpr": "610190-0001" }""", new MediaTypeHeaderValue("application/json"));
            using var answer = await by.PostAsync("/api/citizens/lookup", body, Stop);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_eleventh_protected_name_within_an_hour_is_not_shown()
    {
        using var client = serving.Client(serving.Issuer.Token(new Bearer("nysgerrig-igen", Roles.Caseworker, "shared-goals")));
        client.DefaultRequestHeaders.Add("Access-Purpose", "Besog");
        client.DefaultRequestHeaders.Add("Access-Basis", "emergency");
        using var made = await client.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = "620190-0001", name = "Skjult", isProtected = true }, Stop);
        var citizen = (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var answer = await client.PostAsJsonAsync($"/api/shared-goals/citizens/{citizen}/unmask", new { @for = "visit", reason = "Besøg hos familien i dag" }, Stop);
            statuses.Add(answer.StatusCode);
        }

        Assert.All(statuses[..10], status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[10]);
    }

    private async Task<(HttpStatusCode Status, string Body, string Challenge)> Ask(string token)
    {
        using var client = serving.Client(token);
        using var answer = await client.GetAsync("/modules", Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop), answer.Headers.WwwAuthenticate.ToString());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>One host that trusts one issuer.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace workplace = new("ChildrenAndSchools", "SharedGoals");
        private readonly Dictionary<HttpClient, CookieContainer> jars = [];

        internal TestIssuer Issuer { get; private set; } = null!;

        internal HostProcess Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Issuer = await TestIssuer.Start();
            Issuer.Knows(Head);
            Host = await HostProcess.Start(workplace, Issuer.Settings);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Issuer.DisposeAsync();
            workplace.Dispose();
        }

        /// <summary>A client as a browser: it follows, and keeps cookies.</summary>
        internal HttpClient Browser()
        {
            var jar = new CookieContainer();
            var client = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = Host.Address };
            client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            jars[client] = jar;
            return client;
        }

        internal IReadOnlyList<Cookie> CookiesOf(HttpClient browser) => [.. jars[browser].GetCookies(Host.Address).Cast<Cookie>()];

        internal HttpClient Client(string? token)
        {
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
            if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client;
        }
    }
}
