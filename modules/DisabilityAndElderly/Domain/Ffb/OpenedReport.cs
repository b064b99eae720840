using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hl7.Fhir.Model;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// A delivery report that has been opened but not checked: whom it is about is needed to look up the earlier reports
/// that the check leans on.
/// </summary>
internal sealed class OpenedReport
{
    public const string CprSystem = "urn:oid:1.2.208.176.1.2";

    private readonly Bundle? _bundle;
    private readonly ImmutableArray<Issue> _found;

    private OpenedReport(Bundle? bundle, ImmutableArray<Issue> found, byte[] fingerprint, Cpr? cpr)
    {
        _bundle = bundle;
        _found = found;
        Fingerprint = fingerprint;
        Cpr = cpr;
    }

    /// <summary>The citizen's CPR number; null when the report gives none that can be read, and is refused for it.</summary>
    public Cpr? Cpr { get; }

    /// <summary>What tells this content from other content (<see cref="ReportFingerprint"/>); empty when it is not JSON.</summary>
    public byte[] Fingerprint { get; }

    /// <summary>The name the report is known by: the sender's id, or the fingerprint where the sender gives none.</summary>
    public string Name => _bundle?.Id ?? Convert.ToHexStringLower(Fingerprint);

    [MemberNotNullWhen(true, nameof(Cpr))]
    public bool IsAboutSomebody => Cpr is not null;

    public static OpenedReport Open(ReadOnlySpan<byte> json)
    {
        var issues = new IssueList();
        if (StrictJson.ReadBundle(json, issues) is not { } bundle)
            return new OpenedReport(null, issues.ToImmutable(), [], null);

        var number = CprOf(bundle);
        return new OpenedReport(bundle, [], ReportFingerprint.Of(json, number), Contracts.Cpr.TryParse(number, out var cpr) ? cpr : null);
    }

    /// <summary>Checks the report against KL's profiles and rules.</summary>
    /// <param name="earlier">What earlier reports of the citizen hold under a reference; null when nothing.</param>
    public DeliveryReportReading Check(Func<string, ReportedResource?>? earlier = null)
    {
        if (_bundle is null)
            return new DeliveryReportReading(null, _found);

        var issues = new IssueList();
        var profiles = ReportingProfiles.Current;
        var codes = FfbCodes.Current;
        if (!(_bundle.Meta?.Profile ?? []).Contains(profiles.Report.Url))
            issues.Add(ElementPath.Root.At("meta").At("profile"), Rules.UnknownProfile, "Indberetningen skal angive profilen for FFB-indberetning.");

        var contents = new ReportContents(_bundle, profiles, earlier ?? (_ => null), issues);
        var profileCheck = new ProfileCheck(contents, codes, issues);
        var wholeCheck = new WholeReportCheck(contents, CprOf(_bundle), issues);
        var invariants = new ReportInvariants(contents, codes, issues);

        profileCheck.Check(_bundle, profiles.Report, ElementPath.Root);
        wholeCheck.Check(_bundle, ElementPath.Root);
        foreach (var entry in contents.Entries)
        {
            invariants.Check(entry);
            if (entry.Profile is not null)
                profileCheck.Check(entry.Resource, entry.Profile, entry.Path);
            wholeCheck.Check(entry.Resource, entry.Path);
            if (entry.Profile is not null && earlier?.Invoke(entry.Reference) is { } before && before.Profile != entry.Profile.Name)
                issues.Add(entry.Path.At("id"), Rules.OtherKindBefore, "Samme id er i en tidligere indberetning brugt til en anden slags element.");
        }

        if (issues.IsEmpty && !IsAboutSomebody)
            issues.Add(contents.Citizen!.Path.At("identifier", 0).At("value"), Rules.Pattern, "Personnummeret skal begynde med en rigtig dato.");

        // Only a report that holds all its profiles ask for can be told in the module's own terms; what those terms ask
        // for beyond the profiles is found while telling it.
        var report = issues.IsEmpty ? new ReportTelling(_bundle, contents, issues).Tell() : null;
        return new DeliveryReportReading(issues.IsEmpty ? report : null, issues.ToImmutable());
    }

    private static string? CprOf(Bundle bundle) => bundle.Entry
        .Select(e => e?.Resource).OfType<Patient>()
        .SelectMany(p => p.Identifier).FirstOrDefault(i => i?.System == CprSystem)?.Value;
}
