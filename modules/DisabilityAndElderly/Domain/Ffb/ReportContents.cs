using Hl7.Fhir.Model;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// What is known of a resource a reference may point to: the profile it was reported under and, where it has one, its
/// FFB code. Reports tell what changed, so it may have come in an earlier report of the same citizen.
/// </summary>
internal sealed record ReportedResource(string Profile, string? Code);

/// <summary>One resource of a report with the profile it declares.</summary>
internal sealed record ReportEntry(Resource Resource, ReportingProfile? Profile, ElementPath Path)
{
    /// <summary>The reference other resources use for it, such as <c>Condition/57dc...</c>.</summary>
    public string Reference => $"{Resource.TypeName}/{Resource.Id}";
}

/// <summary>The resources of one report, found by the references between them.</summary>
internal sealed class ReportContents
{
    private readonly Dictionary<string, ReportEntry> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byFullUrl = new(StringComparer.Ordinal);
    private readonly Func<string, ReportedResource?> _earlier;

    public ReportContents(Bundle bundle, ReportingProfiles profiles, Func<string, ReportedResource?> earlier, IssueList issues)
    {
        _earlier = earlier;
        for (var i = 0; i < bundle.Entry.Count; i++)
        {
            if (bundle.Entry[i]?.Resource is not { } resource)
                continue;

            var entry = new ReportEntry(resource, DeclaredProfile(resource, profiles), ElementPath.Entry(i));
            Entries.Add(entry);
            Index(entry, bundle.Entry[i].FullUrl, i, issues);
        }

        var citizens = Entries.FindAll(e => e.Resource is Patient);
        Citizen = citizens.Count > 0 ? citizens[0] : null;
        if (Citizen is null)
            issues.Add(ElementPath.Root.At("entry"), Rules.OneCitizen, "Indberetningen mangler borgeren.");
        foreach (var further in citizens.Skip(1))
            issues.Add(further.Path, Rules.OneCitizen, "Indberetningen må kun handle om én borger.");
    }

    public List<ReportEntry> Entries { get; } = [];

    public ReportEntry? Citizen { get; }

    /// <summary>The resource of this report or an earlier one a reference points to; null if there is none.</summary>
    public ReportedResource? Find(string reference) =>
        FindEntry(reference) is { } entry
            ? entry.Profile is null ? null : new ReportedResource(entry.Profile.Name, CodeOf(entry.Resource))
            : _earlier(Key(reference));

    public ReportEntry? FindEntry(string reference) => _byReference.GetValueOrDefault(Key(reference));

    /// <summary>The reference as <c>Type/id</c>, whichever way the sender has written it.</summary>
    public string Key(string reference)
    {
        if (_byFullUrl.TryGetValue(reference, out var known))
            return known;

        var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var parts = (history < 0 ? reference : reference[..history]).Split('/');
        return parts.Length < 2 ? reference : $"{parts[^2]}/{parts[^1]}";
    }

    /// <summary>The FFB code of a condition or target group; null when it has none.</summary>
    public static string? CodeOf(Resource resource) =>
        (resource as Condition)?.Code?.Coding.Find(c => c?.System == FfbCodes.CodeSystem)?.Code;

    private static ReportingProfile? DeclaredProfile(Resource resource, ReportingProfiles profiles)
    {
        var declared = (resource.Meta?.Profile ?? []).Select(profiles.Find).OfType<ReportingProfile>().Distinct().ToList();
        return declared is [var only] && only.Type == resource.TypeName && only != profiles.Report ? only : null;
    }

    private void Index(ReportEntry entry, string? fullUrl, int index, IssueList issues)
    {
        if (string.IsNullOrEmpty(entry.Resource.Id))
        {
            issues.Add(entry.Path.At("id"), Rules.CardinalityMin, "Elementet mangler sit id.");
            return;
        }

        if (!_byReference.TryAdd(entry.Reference, entry))
            issues.Add(entry.Path.At("id"), Rules.DuplicateId, "Samme id er brugt to gange i indberetningen.");

        if (fullUrl is null)
            return;

        // References are followed by full URL first, so one that tells of another resource than the entry holds would
        // let a reference mean two things.
        if (fullUrl != entry.Reference && !fullUrl.EndsWith("/" + entry.Reference, StringComparison.Ordinal) && fullUrl != $"urn:uuid:{entry.Resource.Id}")
            issues.Add(ElementPath.Root.At("entry", index).At("fullUrl"), Rules.FullUrl, "Adressen passer ikke til elementets type og id.");
        else
            _byFullUrl.TryAdd(fullUrl, entry.Reference);
    }
}
