using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// A delivery report about what has changed since the last one was delivered: each resource that is new or says something else, and
/// whatever those point to, so that it can be read without the reports before it.
/// </summary>
internal sealed class WrittenReport
{
    private static readonly FhirJsonSerializer Serializer = new();

    private readonly Bundle bundle;

    private WrittenReport(string id, Bundle bundle, ImmutableDictionary<string, string> fingerprints)
    {
        Id = id;
        this.bundle = bundle;
        Fingerprints = fingerprints;
    }

    /// <summary>The report's id, made from what it says: asked for twice it is the same report.</summary>
    public string Id { get; }

    public DateTimeOffset Timestamp => bundle.Timestamp!.Value;

    /// <summary>What each resource says, by its reference; the citizen is left out.</summary>
    public ImmutableDictionary<string, string> Fingerprints { get; }

    public byte[] Json => Encoding.UTF8.GetBytes(Serializer.SerializeToString(bundle));

    /// <summary>Writes the report; null when nothing has changed.</summary>
    /// <param name="file">The case as it stands.</param>
    /// <param name="cpr">The citizen's number; it is in the report and nowhere else.</param>
    /// <param name="organisation">The municipality's KOMBIT organisation id.</param>
    /// <param name="delivered">What each resource said when it was last delivered, by its reference.</param>
    /// <param name="now">When it is written.</param>
    public static WrittenReport? Of(CaseFile file, Cpr cpr, string organisation, IReadOnlyDictionary<string, string> delivered, DateTimeOffset now)
    {
        var writing = new ResourceWriting(file);
        var all = writing.All().Select(r => (Reference: $"{r.TypeName}/{r.Id}", Resource: r, Fingerprint: FingerprintOf(r))).ToList();
        var byReference = all.ToDictionary(r => r.Reference);

        var told = new HashSet<string>();
        foreach (var changed in all.Where(r => delivered.GetValueOrDefault(r.Reference) != r.Fingerprint)) Tell(changed.Resource);
        if (told.Count == 0) return null;

        var kept = all.Where(r => told.Contains(r.Reference)).ToList();
        var id = IdOf(file.Case.Citizen, kept.Select(r => r.Reference + r.Fingerprint));
        var bundle = new Bundle
        {
            Id = id,
            Meta = new Meta { Profile = [ReportingProfiles.Current.Report.Url] },
            Type = Bundle.BundleType.Collection,
            Timestamp = now,
            Entry = [.. kept.Select(r => r.Resource).Prepend(writing.Citizen(cpr, organisation)).Select(r => new Bundle.EntryComponent { FullUrl = $"{r.TypeName}/{r.Id}", Resource = r })],
        };
        return new WrittenReport(id, bundle, kept.ToImmutableDictionary(r => r.Reference, r => r.Fingerprint));

        void Tell(Resource resource)
        {
            if (!told.Add($"{resource.TypeName}/{resource.Id}")) return;
            foreach (var to in ReferencesOf(resource))
            {
                if (byReference.TryGetValue(to, out var found)) Tell(found.Resource);
            }
        }
    }

    private static IEnumerable<string> ReferencesOf(Base element) => element.EnumerateElements().SelectMany(child => child.Value switch
    {
        ResourceReference { Reference: { } to } => [to],
        Base single => ReferencesOf(single),
        IReadOnlyList<Base> many => many.SelectMany(one => one is ResourceReference { Reference: { } to } ? [to] : ReferencesOf(one)),
        _ => [],
    });

    private static string FingerprintOf(Resource resource) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Serializer.SerializeToString(resource))));

    private static string IdOf(CitizenId citizen, IEnumerable<string> said) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(citizen + string.Concat(said))).AsSpan(0, 16)).ToString();
}
