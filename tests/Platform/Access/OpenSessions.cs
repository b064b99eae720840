using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>When a session, a code and guesses at a secret are over, and by what names the host is called: behind a proxy.</summary>
public sealed partial class OpenSessions(OpenSessions.Serving serving) : IClassFixture<OpenSessions.Serving>
{
    private const string Name = "faelles.kommune.example";

    private const string SomebodyInTheDemo = "5a000000-0000-4000-8000-000000000022";

    /// <summary>Open to everybody who is signed in, and shows nobody.</summary>
    private const string ForEverybody = "/api/access/statutes";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_once_its_person_has_signed_out()
    {
        using var browser = await serving.Browser();
        using var another = await serving.Browser();
        var (copied, others) = (browser.SessionCookie, another.SessionCookie);
        Assert.Equal(HttpStatusCode.OK, await AskWith(copied, serving.Host));

        await browser.SignOut();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskWith(copied, serving.Host));
        Assert.Equal(HttpStatusCode.OK, await AskWith(others, serving.Host));
    }

    [Fact]
    public async Task Who_signs_in_as_somebody_else_leaves_no_session_behind()
    {
        using var browser = await serving.Browser();
        var copied = browser.SessionCookie;

        await SignIn.AsPerson(browser.Client, "team-lead", null);

        Assert.NotEqual(copied, browser.SessionCookie);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskWith(copied, serving.Host));
        Assert.Equal(HttpStatusCode.OK, await AskWith(browser.SessionCookie, serving.Host));
    }

    /// <summary>A host of its own: it is killed, and its data are taken up by the next.</summary>
    [Fact]
    public async Task Who_signed_out_is_still_out_when_the_host_has_started_again_and_who_did_not_is_in()
    {
        using var workplace = Workplace.WithoutDepartments();
        string signedOut, signedIn;
        await using (var first = await HostProcess.StartNew(workplace))
        {
            using var browser = await Browsing.SignedIn(first);
            using var another = await Browsing.SignedIn(first);
            (signedOut, signedIn) = (browser.SessionCookie, another.SessionCookie);
            await browser.SignOut();
            await first.Kill();
        }

        await using var second = await HostProcess.StartNew(workplace);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskWith(signedOut, second));
        Assert.Equal(HttpStatusCode.OK, await AskWith(signedIn, second));
    }

    /// <summary>The host's cookie under a clock that can be moved: used every hour, so that it slides all the while.</summary>
    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 18, 7, 0, 0, TimeSpan.Zero));
        await using var cookie = await Cookie(clock);
        using var client = new HttpClient { BaseAddress = new Uri(cookie.Urls.First()) };
        (await client.PostAsync("/in", null, Stop)).EnsureSuccessStatusCode();
        var (renewals, hours) = (0, 0);

        for (; hours < 30; hours++)
        {
            using var answer = await client.GetAsync("/who", Stop);
            if (answer.StatusCode != HttpStatusCode.OK) break;
            if (answer.Headers.Contains("Set-Cookie")) renewals++;
            clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(12, hours);
        Assert.True(renewals > 0, "The cookie never slid, so nothing was ended that would have lasted.");
    }

    [Fact]
    public async Task A_code_that_is_used_again_takes_back_the_token_it_gave_and_no_other()
    {
        using var browser = await serving.Browser();
        var (code, proof) = await browser.Code();
        var (given, token) = await Exchange(code, proof);
        var (another, anothersProof) = await browser.Code();
        var (_, anothersToken) = await Exchange(another, anothersProof);
        Assert.Equal(HttpStatusCode.OK, given);
        Assert.Equal(HttpStatusCode.OK, await AskBy(token!));

        var (replayed, none) = await Exchange(code, proof);

        Assert.Equal(HttpStatusCode.BadRequest, replayed);
        Assert.Null(none);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskBy(token!));
        Assert.Equal(HttpStatusCode.OK, await AskBy(anothersToken!));
    }

    [Fact]
    public async Task The_eleventh_wrong_secret_within_a_minute_is_refused_and_then_the_right_one_too()
    {
        const string integrator = "demo-integrator", right = "demo-integrator-secret", address = "10.20.30.40";
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++) statuses.Add((await Ask(integrator, $"gæt-{i}", address)).Status);

        var (refused, told, again) = await Ask(integrator, right, address);

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal("urn:nye-faelles-veje:too-many-wrong-secrets", told.GetProperty("type").GetString());
        Assert.NotNull(again);
        // Neither another address nor another client is held up by it.
        Assert.Equal(HttpStatusCode.OK, (await Ask(integrator, right, "10.20.30.41")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("en-anden", "gæt", address)).Status);

        async Task<(HttpStatusCode Status, JsonElement Told, RetryConditionHeaderValue? Again)> Ask(string by, string secret, string from)
        {
            var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = by, ["client_secret"] = secret };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("X-Forwarded-For", from);
            using var answer = await serving.Host.Anonymous().SendAsync(request, Stop);
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop), answer.Headers.RetryAfter);
        }
    }

    /// <summary>An old browser says the origin only, and one that hides it says the site.</summary>
    [Theory]
    [InlineData("https://et-andet-sted.example", null, HttpStatusCode.Forbidden)]
    [InlineData("https://et-andet-sted.example", "same-origin", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData("null", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("null", "same-origin", HttpStatusCode.NotFound)]
    [InlineData("own", null, HttpStatusCode.NotFound)]
    [InlineData(null, null, HttpStatusCode.NotFound)]
    public async Task What_another_origin_makes_a_browser_send_is_refused(string? origin, string? site, HttpStatusCode status)
    {
        using var browser = await serving.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/modules/FindesIkke/disable");
        var own = serving.Host.Address.GetLeftPart(UriPartial.Authority);
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? own : origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await browser.Client.SendAsync(request, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    /// <summary>Over plain http a browser says neither origin nor site of our own forms: they carry their token.</summary>
    [Fact]
    public async Task Our_own_forms_are_let_through_when_a_browser_hides_where_they_are_from()
    {
        using var browser = await Browsing.SignedIn(serving.Host, "caseworker");
        browser.Client.DefaultRequestHeaders.Add("Origin", "null");
        var token = Browsing.TokenOf(await browser.Client.GetStringAsync("/", Stop));
        var citizen = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        KeyValuePair<string, string>[] says =
            [new("citizen", citizen), new("purpose", "Prøve"), new("basis", "statute:serviceloven-141"), new("returnUrl", "/tilgaengelighed")];

        using var without = await browser.Client.PostAsync("/adgang", new FormUrlEncodedContent(says), Stop);
        using var with = await browser.Client.PostAsync("/adgang", new FormUrlEncodedContent([.. says, token]), Stop);
        await browser.SignOut();

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Theory]
    [InlineData(Name, true)]
    [InlineData("localhost", true)]
    [InlineData("et-andet-sted.example", false)]
    [InlineData($"{Name}.et-andet-sted.example", false)]
    [InlineData("10.20.30.40", false)]
    public async Task The_issuer_speaks_for_the_names_it_is_given_only(string name, bool answers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration") { Headers = { Host = name } };
        request.Headers.Add("X-Forwarded-Host", "et-tredje-sted.example");

        using var answer = await serving.Host.Anonymous().SendAsync(request, Stop);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        if (answers)
        {
            Assert.Equal($"http://{name}/", said.GetProperty("issuer").GetString());
            return;
        }
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:nye-faelles-veje:unknown-name", said.GetProperty("type").GetString());
        Assert.DoesNotContain(name, said.GetRawText());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Cookies_are_secure_behind_a_proxy_that_is_named()
    {
        // By hand: to the client the way to the proxy is plain http, on which it would keep a secure cookie back.
        using var client = WithoutCookies(serving.Host);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await client.GetAsync("/sign-in", Stop);
        var forms = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        client.DefaultRequestHeaders.Add("Cookie", forms.Split(';')[0]);
        var token = Browsing.TokenOf(await page.Content.ReadAsStringAsync(Stop));
        using var form = new FormUrlEncodedContent([new("person", SomebodyInTheDemo), token]);

        using var signedIn = await client.PostAsync("/sign-in", form, Stop);

        var session = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("nye-faelles-veje="));
        Assert.StartsWith("__Host-", session);
        Assert.All([forms, session], cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(signedIn.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<HttpStatusCode> AskWith(string cookie, HostProcess host)
    {
        using var client = WithoutCookies(host);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync(ForEverybody, Stop);
        return answer.StatusCode;
    }

    private static HttpClient WithoutCookies(HostProcess host) =>
        new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };

    private async Task<HttpStatusCode> AskBy(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ForEverybody);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await serving.Host.Anonymous().SendAsync(request, Stop);
        return answer.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string? Token)> Exchange(string code, string proof)
    {
        using var form = new FormUrlEncodedContent([
            new("grant_type", "authorization_code"), new("client_id", "demo-app"), new("redirect_uri", Browsing.Callback),
            new("code", code), new("code_verifier", proof)]);
        using var answer = await serving.Host.Anonymous().PostAsync("/connect/token", form, Stop);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        return (answer.StatusCode, said.TryGetProperty("access_token", out var token) ? token.GetString() : null);
    }

    /// <summary>The host's cookie and sessions alone, in this process: a host as its own process takes its clock from the machine.</summary>
    private async Task<WebApplication> Cookie(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Storage:Folder", Path.Combine(serving.Host.Workplace.Root, "clock"))]);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(clock).AddAuthentication(SessionCookie.Scheme).AddSessionCookie();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseAuthentication();
        app.MapPost("/in", (HttpContext http) => http.SignInAsync(SessionCookie.Scheme, new(new ClaimsIdentity(SessionCookie.Scheme))));
        app.MapGet("/who", (HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? Results.Ok() : Results.Unauthorized());
        await app.Services.GetRequiredService<Sessions>().Prepare(Stop);
        await app.StartAsync(Stop);
        return app;
    }

    /// <summary>One host with its own issuer, that trusts a proxy on this machine and is called by one name more.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace workplace = Workplace.WithoutDepartments();

        internal HostProcess Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await HostProcess.StartNew(workplace, new Dictionary<string, string>
        {
            ["AllowedHosts"] = $"{Name};localhost;127.0.0.1",
            ["Access:Proxies"] = "127.0.0.1;10.255.0.0/16",
        });

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            workplace.Dispose();
        }

        internal Task<Browsing> Browser() => Browsing.SignedIn(Host);
    }

    /// <summary>A browser in which one of the demo's people has signed in.</summary>
    internal sealed partial class Browsing : IDisposable
    {
        public const string Callback = "http://127.0.0.1/callback";

        private readonly CookieContainer jar = new();
        private readonly Uri address;

        private Browsing(Uri address)
        {
            this.address = address;
            Client = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = address };
        }

        public HttpClient Client { get; }

        /// <summary>The session's cookie as it stands in a request.</summary>
        public string SessionCookie => Assert.Single(jar.GetCookies(address), cookie => cookie.Name == "nye-faelles-veje").ToString();

        public static async Task<Browsing> SignedIn(HostProcess host, string role = "system-administrator")
        {
            var browser = new Browsing(host.Address);
            await SignIn.AsPerson(browser.Client, role, null);
            return browser;
        }

        public async Task SignOut()
        {
            var page = await Client.GetStringAsync("/", Stop);
            using var form = new FormUrlEncodedContent([TokenOf(page)]);
            using var answer = await Client.PostAsync("/sign-out", form, Stop);
            Assert.Contains("Du er logget af", await answer.Content.ReadAsStringAsync(Stop));
        }

        /// <summary>A code for the demo's app, and what proves that it was the app that asked.</summary>
        public async Task<(string Code, string Proof)> Code()
        {
            var proof = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
            var challenge = System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(proof)));
            var asks = QueryString.Create("client_id", "demo-app").Add("redirect_uri", Callback).Add("response_type", "code").Add("scope", "openid citizens.read departments.read")
                .Add("code_challenge", challenge).Add("code_challenge_method", "S256");
            using var app = new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
            using var answer = await app.GetAsync("/connect/authorize" + asks, Stop);
            Assert.StartsWith(Callback, answer.Headers.Location?.ToString());
            return (HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!, proof);
        }

        /// <summary>What a page's form carries to show that it is ours.</summary>
        public static KeyValuePair<string, string> TokenOf(string page) =>
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value);

        public void Dispose() => Client.Dispose();

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
