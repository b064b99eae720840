using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// The outcome of reading a delivery report: the report, or every reason why it is refused. Nothing a sender can write
/// makes it throw.
/// </summary>
internal sealed class DeliveryReportReading
{
    private DeliveryReportReading(DeliveryReport? report, ImmutableArray<Issue> issues)
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
    public static DeliveryReportReading Read(ReadOnlySpan<byte> json, Func<string, ReportedResource?>? earlier = null)
    {
        var issues = new IssueList();
        if (StrictJson.ReadBundle(json, issues) is not { } bundle)
            return new DeliveryReportReading(null, issues.ToImmutable());

        var profiles = ReportingProfiles.Current;
        var codes = FfbCodes.Current;
        if (!(bundle.Meta?.Profile ?? []).Contains(profiles.Report.Url))
            issues.Add(ElementPath.Root.At("meta").At("profile"), Rules.UnknownProfile, "Indberetningen skal angive profilen for FFB-indberetning.");

        var contents = new ReportContents(bundle, profiles, earlier ?? (_ => null), issues);
        var profileCheck = new ProfileCheck(contents, codes, issues);
        var wholeCheck = new WholeReportCheck(contents, issues);
        var invariants = new ReportInvariants(contents, codes, issues);

        profileCheck.Check(bundle, profiles.Report, ElementPath.Root);
        wholeCheck.Check(bundle, ElementPath.Root);
        foreach (var entry in contents.Entries)
        {
            invariants.Check(entry);
            if (entry.Profile is not null)
                profileCheck.Check(entry.Resource, entry.Profile, entry.Path);
            wholeCheck.Check(entry.Resource, entry.Path);
        }

        // Only a report that holds all its profiles ask for can be told in the module's own terms; what those terms ask
        // for beyond the profiles is found while telling it.
        var report = issues.IsEmpty ? new ReportTelling(bundle, contents, issues).Tell() : null;
        return new DeliveryReportReading(issues.IsEmpty ? report : null, issues.ToImmutable());
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, Func{string, ReportedResource?}?)"/>
    public static async Task<DeliveryReportReading> ReadAsync(
        Stream json, Func<string, ReportedResource?>? earlier = null, CancellationToken cancellationToken = default)
    {
        using var buffer = new MemoryStream();
        await json.CopyToAsync(buffer, cancellationToken);
        return Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), earlier);
    }
}
