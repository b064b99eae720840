using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Audit;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>An audit of a test's own: its folder, its key and its log.</summary>
internal sealed class AuditPlace : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 18, 11, 0, 0, TimeSpan.Zero);

    private AuditPlace()
    {
        Store = new AuditStore(Folder);
        Settings = new AuditSettings(Path.Combine(Folder, "anchor"), true, 50, 24);
        Log = new AuditLog(Store, new AnchorFile(Settings), new FakeTimeProvider(Noon), NullLogger<AuditLog>.Instance);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("nfv-audit-").FullName;

    public AuditStore Store { get; }

    public AuditSettings Settings { get; }

    public AuditLog Log { get; }

    public static async Task<AuditPlace> Make()
    {
        var place = new AuditPlace();
        await place.Store.Prepare(TestContext.Current.CancellationToken);
        return place;
    }

    public static Look Look(int number = 1, int citizen = 1, DateTimeOffset? at = null, string role = "caseworker", string? department = "children-and-schools", string basis = "own-case", string purpose = "Arbejdet med sagen", bool granted = true, string what = "citizens.view") =>
        new(at ?? Noon.AddSeconds(number), Id(1000 + (number % 3)), role, department, new CitizenId(Id(citizen)), what, number % 2 == 0 ? "SharedGoals" : null, purpose, basis, granted, granted ? null : "Absent");

    public static Guid Id(int number) => new($"5a000000-0000-4000-8000-{number:x12}");

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Store.File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public ChainReport Verify(params Anchor[] anchors)
    {
        using var connection = Connect();
        return AuditVerification.Of(connection, Store.Key, anchors);
    }

    public void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async Task<List<long>> Sequences()
    {
        await using var db = Store.Open();
        return await db.Looks.OrderBy(look => look.Sequence).Select(look => look.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
