using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Reads a report as it is sent, up to the size that is taken in.</summary>
internal static class ReportBody
{
    public static Refused TooLarge =>
        new Refusal("report-too-large", $"Indberetningen fylder mere end {ReportIntake.MostBytes / (1024 * 1024)} MB. Send den i mindre dele.").AsProblem(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The report's bytes; null when there are too many.</summary>
    public static async Task<byte[]?> Read(Stream sent, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var part = new byte[32 * 1024];
        for (int read; (read = await sent.ReadAsync(part, stop)) > 0;)
        {
            if (kept.Length + read > ReportIntake.MostBytes) return null;
            kept.Write(part, 0, read);
        }
        return kept.ToArray();
    }
}
