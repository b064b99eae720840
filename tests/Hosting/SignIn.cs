using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>Signing in as the demo's people and integrator, as a browser and a program do it.</summary>
internal static partial class SignIn
{
    private static readonly IReadOnlyList<Group> Groups = JsonSerializer.Deserialize<IReadOnlyList<Group>>(
        File.ReadAllBytes(Path.Combine(Workplace.Checkout, "host", "Access", "demo-people.json")), JsonSerializerOptions.Web)!;

    public static async Task AsPerson(HttpClient client, string role, string? department)
    {
        var person = Groups.Where(group => department is null || group.Department == department).SelectMany(group => group.People).First(person => person.Role == role);
        var page = await client.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["person"] = person.Id.ToString(),
            ["returnUrl"] = "/tilgaengelighed",
        });
        using var answer = await client.PostAsync("/sign-in", form);
        answer.EnsureSuccessStatusCode();
    }

    public static async Task<string> IntegratorToken(HttpClient client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-integrator",
            ["client_secret"] = "demo-integrator-secret",
        });
        using var answer = await client.PostAsync("/connect/token", form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed record Group(string? Department, IReadOnlyList<Person> People);

    private sealed record Person(Guid Id, string Role);
}
