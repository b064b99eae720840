using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>Somebody was shown something about a citizen, or was refused it (opslag).</summary>
/// <param name="At">When.</param>
/// <param name="Subject">The person or program.</param>
/// <param name="Role">In which role.</param>
/// <param name="Department">Of which department, by route name.</param>
/// <param name="Citizen">About whom.</param>
/// <param name="What">The endpoint's name, or a page's route.</param>
/// <param name="Module">The module it belongs to; null for the host's own.</param>
/// <param name="Purpose">For what it is used (formål).</param>
/// <param name="Basis">By what right (grundlag): <c>own-case</c>, <c>statute:serviceloven-141</c>, <c>emergency</c> and so on.</param>
/// <param name="Granted">False when it was refused.</param>
/// <param name="Why">The reason of a refusal or an unmasking.</param>
internal sealed record Look(DateTimeOffset At, Guid Subject, string Role, string? Department, CitizenId Citizen, string What, string? Module, string Purpose, string Basis, bool Granted, string? Why);

/// <summary>
/// Writes looks to the chain. One writer takes whatever waits and commits it together, so that many readers share one sync of the disk.
/// A look is on disk when <see cref="Write"/> returns, and the chain anchored at least once; when it throws, nothing may be shown.
/// </summary>
internal sealed partial class AuditLog : IAsyncDisposable
{
    private const int MostInOneCommit = 500;

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly AuditStore store;
    private readonly AnchorFile anchors;
    private readonly TimeProvider clock;
    private readonly ILogger<AuditLog> log;
    private readonly Task writer;
    private Session? session;
    private bool isAnchored;

    public AuditLog(AuditStore store, AnchorFile anchors, TimeProvider clock, ILogger<AuditLog> log)
    {
        (this.store, this.anchors, this.clock, this.log) = (store, anchors, clock, log);
        writer = Task.Run(TakeTurns);
    }

    /// <summary>Writes these looks, all or none; they are on disk when this completes.</summary>
    /// <exception cref="AuditFailedException">They could not be written: nothing may be shown.</exception>
    public async Task Write(IReadOnlyList<Look> looks, CancellationToken stop)
    {
        if (looks.Count == 0) return;
        var turn = new Waiting([.. looks.Select(Cleaned)]);
        await waiting.Writer.WriteAsync(turn, stop);
        await turn.Written.Task.WaitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
        session?.Dispose();
    }

