using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// The outcome of reading a delivery report: the report, or every reason why it is refused. Nothing a sender can write
/// makes it throw.
/// </summary>
internal sealed class DeliveryReportReading
{
    internal DeliveryReportReading(DeliveryReport? report, ImmutableArray<Issue> issues)
    {
        Report = report;
        Issues = issues;
    }

    public DeliveryReport? Report { get; }

    public ImmutableArray<Issue> Issues { get; }

    [MemberNotNullWhen(true, nameof(Report))]
    public bool IsAccepted => Report is not null;

    /// <summary>Reads and checks a report.</summary>
    /// <param name="json">The report as FHIR R4 JSON in UTF-8.</param>
    /// <param name="earlier">
    /// What earlier accepted reports of the same citizen hold under a reference such as <c>Condition/57dc...</c>; null
    /// when nothing. <see cref="DeliveryReport.Contents"/> of those reports is what it answers from.
    /// </param>
    public static DeliveryReportReading Read(ReadOnlySpan<byte> json, Func<string, ReportedResource?>? earlier = null) =>
        OpenedReport.Open(json).Check(earlier);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, Func{string, ReportedResource?}?)"/>
    public static async Task<DeliveryReportReading> ReadAsync(
        Stream json, Func<string, ReportedResource?>? earlier = null, CancellationToken cancellationToken = default)
    {
        using var buffer = new MemoryStream();
        await json.CopyToAsync(buffer, cancellationToken);
        return Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), earlier);
    }
}
