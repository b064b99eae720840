using System.Net.Http.Json;
using System.Text.Json;

namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>Writes courses of invented citizens over HTTP and keeps, outside the host, what the host has acknowledged.</summary>
internal sealed class Course(HttpClient client, int firstNumber)
{
    private int number = firstNumber;

    /// <summary>What was acknowledged, in order: a citizen with "registered" or the goal's id.</summary>
    public List<(Guid Citizen, string What)> Acknowledged { get; } = [];

    /// <summary>What was sent and not answered: it may or may not have happened.</summary>
    public (Guid? Citizen, string What)? Unanswered { get; private set; }

    /// <summary>Registers a citizen and activates goals, until done or the host is gone. True when the host answered all along.</summary>
    public async Task<bool> Walk(int citizens, int goals, CancellationToken stop)
    {
        try
        {
            for (var i = 0; i < citizens; i++)
            {
                Unanswered = (null, "registered");
                var citizen = await Id(await client.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = NextNumber(), name = "Prøve Borger" }, stop), stop);
                Acknowledged.Add((citizen, "registered"));
                for (var j = 0; j < goals; j++)
                {
                    Unanswered = null;
                    var goal = await Id(await client.PostAsJsonAsync($"/api/shared-goals/citizens/{citizen}/goals", Smart, stop), stop);
                    Unanswered = (citizen, goal.ToString());
                    using var activated = await client.PostAsync($"/api/shared-goals/goals/{goal}/activate", null, stop);
                    activated.EnsureSuccessStatusCode();
                    Acknowledged.Add((citizen, goal.ToString()));
                }
            }
            Unanswered = null;
            return true;
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            return false;
        }
    }

    /// <summary>A goal that passes the gate.</summary>
    public static object Smart => new
    {
        title = "Handle ind selv",
        citizensWords = "Jeg vil selv.",
        specific = "En gang om ugen",
        measurable = "Noteres",
        present = "Borgeren og rådgiveren",
        involvement = new[] { "samtale" },
        accepted = "Valgt på mødet",
        citizenAccepts = true,
        realistic = "Går med i dag",
        due = "2999-01-01",
        direction = "develop",
    };

    /// <summary>Registers one citizen, and answers with the id.</summary>
    public static async Task<Guid> Register(HttpClient client, CancellationToken stop) =>
        await Id(await client.PostAsJsonAsync("/api/shared-goals/citizens", new { cpr = new Course(client, 5000).NextNumber(), name = "Prøve Borger" }, stop), stop);

    /// <summary>Replacement numbers (day + 60) born in 1990.</summary>
    private string NextNumber()
    {
        number++;
        return $"{61 + (number % 28)}{1 + (number / 28 % 12):00}90{number / 336:0000}";
    }

    private static async Task<Guid> Id(HttpResponseMessage answer, CancellationToken stop)
    {
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("id").GetGuid();
        }
    }
}
