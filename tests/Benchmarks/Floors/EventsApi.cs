using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NyeFaellesVeje.Tests.Benchmarks.Floors;

/// <summary>
/// Outbox and inbox by hand: a citizen and the event in one transaction; two subscribers with a file and a thread of their own take one
/// event at a time, effect, inbox note and position in one transaction. Every commit is synchronous=FULL.
/// </summary>
internal static class EventsApi
{
    public const string Name = "events";

    public static async Task Serve(string[] args)
    {
        using var publisher = new FloorPublisher(args[0]);
        FloorSubscriber[] subscribers = [new(args[0], "a", publisher), new(args[0], "b", publisher)];
        var app = FloorProcess.Builder().Build();
        app.MapPost("/citizens", async http =>
        {
            var request = (await JsonSerializer.DeserializeAsync(http.Request.Body, FloorEvents.Default.FloorRegistration, http.RequestAborted))!;
            var id = publisher.Register(request);
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(http.Response.BodyWriter, new FloorRegistered(id), FloorEvents.Default.FloorRegistered, http.RequestAborted);
        });
        app.MapGet("/taken", http => http.Response.WriteAsJsonAsync(subscribers.Sum(subscriber => subscriber.Taken), FloorEvents.Default.Int64, cancellationToken: http.RequestAborted));
        await FloorProcess.Serve(app);
    }
}

internal sealed record FloorRegistration(string Cpr, string Name);

internal sealed record FloorRegistered(Guid Id);

internal sealed record FloorHappened(Guid Citizen, string Born);

[JsonSerializable(typeof(FloorRegistration)), JsonSerializable(typeof(FloorRegistered)), JsonSerializable(typeof(FloorHappened)), JsonSerializable(typeof(long))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class FloorEvents : JsonSerializerContext;

/// <summary>A file with kept prepared statements.</summary>
internal class FloorFile : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;

    protected FloorFile(string file, string tables)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Prepared($"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; {tables}").ExecuteNonQuery();
        (begin, commit) = (Prepared("BEGIN IMMEDIATE"), Prepared("COMMIT"));
    }

    public void Dispose() => connection.Dispose();

    protected void Together(Action change)
    {
        begin.ExecuteNonQuery();
        change();
        commit.ExecuteNonQuery();
    }

    protected SqliteCommand Prepared(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }

    protected static SqliteCommand With(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}

/// <summary>The register with its outbox.</summary>
internal sealed class FloorPublisher : FloorFile
{
    private readonly Lock writing = new();
    private readonly SqliteCommand find;
    private readonly SqliteCommand enter;
    private readonly SqliteCommand publish;
    private readonly string file;

    public FloorPublisher(string folder) : base(Path.Combine(folder, "publisher.db"), """
        CREATE TABLE citizen(id BLOB PRIMARY KEY, cpr TEXT NOT NULL UNIQUE, name TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE outbox(sequence INTEGER PRIMARY KEY, event BLOB NOT NULL, name TEXT NOT NULL, payload BLOB NOT NULL);
        """)
    {
        file = Path.Combine(folder, "publisher.db");
        find = Prepared("SELECT id FROM citizen WHERE cpr = $1", "$1");
        enter = Prepared("INSERT INTO citizen VALUES($1, $2, $3)", "$1", "$2", "$3");
        publish = Prepared("INSERT INTO outbox(event, name, payload) VALUES($1, $2, $3)", "$1", "$2", "$3");
    }

    /// <summary>Raised after a commit.</summary>
    public event Action? Written;

    public Guid Register(FloorRegistration request)
    {
        var id = Guid.CreateVersion7();
        lock (writing)
        {
            Together(() =>
            {
                if (With(find, request.Cpr).ExecuteScalar() is byte[] known)
                {
                    id = new Guid(known, bigEndian: true);
                    return;
                }
                With(enter, id.ToByteArray(bigEndian: true), request.Cpr, request.Name).ExecuteNonQuery();
                With(publish, Guid.CreateVersion7().ToByteArray(bigEndian: true), "citizen-registered", JsonSerializer.SerializeToUtf8Bytes(new FloorHappened(id, request.Cpr[..6]), FloorEvents.Default.FloorHappened)).ExecuteNonQuery();
            });
        }
        Written?.Invoke();
        return id;
    }

    /// <summary>A connection of a subscriber's own to read the outbox by.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false;Mode=ReadOnly");
        connection.Open();
        return connection;
    }
}

/// <summary>One who hears.</summary>
internal sealed class FloorSubscriber : FloorFile
{
    private readonly SemaphoreSlim wake = new(0);
    private readonly SqliteCommand note;
    private readonly SqliteCommand effect;
    private readonly SqliteCommand move;
    private long taken;

    public FloorSubscriber(string folder, string name, FloorPublisher publisher) : base(Path.Combine(folder, $"{name}.db"), """
        CREATE TABLE inbox(event BLOB PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE known(id BLOB PRIMARY KEY, born TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE position(publisher TEXT PRIMARY KEY, sequence INTEGER NOT NULL);
        INSERT INTO position VALUES('publisher', 0);
        """)
    {
        note = Prepared("INSERT OR IGNORE INTO inbox VALUES($1)", "$1");
        effect = Prepared("INSERT OR IGNORE INTO known VALUES($1, $2)", "$1", "$2");
        move = Prepared("UPDATE position SET sequence = $1", "$1");
        publisher.Written += () => wake.Release();
        new Thread(() => Listen(publisher)) { IsBackground = true }.Start();
    }

    public long Taken => Volatile.Read(ref taken);

    private void Listen(FloorPublisher publisher)
    {
        using var outbox = publisher.Open();
        using var read = outbox.CreateCommand();
        read.CommandText = "SELECT sequence, event, payload FROM outbox WHERE sequence > $after ORDER BY sequence LIMIT 200";
        read.Parameters.AddWithValue("$after", 0L);
        while (true)
        {
            wake.Wait();
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                var (sequence, id, payload) = (rows.GetInt64(0), rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<byte[]>(2));
                Together(() => Take(sequence, id, payload));
                read.Parameters[0].Value = sequence;
                Interlocked.Increment(ref taken);
            }
        }
    }

    private void Take(long sequence, byte[] id, byte[] payload)
    {
        var happened = JsonSerializer.Deserialize(payload, FloorEvents.Default.FloorHappened)!;
        if (With(note, id).ExecuteNonQuery() == 1) With(effect, happened.Citizen.ToByteArray(bigEndian: true), happened.Born).ExecuteNonQuery();
        With(move, sequence).ExecuteNonQuery();
    }
}
