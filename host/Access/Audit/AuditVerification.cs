using System.Data.Common;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>A row of the chain as it lies in the file.</summary>
internal sealed record ChainRow(long Sequence, Cell[] Cells, byte[] Mac);

/// <summary>In what way the chain is broken.</summary>
internal enum BreakKind
{
    /// <summary>A row was edited or put in.</summary>
    Edited,

    /// <summary>A row is gone.</summary>
    Missing,

    /// <summary>A row stands in another's place.</summary>
    Reordered,

    /// <summary>No row was written with this key.</summary>
    WrongKey,

    /// <summary>The last rows are gone, says an anchor.</summary>
    TailCut,

    /// <summary>The chain was written anew: an anchor is not in it.</summary>
    AnchorNotInChain,

    /// <summary>A pseudonym was given to somebody else.</summary>
    PersonEdited,
}

/// <summary>Where the chain breaks and how, in Danish.</summary>
internal sealed record ChainBreak(BreakKind Kind, long Sequence, string Message);

/// <summary>What walking the chain showed.</summary>
/// <param name="Rows">How many rows were walked.</param>
/// <param name="Break">Where it breaks first; null when it is whole.</param>
internal sealed record ChainReport(long Rows, ChainBreak? Break);

/// <summary>Walks the chain from its first row and holds it against the anchors. It reads one snapshot, so the host may be running.</summary>
internal static class AuditVerification
{
    /// <summary>Walks the whole chain.</summary>
    /// <param name="connection">An open connection to the audit's database.</param>
    /// <param name="key">The key of the chain.</param>
    /// <param name="anchors">The anchors, read before the database was: each is of a row that is committed.</param>
    public static ChainReport Of(DbConnection connection, byte[] key, IEnumerable<Anchor> anchors)
    {
        var anchored = anchors.ToLookup(anchor => anchor.Sequence);
        using var chain = new AuditChain(key);
        var (last, previous) = (0L, AuditChain.Beginning);
        foreach (var row in Rows(connection, long.MinValue))
        {
            if (row.Sequence != last + 1)
            {
                return new(last, row.Sequence > last + 1
                    ? new(BreakKind.Missing, last + 1, $"Række {last + 1} mangler: efter række {last} kommer række {row.Sequence}.")
                    : new(BreakKind.Edited, row.Sequence, $"Række {row.Sequence} er sat ind: kæden begynder med række 1."));
            }
            if (!row.Mac.AsSpan().SequenceEqual(chain.Mac(previous, row.Cells))) return new(last, HowItBreaks(connection, chain, row));
            if (anchored[row.Sequence].FirstOrDefault(anchor => !anchor.Mac.AsSpan().SequenceEqual(row.Mac)) is { } strange)
                return new(row.Sequence, new(BreakKind.AnchorNotInChain, row.Sequence, $"Ankeret fra {strange.At:yyyy-MM-dd HH:mm} findes ikke i kæden: række {row.Sequence} er en anden, end da ankeret blev sat. Kæden er skrevet om af en, der har nøglen."));
            (last, previous) = (row.Sequence, row.Mac);
        }
        return new(last, anchored.Where(group => group.Key > last).OrderByDescending(group => group.Key).FirstOrDefault() is { } beyond
            ? new ChainBreak(BreakKind.TailCut, last + 1, $"Halen er skåret af: kæden ender med række {last}, men et anker fra {beyond.First().At:yyyy-MM-dd HH:mm} er sat på række {beyond.Key}.")
            : Persons(connection).Any(person => !person.Mac.AsSpan().SequenceEqual(chain.MacOfPerson(person.Cells)))
                ? new ChainBreak(BreakKind.PersonEdited, last, "Rækkerne er hele, men et pseudonym er lagt over til en anden borger: audit_person er ændret.")
                : null);
    }

    private static IEnumerable<(Cell[] Cells, byte[] Mac)> Persons(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT typeof(Citizen), CAST(Citizen AS BLOB), typeof(Pseudonym), CAST(Pseudonym AS BLOB), CAST(Mac AS BLOB) FROM audit_person";
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return ([new Cell(rows.GetString(0)[0], rows[1] as byte[] ?? []), new Cell(rows.GetString(2)[0], rows[3] as byte[] ?? [])], rows[4] as byte[] ?? []);
    }

    /// <summary>The rows after this one, in order, with every value exactly as stored.</summary>
    public static IEnumerable<ChainRow> Rows(DbConnection connection, long after)
    {
        using var command = connection.CreateCommand();
        var values = string.Join(", ", AuditChain.Columns.Select(column => $"typeof({column}), CAST({column} AS BLOB)"));
        command.CommandText = $"SELECT Sequence, CAST(Mac AS BLOB), {values} FROM audit_look WHERE Sequence > $after ORDER BY Sequence";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$after", after);
        command.Parameters.Add(parameter);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var cells = new Cell[AuditChain.Columns.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = new Cell(rows.GetString(2 + (2 * i))[0], rows[3 + (2 * i)] as byte[] ?? []);
            yield return new ChainRow(rows.GetInt64(0), cells, rows[1] as byte[] ?? []);
        }
    }

    /// <summary>Each row can be tried alone against the mac stored before it: that tells a wrong key and a moved row from an edited one.</summary>
    private static ChainBreak HowItBreaks(DbConnection connection, AuditChain chain, ChainRow broken)
    {
        var (previous, holds, rows, home) = (AuditChain.Beginning, false, 0L, (long?)null);
        foreach (var row in Rows(connection, long.MinValue))
        {
            rows++;
            holds |= row.Mac.AsSpan().SequenceEqual(chain.Mac(previous, row.Cells));
            // Where two neighbours have changed places, the mac this row follows stands one row further on.
            if (row.Sequence != broken.Sequence && (Belongs(row.Sequence, previous) || Belongs(row.Sequence, row.Mac))) home ??= row.Sequence;
            previous = row.Mac;
        }
        if (home is { } place) return new(BreakKind.Reordered, broken.Sequence, $"Række {broken.Sequence} står forkert: dens indhold hører til som række {place}.");
        return !holds && rows > 1
            ? new(BreakKind.WrongKey, broken.Sequence, "Nøglen er en anden end den, kæden er skrevet med: ingen række passer til den.")
            : new(BreakKind.Edited, broken.Sequence, $"Række {broken.Sequence} er ændret eller sat ind: den passer ikke til sit stempel.");

        bool Belongs(long sequence, byte[] follows) =>
            broken.Mac.AsSpan().SequenceEqual(chain.Mac(follows, [Cell.Of(sequence), .. broken.Cells.AsSpan(1)]));
    }
}