    private async Task TakeTurns()
    {
        var together = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            var looks = 0;
            while (looks < MostInOneCommit && waiting.Reader.TryRead(out var next))
            {
                together.Add(next);
                looks += next.Looks.Count;
            }
            Commit(together);
            together.Clear();
        }
    }

    private void Commit(List<Waiting> together)
    {
        try
        {
            session ??= new Session(store);
            var head = session.Append(together.SelectMany(turn => turn.Looks));
            if (!isAnchored) AnchorFirst(head);
            foreach (var turn in together) turn.Written.TrySetResult();
        }
        catch (Exception fault)
        {
            // Whether a commit that failed took place is not known here: the next one opens anew and reads where the chain ends.
            log.LogCritical(fault, "The audit could not be written: {Looks} looks were not shown", together.Sum(turn => turn.Looks.Count));
            session?.Dispose();
            session = null;
            foreach (var turn in together) turn.Written.TrySetException(new AuditFailedException(fault));
        }
    }

    /// <summary>Until it has an anchor, a chain can be emptied unseen.</summary>
    private void AnchorFirst((long Sequence, byte[] Mac) head)
    {
        if (anchors.Read().Count == 0) anchors.Add(new Anchor(head.Sequence, head.Mac, clock.GetUtcNow()));
        isAnchored = true;
    }

    /// <summary>What people type goes in here, and a CPR number must not; a zero letter would end the text early.</summary>
    private static Look Cleaned(Look look) => look with { Purpose = Cleaned(look.Purpose)!, Why = Cleaned(look.Why), What = Cleaned(look.What)!, Basis = Cleaned(look.Basis)! };

    private static string? Cleaned(string? text) => text is null ? null : CprLike().Replace(text, "[personnummer fjernet]").Replace('\0', ' ');

    [GeneratedRegex(@"(?<![\w-])\d{6}[- ]?\d{4}(?![\w-])")]
    private static partial Regex CprLike();

    private sealed record Waiting(IReadOnlyList<Look> Looks)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>The writer's open connection, with its statements prepared, and where the chain ended when it last wrote.</summary>
    private sealed class Session : IDisposable
    {
        private readonly AuditDb db;
        private readonly AuditChain chain;
        private readonly DbCommand findPerson, addPerson, addLook, readHead;
        private (long Sequence, byte[] Mac)? remembered;

        public Session(AuditStore store)
        {
            db = store.Open();
            db.Database.OpenConnection();
            chain = new AuditChain(store.Key);
            readHead = Prepare("SELECT Sequence, Mac FROM audit_look ORDER BY Sequence DESC LIMIT 1");
            findPerson = Prepare("SELECT Pseudonym FROM audit_person WHERE Citizen = $0", 1);
            addPerson = Prepare("INSERT INTO audit_person (Citizen, Pseudonym, Mac) VALUES ($0, $1, $2)", 3);
            addLook = Prepare($"INSERT INTO audit_look ({string.Join(", ", AuditChain.Columns)}, Mac) VALUES ({string.Join(", ", AuditChain.Columns.Select((_, i) => $"${i}"))}, ${AuditChain.Columns.Count})", AuditChain.Columns.Count + 1);
        }

        /// <summary>Appends the looks and commits; where the chain ends then.</summary>
        public (long Sequence, byte[] Mac) Append(IEnumerable<Look> looks)
        {
            Run("BEGIN IMMEDIATE");
            try
            {
                var head = ReadHead();
                if (remembered is { } known && (known.Sequence != head.Sequence || !known.Mac.AsSpan().SequenceEqual(head.Mac)))
                    throw new InvalidOperationException($"Revisionsloggen er ændret uden om programmet: den skulle ende med række {known.Sequence}. Kør verify-audit.");
                foreach (var look in looks) head = Append(look, head);
                Run("COMMIT");
                remembered = head;
                return head;
            }
            catch
            {
                TryRollBack();
                throw;
            }
        }

        public void Dispose()
        {
            foreach (var command in (DbCommand[])[findPerson, addPerson, addLook, readHead]) command.Dispose();
            chain.Dispose();
            db.Dispose();
        }

        private (long Sequence, byte[] Mac) Append(Look look, (long Sequence, byte[] Mac) head)
        {
            var (sequence, person) = (head.Sequence + 1, PersonOf(look.Citizen));
            Cell[] cells =
            [
                Cell.Of(sequence), Cell.Of(look.At.UtcTicks), Cell.Of(look.Subject), Cell.Of(look.Role), Cell.Of(look.Department), Cell.Of(person),
                Cell.Of(look.What), Cell.Of(look.Module), Cell.Of(look.Purpose), Cell.Of(look.Basis), Cell.Of(look.Granted ? 1 : 0), Cell.Of(look.Why),
            ];
            var mac = chain.Mac(head.Mac, cells);
            Bind(addLook, sequence, look.At.UtcTicks, Bytes(look.Subject), look.Role, look.Department, Bytes(person), look.What, look.Module, look.Purpose, look.Basis, look.Granted ? 1L : 0L, look.Why, mac);
            addLook.ExecuteNonQuery();
            return (sequence, mac);
        }

        private Guid PersonOf(CitizenId citizen)
        {
            Bind(findPerson, Bytes(citizen.Value));
            if (findPerson.ExecuteScalar() is byte[] known) return new Guid(known, bigEndian: true);
            var pseudonym = new Guid(RandomNumberGenerator.GetBytes(16));
            Bind(addPerson, Bytes(citizen.Value), Bytes(pseudonym), chain.MacOfPerson([Cell.Of(citizen.Value), Cell.Of(pseudonym)]));
            addPerson.ExecuteNonQuery();
            return pseudonym;
        }

        private (long Sequence, byte[] Mac) ReadHead()
        {
            using var rows = readHead.ExecuteReader();
            return rows.Read() ? (rows.GetInt64(0), (byte[])rows[1]) : (0, AuditChain.Beginning);
        }

        private DbCommand Prepare(string sql, int parameters = 0)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
            return command;
        }

        private static void Bind(DbCommand command, params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

        private void Run(string sql)
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        private void TryRollBack()
        {
            try
            {
                Run("ROLLBACK");
            }
            catch (SqliteException)
            {
                // SQLite has rolled back by itself; what is thrown is why.
            }
        }
    }
}

/// <summary>The audit could not be written, so nothing is shown.</summary>
internal sealed class AuditFailedException(Exception fault) : Exception("Opslaget kunne ikke skrives i revisionsloggen, så intet vises.", fault);
