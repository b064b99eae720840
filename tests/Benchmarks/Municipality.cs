using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>The data the measurements are taken on, and the integrator who asks.</summary>
internal static class Municipality
{
    /// <summary>Fills the place's data folder with invented citizens, by the host's own command.</summary>
    public static async Task Generate(Workplace workplace, int citizens)
    {
        Report.Progress($"generating {citizens:N0} citizens");
        using var generate = Process.Start(new ProcessStartInfo(Workplace.HostProgram,
            ["generate", "--citizens", citizens.ToString(CultureInfo.InvariantCulture), $"--Storage:Folder={workplace.Data}", $"--Modules:Folder={workplace.Modules}"])
        { RedirectStandardOutput = true })!;
        await generate.StandardOutput.ReadToEndAsync();
        await generate.WaitForExitAsync();
        if (generate.ExitCode != 0) throw new InvalidOperationException("The host could not generate the citizens.");
    }

    /// <summary>The citizens whom a department knows something of, in an order that is the same each time but no department's own.</summary>
    public static IReadOnlyList<Guid> WithCases(string data)
    {
        (string Module, string Table)[] places = [("ChildrenAndSchools", "wellbeing_forum"), ("DisabilityAndElderly", "citizen_case"), ("EmploymentAndWelfare", "young_person"), ("EmploymentAndWelfare", "job_plan"), ("SharedGoals", "goal")];
        var citizens = places.SelectMany(place => Ids(Path.Combine(data, $"{place.Module}.db"), place.Table)).Distinct().Order().ToArray();
        new Random(2018).Shuffle(citizens);
        return citizens;
    }

    /// <summary>An integrator's token.</summary>
    public static async Task<AuthenticationHeaderValue> Token(HostProcess host) => (await host.Integrator()).DefaultRequestHeaders.Authorization!;

    /// <summary>A request for the composed view of a citizen.</summary>
    public static HttpRequestMessage View(Uri address, Guid citizen, AuthenticationHeaderValue? token = null) => Get(new Uri(address, $"/api/citizens/{citizen}"), token);

    /// <summary>A request that says for what and by which statute it reads.</summary>
    public static HttpRequestMessage Get(Uri address, AuthenticationHeaderValue? token) => new(HttpMethod.Get, address)
    {
        Headers = { { "Access-Purpose", "Measurement" }, { "Access-Basis", "statute:retssikkerhedsloven-11a" }, { "Authorization", token is null ? [] : [token.ToString()] } },
    };

    private static IEnumerable<Guid> Ids(string file, string table)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT Citizen FROM {table}";
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return new Guid(rows.GetFieldValue<byte[]>(0), bigEndian: true);
    }
}
