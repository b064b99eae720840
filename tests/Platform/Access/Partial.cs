using System.Net;
using System.Net.Http.Headers;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>Who is partial to a citizen (inhabil) meets them nowhere: not in a list, a search, a count, their own day or a review.</summary>
[Collection(Town.Shared)]
public sealed class Partial(Town town)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Somebody => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

    /// <summary>Every list and search there is: what shows the citizen before shows nothing of them after.</summary>
    [Fact]
    public async Task No_list_search_count_or_day_shows_them()
    {
        // A child who is on as many lists as can be: something of everything in every department, soon eighteen, and everybody here works with them.
        var name = $"Niece{Somebody[^6..]}";
        var citizen = await town.Register(name, age: 17);
        var cpr = town.CprNumbers[^1];
        await town.Furnish(citizen);
        var aunts = Tables.Departments.Select(town.Head).ToList();
        foreach (var aunt in aunts)
            await town.Ask(HttpMethod.Put, $"/api/{aunt.Department}/citizens/{citizen}/staff/{aunt.Subject}", aunt, new { reason = "Til prøven" });

        var before = await Shown(aunts, citizen, name, cpr);
        Assert.True(before.Count >= 12, $"Only {before.Count} lists showed the child before: {string.Join(", ", before)}");
        Assert.Equal(HttpStatusCode.OK, await LookUp(aunts[0], cpr));

        foreach (var aunt in aunts)
            await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/conflicts-of-interest", town.Staff.First(asker => asker is { Role: Roles.Coordinator, Department: "shared-goals" }), new { subject = aunt.Subject, reason = "Moster" });

        Assert.Empty(await Shown(aunts, citizen, name, cpr));
        Assert.Equal(HttpStatusCode.NotFound, await LookUp(aunts[0], cpr));
    }

    /// <summary>The lists that show the citizen, by id or by name, and the searches that find them.</summary>
    private async Task<List<string>> Shown(IReadOnlyList<Asker> askers, Guid citizen, string name, string cpr)
    {
        var shown = new List<string>();
        foreach (var asker in askers)
        {
            foreach (var row in Tables.Endpoints.Where(row => Tables.Shows(row.Class) == "several" && row is { IsUnsafe: false } && Tables.IsOpen(row, asker)))
            {
                var path = row.Pattern.Replace("{course}", town.Course.ToString()).Replace("{id}", town.Thing(citizen, "family").ToString());
                if (path.Contains('{', StringComparison.Ordinal)) continue;
                var body = await Read(HttpMethod.Get, path, asker, null);
                if (body.Contains(citizen.ToString(), StringComparison.Ordinal) || body.Contains(name, StringComparison.Ordinal)) shown.Add($"{asker}: {row.Pattern}");
            }
            foreach (var typed in (string[])[name, cpr])
            {
                var found = await Read(HttpMethod.Post, "/borgere", asker, typed);
                if (found.Contains(citizen.ToString(), StringComparison.Ordinal)) shown.Add($"{asker}: search");
            }
        }
        return shown;
    }

    private readonly Dictionary<Asker, HttpClient> browsers = [];

    private async Task<string> Read(HttpMethod method, string path, Asker asker, string? typed)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(asker.AsBearer()));
        request.Headers.Accept.ParseAdd(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        if (typed is null)
        {
            using var answer = await town.Client.SendAsync(request, Stop);
            Assert.True((int)answer.StatusCode is < 400 or 404, $"{path} by {asker}: {(int)answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync(Stop);
        }
        if (!browsers.TryGetValue(asker, out var browser)) browsers[asker] = browser = await town.Browser(asker);
        var form = await browser.GetStringAsync("/borgere", Stop);
        var token = System.Text.RegularExpressions.Regex.Match(form, "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var searched = await browser.PostAsync("/borgere", new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = typed, ["__RequestVerificationToken"] = token }), Stop);
        Assert.True(searched.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden, $"search by {asker}: {(int)searched.StatusCode}");
        return searched.RequestMessage!.RequestUri + await searched.Content.ReadAsStringAsync(Stop);
    }

    private async Task<HttpStatusCode> LookUp(Asker asker, string cpr)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/citizens/lookup") { Content = System.Net.Http.Json.JsonContent.Create(new { cpr }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(asker.AsBearer()));
        using var answer = await town.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
