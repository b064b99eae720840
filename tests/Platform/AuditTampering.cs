using Microsoft.Data.Sqlite;
using NyeFaellesVeje.Host.Access.Audit;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>Whatever is done to the audit behind the host's back is found, and what only the anchor can find is found by the anchor alone.</summary>
public sealed class AuditTampering : IAsyncLifetime
{
    private const int Rows = 30;
    private const int Tampers = 1000;

    private AuditPlace place = null!;
    private Anchor[] anchors = [];

    public async ValueTask InitializeAsync()
    {
        place = await AuditPlace.Make();
        for (var i = 1; i <= Rows; i++) await place.Log.Write([AuditPlace.Look(i, citizen: i % 7, granted: i % 5 != 0, basis: i % 4 == 0 ? "emergency" : "own-case")], TestContext.Current.CancellationToken);
        using var connection = place.Connect();
        anchors = [.. AuditVerification.Rows(connection, 0).Where(row => row.Sequence is 10 or Rows).Select(row => new Anchor(row.Sequence, row.Mac, AuditPlace.Noon))];
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public void A_thousand_random_tampers_are_all_found()
    {
        var seed = Environment.GetEnvironmentVariable("NFV_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"NFV_SEED={seed}");
        var random = new Random(seed);
        var missed = new List<string>();
        for (var i = 0; i < Tampers; i++)
        {
            using var copy = Copy();
            var done = Tamper(copy, random);
            if (AuditVerification.Of(copy, place.Store.Key, anchors).Break is null) missed.Add(done);
        }
        Assert.True(missed.Count == 0, $"NFV_SEED={seed}: {missed.Count} of {Tampers} were not found: {string.Join("; ", missed.Distinct().Take(10))}");
    }

    [Fact]
    public void What_nobody_has_touched_is_whole()
    {
        using var copy = Copy();
        Assert.Equal(new ChainReport(Rows, null), AuditVerification.Of(copy, place.Store.Key, anchors));
    }

    [Fact]
    public void A_cut_tail_is_found_by_the_anchor_outside_and_by_nothing_else()
    {
        using var copy = Copy();
        Run(copy, "DELETE FROM audit_look WHERE Sequence > 20");

        Assert.Null(AuditVerification.Of(copy, place.Store.Key, []).Break);
        Assert.Equal(BreakKind.TailCut, AuditVerification.Of(copy, place.Store.Key, anchors).Break?.Kind);
    }

    [Fact]
    public void A_chain_written_anew_with_the_key_is_found_by_the_anchor_and_by_nothing_else()
    {
        using var copy = Copy();
        using var chain = new AuditChain(place.Store.Key);
        Run(copy, "UPDATE audit_look SET Purpose = 'noget andet' WHERE Sequence = 5");
        var previous = AuditChain.Beginning;
        foreach (var row in AuditVerification.Rows(copy, 0).ToList())
        {
            previous = chain.Mac(previous, row.Cells);
            Run(copy, "UPDATE audit_look SET Mac = $a WHERE Sequence = $b", previous, row.Sequence);
        }

        Assert.Null(AuditVerification.Of(copy, place.Store.Key, []).Break);
        Assert.Equal(BreakKind.AnchorNotInChain, AuditVerification.Of(copy, place.Store.Key, anchors).Break?.Kind);
    }

    [Theory]
    [InlineData("UPDATE audit_look SET Purpose = 'noget andet' WHERE Sequence = 7", "Edited", 7)]
    [InlineData("UPDATE audit_look SET Granted = 2 WHERE Sequence = 7", "Edited", 7)]
    [InlineData("DELETE FROM audit_look WHERE Sequence = 12", "Missing", 12)]
    [InlineData("UPDATE audit_look SET Sequence = 99 WHERE Sequence = 4; UPDATE audit_look SET Sequence = 4 WHERE Sequence = 5; UPDATE audit_look SET Sequence = 5 WHERE Sequence = 99", "Reordered", 4)]
    [InlineData("UPDATE audit_look SET Sequence = 99 WHERE Sequence = 4; UPDATE audit_look SET Sequence = 4 WHERE Sequence = 25; UPDATE audit_look SET Sequence = 25 WHERE Sequence = 99", "Reordered", 4)]
    [InlineData("UPDATE audit_person SET Citizen = x'00' WHERE Citizen = (SELECT min(Citizen) FROM audit_person)", "PersonEdited", 30)]
    public void It_says_at_which_row_and_how(string sql, string kind, long sequence)
    {
        using var copy = Copy();
        Run(copy, sql);
        var found = AuditVerification.Of(copy, place.Store.Key, anchors).Break;
        Assert.Equal((kind, sequence), (found?.Kind.ToString(), found?.Sequence));
    }

    [Fact]
    public void A_wrong_key_is_called_a_wrong_key()
    {
        using var copy = Copy();
        Assert.Equal(BreakKind.WrongKey, AuditVerification.Of(copy, new byte[32], anchors).Break?.Kind);
    }

    /// <summary>A copy in memory, without the triggers: who writes to the file itself is not held up by them.</summary>
    private SqliteConnection Copy()
    {
        var copy = new SqliteConnection("Data Source=:memory:");
        copy.Open();
        using var source = place.Connect();
        source.BackupDatabase(copy);
        Run(copy, "PRAGMA foreign_keys = OFF; DROP TRIGGER audit_look_in_turn; DROP TRIGGER audit_look_stays; DROP TRIGGER audit_look_is_kept; DROP TRIGGER audit_person_stays");
        return copy;
    }

    private static string Tamper(SqliteConnection copy, Random random)
    {
        var (row, other) = (random.Next(1, Rows + 1), random.Next(1, Rows));
        if (other >= row) other++;
        switch (random.Next(8))
        {
            case 0 or 1:
                return Edit(copy, random, row);
            case 2:
                Run(copy, "DELETE FROM audit_look WHERE Sequence = $a", row);
                return $"row {row} deleted";
            case 3:
                Run(copy, "UPDATE audit_look SET Sequence = -1 WHERE Sequence = $a; UPDATE audit_look SET Sequence = $a WHERE Sequence = $b; UPDATE audit_look SET Sequence = $b WHERE Sequence = -1", row, other);
                return $"rows {row} and {other} swapped";
            case 4:
                Run(copy, "UPDATE audit_look SET Sequence = -Sequence WHERE Sequence > $a; UPDATE audit_look SET Sequence = 1 - Sequence WHERE Sequence < 0", row);
                Run(copy, $"INSERT INTO audit_look SELECT $a + 1, At + 1, {string.Join(", ", AuditChain.Columns.Skip(2))}, $b FROM audit_look WHERE Sequence = $a", row, random.Next(2) == 0 ? Bytes(random, 32) : MacOf(copy, row));
                return $"a row put in after {row}";
            case 5:
                var to = random.Next(2) == 0 ? Rows + 1 : other;
                Run(copy, $"INSERT OR REPLACE INTO audit_look SELECT $b, {string.Join(", ", AuditChain.Columns.Skip(1))}, Mac FROM audit_look WHERE Sequence = $a", row, to);
                return $"row {row} doubled as {to}";
            case 6:
                Run(copy, "DELETE FROM audit_look WHERE Sequence >= $a", row);
                return $"the tail cut from {row}";
            default:
                var mac = MacOf(copy, row);
                mac[random.Next(mac.Length)] ^= (byte)(1 << random.Next(8));
                Run(copy, "UPDATE audit_look SET Mac = $a WHERE Sequence = $b", mac, row);
                return $"the mac of {row} altered";
        }
    }

    /// <summary>Any column, to any value it does not have: of another kind too.</summary>
    private static string Edit(SqliteConnection copy, Random random, int row)
    {
        var column = AuditChain.Columns[random.Next(AuditChain.Columns.Count)];
        object? value = column switch
        {
            "Sequence" => (long)random.Next(Rows + 1, 1000),
            "At" => random.NextInt64(long.MaxValue),
            "Granted" => random.Next(2, 9),
            "Subject" or "Person" => random.Next(2) == 0 ? Bytes(random, 16) : "someone",
            "Department" or "Module" or "Why" => random.Next(2) == 0 ? $"other {random.Next()}" : "",
            _ => random.Next(3) == 0 ? "" : $"other {random.Next()}",
        };
        Run(copy, $"UPDATE audit_look SET {column} = $a WHERE Sequence = $b", value, row);
        return $"{column} of {row} set to a {value?.GetType().Name}";
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] MacOf(SqliteConnection copy, long row)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "SELECT Mac FROM audit_look WHERE Sequence = $a";
        command.Parameters.AddWithValue("$a", row);
        return (byte[])command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection copy, string sql, object? a = null, object? b = null)
    {
        using var command = copy.CreateCommand();
        command.CommandText = sql;
        if (a is not null) command.Parameters.AddWithValue("$a", a);
        if (b is not null) command.Parameters.AddWithValue("$b", b);
        command.ExecuteNonQuery();
    }
}
