using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>The citizen's right to be erased, over HTTP: what must be kept is, the rest goes everywhere and does not come back with a backup.</summary>
public sealed class ErasedForGood : IDisposable
{
    private static readonly string[] Delivery = ["outbox", "inbox", "inbox_position", "delivery", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence"];

    private readonly Workplace workplace = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_citizen_is_erased_when_law_and_archive_allow_it_and_stays_so_after_a_restore()
    {
        var (kept, erased) = await TwoCitizens();
        WorkedWithLongAgo(erased);
        var backup = Directory.CreateDirectory(Path.Combine(workplace.Root, "backup")).FullName;
        Copy(workplace.Data, backup);
        long looks;

        await using (var host = await HostProcess.Start(workplace))
        {
            await RefusesOthers(host, erased);
            using var coordinator = await host.Person("coordinator");
            coordinator.DefaultRequestHeaders.Add("Access-Purpose", "Sletning");
            coordinator.DefaultRequestHeaders.Add("Access-Basis", "statute:retssikkerhedsloven-11a");

            var (status, why) = await Erase(coordinator, kept, "Kvittering 16");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("must-be-kept", why);
            Assert.Contains("Databeskyttelsesforordningen art. 5", why);
            Assert.Contains("Tidligst ", why);
            (status, why) = await Erase(coordinator, erased, null);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("Arkivet skal have det f", why);
            Assert.Equal(Workplace.BuiltModules, Holding(workplace.Data, erased));

            looks = Count("audit", "SELECT count(*) FROM audit_look");
            (status, why) = await Erase(coordinator, erased, "Kvittering 17");
            Assert.True(status == HttpStatusCode.OK, why);
            Assert.Equal(Workplace.BuiltModules, JsonElement.Parse(why).GetProperty("departments").EnumerateArray().Select(module => module.GetString()).Order(StringComparer.Ordinal));
        }

        Assert.Empty(Holding(workplace.Data, erased));
        Assert.Contains("SharedGoals", Holding(workplace.Data, kept));
        // The looks stand, the one that erased too; whose they were is gone.
        Assert.Equal(looks + 1, Count("audit", "SELECT count(*) FROM audit_look"));
        Assert.Equal(0, Count("audit", $"SELECT count(*) FROM audit_person WHERE hex(Citizen) = '{Hex(erased)}'"));

        await Restored(backup, kept, erased);
    }

    /// <summary>The departments and the audit come back from a backup taken before the erasure, and one comes back empty and hears everything again.</summary>
    private async Task Restored(string backup, Guid kept, Guid erased)
    {
        foreach (var old in Directory.EnumerateFiles(workplace.Data, "*.db*").Where(file => !Path.GetFileName(file).StartsWith("access", StringComparison.Ordinal))) File.Delete(old);
        Copy(backup, workplace.Data);
        Assert.Equal(Workplace.BuiltModules, Holding(workplace.Data, erased));
        foreach (var file in Directory.EnumerateFiles(workplace.Data, "EmploymentAndWelfare.db*")) File.Delete(file);

        await using (var host = await HostProcess.Start(workplace))
        {
            using var client = await host.Integrator();
            foreach (var module in (string[])["ChildrenAndSchools", "EmploymentAndWelfare"]) await host.Settled(client, module);
        }
        Assert.Empty(Holding(workplace.Data, erased));
        Assert.Equal(0, Count("audit", $"SELECT count(*) FROM audit_person WHERE hex(Citizen) = '{Hex(erased)}'"));
        Assert.Equal(["ChildrenAndSchools", "EmploymentAndWelfare", "SharedGoals"], Holding(workplace.Data, kept));
    }

    /// <summary>One citizen with a goal of today, and one of whom there is nothing but what the register and the departments know.</summary>
    private async Task<(Guid Kept, Guid Erased)> TwoCitizens()
    {
        await using var host = await HostProcess.Start(workplace);
        using var client = await host.Integrator();
        var (kept, erased) = (new Course(client, firstNumber: 0), new Course(client, firstNumber: 100));
        Assert.True(await kept.Walk(citizens: 1, goals: 1, Stop) && await erased.Walk(citizens: 1, goals: 0, Stop));
        foreach (var module in (string[])["ChildrenAndSchools", "EmploymentAndWelfare"]) await host.Settled(client, module);
        var citizens = (kept.Acknowledged[0].Citizen, erased.Acknowledged[0].Citizen);
        // A look at the citizen, so that the audit knows whose it was.
        using var seen = await client.GetAsync($"/api/citizens/{citizens.Item2}", Stop);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        return citizens;
    }

    /// <summary>Somebody in every department worked with the citizen so long ago that nothing of it must be kept.</summary>
    private void WorkedWithLongAgo(Guid citizen)
    {
        foreach (var module in Workplace.BuiltModules)
            Run(module, $"INSERT INTO case_staff (Citizen, Staff, \"From\", Until, NamedBy) VALUES (x'{Hex(citizen)}', x'{Hex(Guid.Empty)}', '2010-01-01', '2011-01-01', x'{Hex(Guid.Empty)}')");
    }

    private static async Task RefusesOthers(HostProcess host, Guid citizen)
    {
        using var caseworker = await host.Person("caseworker", "children-and-schools");
        using var citizenHerself = await host.Person("citizen");
        foreach (var stranger in (HttpClient[])[caseworker, citizenHerself])
            Assert.True((await Erase(stranger, citizen, "Kvittering 1")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, string Said)> Erase(HttpClient client, Guid citizen, string? archiveReceipt)
    {
        using var answer = await client.PostAsJsonAsync($"/api/citizens/{citizen}/erasure", new { archiveReceipt }, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The modules with the citizen's id in any table but those that carry events.</summary>
    private static List<string> Holding(string data, Guid citizen) => [.. Workplace.BuiltModules.Where(module => Tables(data, module).Any(table => Holds(data, module, table, citizen)))];

    private static bool Holds(string data, string module, string table, Guid citizen) => Read(data, module, $"SELECT name FROM pragma_table_info('{table}')")
        .Any(column => Read(data, module, $"SELECT 1 FROM \"{table}\" WHERE hex(\"{column}\") = '{Hex(citizen)}' LIMIT 1").Count > 0);

    private static IEnumerable<string> Tables(string data, string module) => Read(data, module, "SELECT name FROM sqlite_master WHERE type = 'table'").Except(Delivery);

    private long Count(string file, string sql) => long.Parse(Read(workplace.Data, file, sql)[0], System.Globalization.CultureInfo.InvariantCulture);

    private void Run(string file, string sql) => Read(workplace.Data, file, sql);

    private static List<string> Read(string data, string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, $"{file}.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read()) read.Add(rows.GetValue(0).ToString()!);
        return read;
    }

    private static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.db*")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
