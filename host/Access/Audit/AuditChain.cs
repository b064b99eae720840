using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>A stored value with its storage class, exactly as it lies in the file, so that nothing can be changed into something that reads alike.</summary>
/// <param name="Kind">First letter of SQLite's <c>typeof</c>: integer, real, text, blob or null.</param>
/// <param name="Bytes">The value cast to a blob; a number is its decimal digits.</param>
internal readonly record struct Cell(char Kind, byte[] Bytes)
{
    public static Cell Of(long number) => new('i', Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    public static Cell Of(string? text) => text is null ? new('n', []) : new('t', Encoding.UTF8.GetBytes(text));

    public static Cell Of(Guid id) => new('b', id.ToByteArray(bigEndian: true));
}

/// <summary>What chains the rows: each carries an HMAC-SHA256 over the previous row's and all its own columns, with a key only the host has.</summary>
internal sealed class AuditChain(byte[] key) : IDisposable
{
    /// <summary>The columns the chain covers, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Sequence", "At", "Subject", "Role", "Department", "Person", "What", "Module", "Purpose", "Basis", "Granted", "Why"];

    private readonly IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>What the first row follows.</summary>
    public static byte[] Beginning { get; } = new byte[32];

    /// <summary>The mac of whose a pseudonym is.</summary>
    public byte[] MacOfPerson(ReadOnlySpan<Cell> cells) => Mac("audit_person"u8, cells);

    /// <summary>The row's mac. Every column goes in with its kind and length, so that no letter can move from one to the next.</summary>
    public byte[] Mac(ReadOnlySpan<byte> previous, ReadOnlySpan<Cell> cells)
    {
        hash.AppendData(previous);
        Span<byte> header = stackalloc byte[5];
        foreach (var cell in cells)
        {
            header[0] = (byte)cell.Kind;
            BinaryPrimitives.WriteInt32BigEndian(header[1..], cell.Bytes.Length);
            hash.AppendData(header);
            hash.AppendData(cell.Bytes);
        }
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();
}
