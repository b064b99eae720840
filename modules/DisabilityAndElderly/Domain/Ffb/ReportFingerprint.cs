using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// Tells one report's content from another's, whatever white space stands between. The CPR number is left out: the rest
/// of a report lies in the database, so a hash with the number in it could be searched for the number.
/// </summary>
internal static class ReportFingerprint
{
    public static byte[] Of(ReadOnlySpan<byte> json, string? cpr)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var reader = new Utf8JsonReader(json.StartsWith(byteOrderMark) ? json[byteOrderMark.Length..] : json);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (reader.Read())
        {
            hash.AppendData([(byte)reader.TokenType]);
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                AppendText(hash, reader.GetString()!, cpr);
            else if (reader.TokenType is JsonTokenType.Number)
                hash.AppendData(reader.ValueSpan);
        }

        return hash.GetHashAndReset();
    }

    private static void AppendText(IncrementalHash hash, string text, string? cpr)
    {
        if (text == cpr)
            return;
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
