using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>What every answer tells the browser, what a form must carry, and what no address holds: of every endpoint of the running host.</summary>
[Collection(Town.Shared)]
public sealed partial class Headers(Town town)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_every_endpoint_carries_them()
    {
        var (caseworker, administrator) = (town.Staff.First(asker => asker.Role == Roles.Caseworker), town.Staff.First(asker => asker.Role == Roles.SystemAdministrator));
        var lacking = new List<string>();
        var answers = 0;
        foreach (var row in Tables.Endpoints.Append(new Row("GET", "/findes-ikke", "", "", "")).Append(new Row("GET", "/api/findes-ikke", "", "", "")).Append(new Row("PATCH", "/modules", "", "", "")))
        {
            foreach (var (asker, accept) in ((Asker?, string)[])[(null, "text/html"), (caseworker, "application/json"), (caseworker, "text/html"), (administrator, "application/json")])
            {
                using var request = Request(row, asker, accept);
                using var answer = await town.Client.SendAsync(request, Stop);
                lacking.AddRange(Lacks(answer).Select(what => $"{row} by {asker?.ToString() ?? "anonymous"} ({(int)answer.StatusCode}): {what}"));
                answers++;
            }
        }

        Assert.True(lacking.Count == 0, string.Join('\n', lacking.Take(40)));
        Assert.True(answers > 4 * 60);
    }

    /// <summary>A form that another site made a browser send carries no token of ours, and is refused before anything is read of it.</summary>
    [Fact]
    public async Task A_form_without_its_token_is_refused_on_every_page()
    {
        var pages = Tables.Endpoints.Where(row => row is { IsUnsafe: true, Thing: not "none" } && !row.Pattern.StartsWith("/api", StringComparison.Ordinal) && !row.Pattern.StartsWith("/modules", StringComparison.Ordinal) && row.Pattern != "/sign-out").ToList();
        var wrong = new List<string>();
        foreach (var part in pages.GroupBy(row => town.Staff.FirstOrDefault(asker => Tables.IsOpen(row, asker) && (row.Department.Length == 0 || Tables.Mine(asker).Contains(row.Department))) ?? town.Citizen))
        {
            // A citizen sends the forms about oneself.
            var self = part.Key.IsCitizen ? town.CitizenOf("self") : (Guid?)null;
            using var browser = await town.Browser(part.Key, self);
            foreach (var row in part)
            {
                using var form = new MultipartFormDataContent { { new StringContent("1"), "x" } };
                using var answer = await browser.PostAsync(Filled(row, self ?? town.CitizenOf("own")), form, Stop);
                if (answer.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{row} by {part.Key}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(pages.Count > 15);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Signing_out_without_the_token_signs_nobody_out()
    {
        using var browser = await town.Browser(town.Staff[0]);
        using var form = new FormUrlEncodedContent([new("x", "1")]);

        using var answer = await browser.PostAsync("/sign-out", form, Stop);
        var front = await browser.GetStringAsync("/", Stop);

        Assert.Contains("Prøvens person", front);
    }

    /// <summary>The API takes the cookie too, for its own pages; a browser says when another site sent it.</summary>
    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.NotFound)]
    public async Task The_API_refuses_what_another_site_makes_a_browser_send(string from, HttpStatusCode status)
    {
        using var browser = await town.Browser(town.Head("shared-goals"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shared-goals/goals/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}/activate");
        request.Headers.Add("Sec-Fetch-Site", from);
        town.Plead(request.Headers, "statute");

        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_for_the_host_alone()
    {
        var asker = town.Staff[0];
        town.Issuer.Knows(asker.AsBearer());
        town.Issuer.NextToSignIn = asker.Subject;
        var cookies = new List<string>();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var (next, jar) = (new Uri(town.Host.Address, "/sign-in?returnUrl=/borgere"), new Dictionary<string, string>());
        for (var steps = 0; steps < 6; steps++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            request.Headers.Accept.ParseAdd("text/html");
            if (jar.Count > 0) request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var answer = await client.SendAsync(request, Stop);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.Add(cookie);
                var parts = cookie.Split(';')[0].Split('=', 2);
                jar[parts[0]] = parts[1];
            }
            if (answer.Headers.Location is not { } location) break;
            next = new Uri(next, location);
        }

        Assert.Contains(cookies, cookie => cookie.StartsWith("nye-faelles-veje=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie.ToLowerInvariant());
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void No_address_holds_a_personal_number()
    {
        Assert.DoesNotContain(Tables.Endpoints, row => CprWord().IsMatch(row.Pattern));
        Assert.DoesNotContain(Tables.Endpoints, row => Digits().IsMatch(row.Pattern));
    }

    private HttpRequestMessage Request(Row row, Asker? asker, string accept)
    {
        var request = new HttpRequestMessage(new HttpMethod(row.Method), Filled(row, town.CitizenOf("own")));
        request.Headers.Accept.ParseAdd(accept);
        if (asker is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(asker.AsBearer()));
        if (row.IsUnsafe) request.Content = new StringContent("!", new MediaTypeHeaderValue("application/json"));
        return request;
    }

    private string Filled(Row row, Guid citizen) => Parameter().Replace(row.Pattern, match => match.Groups[1].Value switch
    {
        "citizen" => citizen.ToString(),
        "id" => town.Thing(citizen, row.Thing).ToString(),
        "sequence" => "999999999",
        "year" => "2025",
        "name" or "document" or "version" => "findes-ikke",
        var kind when kind == row.Thing => town.Thing(citizen, row).ToString(),
        _ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
    });

    private static IEnumerable<string> Lacks(HttpResponseMessage answer)
    {
        string Of(string header) => answer.Headers.TryGetValues(header, out var values) || answer.Content.Headers.TryGetValues(header, out values) ? string.Join(", ", values) : "";
        var policy = Of("Content-Security-Policy");
        foreach (var directive in (string[])["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'", "form-action 'self'"])
        {
            if (!policy.Split(';', StringSplitOptions.TrimEntries).Contains(directive)) yield return $"no {directive}";
        }
        if (policy.Contains("unsafe", StringComparison.Ordinal)) yield return "unsafe in the policy";
        if (Of("X-Content-Type-Options") != "nosniff") yield return "no nosniff";
        if (Of("X-Frame-Options") != "DENY") yield return "may be framed";
        if (Of("Referrer-Policy") != "no-referrer") yield return "no no-referrer";
        if (!Of("Cache-Control").Contains("no-store", StringComparison.Ordinal)) yield return $"may be stored: {Of("Cache-Control")}";
        if (Of("Cross-Origin-Opener-Policy") != "same-origin") yield return "no opener policy";
        if (Of("Server").Length + Of("X-Powered-By").Length > 0) yield return "tells what it runs on";
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("cpr|personnummer", RegexOptions.IgnoreCase)]
    private static partial Regex CprWord();

    [GeneratedRegex(@"\d{6}-?\d{4}")]
    private static partial Regex Digits();
}
