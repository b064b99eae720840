using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>The citizen takes out everything, to read and as data, with who has seen it; and finds the way to it in the menu.</summary>
public sealed class EverythingOverHttp
{
    /// <summary>Dennis Vejrup of the demo, who signs in as the first citizen; he is one of the caseworker's own.</summary>
    private const string Dennis = "01674d50-cc33-7000-a930-862b7a0723a4";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citizen_reads_everything_in_Danish_with_the_looks_and_without_names_of_staff()
    {
        using var workplace = await Workplace.WithDemo("SharedGoals");
        await using var host = await HostProcess.Start(workplace, HostProcess.Unhurried);
        using var caseworker = await host.Person("caseworker", "shared-goals");
        using var citizen = await host.Person("citizen");
        using (var seen = await caseworker.GetAsync($"/api/citizens/{Dennis}", Stop)) seen.EnsureSuccessStatusCode();

        var all = await citizen.GetFromJsonAsync<JsonElement>("/api/citizens/me/everything", Stop);
        var look = all.GetProperty("looks").GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("role").GetString() == "Rådgiver");
        Assert.Equal("Fælles mål", look.GetProperty("department").GetString());
        Assert.DoesNotContain("Lundsby", all.GetProperty("looks").GetRawText());
        var fields = all.GetProperty("departments").EnumerateArray().Single().GetProperty("kinds").EnumerateArray().SelectMany(kind => kind.GetProperty("rows").EnumerateArray()).SelectMany(row => row.EnumerateArray()).ToList();
        Assert.Contains(fields, field => field.GetProperty("title").GetString() == "Personnummer" && field.GetProperty("json").GetString() == "null");

        var page = await citizen.GetStringAsync("/api/citizens/me/everything?format=html", Stop);
        Assert.Contains("Hvem har set dine oplysninger", page);
        Assert.Contains("Rådgiver, Fælles mål", page);
        Assert.DoesNotContain("Citizen", page);
    }

    [Fact]
    public async Task The_menu_leads_each_to_what_is_theirs()
    {
        using var workplace = new Workplace("SharedGoals");
        await using var host = await HostProcess.Start(workplace);
        using var caseworker = await host.Person("caseworker", "shared-goals");
        using var citizen = await host.Person("citizen");
        var (own, staffs) = (await citizen.GetStringAsync("/tilgaengelighed", Stop), await caseworker.GetStringAsync("/tilgaengelighed", Stop));

        string[] forCitizens = [$"href=\"/borgere/{Dennis}\"", $"href=\"/faelles-maal/borgere/{Dennis}\"", "href=\"/faelles-maal/mine-samtykker\"", "href=\"/api/citizens/me/everything?format=html\""];
        string[] forStaff = ["href=\"/borgere\"", "href=\"/faelles-maal\"", "href=\"/faelles-maal/beskyttelser\"", "href=\"/modules\""];
        Assert.All(forCitizens, link => Assert.True(own.Contains(link, StringComparison.Ordinal) && !staffs.Contains(link, StringComparison.Ordinal), link));
        Assert.All(forStaff, link => Assert.True(staffs.Contains(link, StringComparison.Ordinal) && !own.Contains(link, StringComparison.Ordinal), link));
    }
}
