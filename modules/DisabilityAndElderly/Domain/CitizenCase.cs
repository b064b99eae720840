using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>That the department has a case on a citizen (sag).</summary>
internal sealed class CitizenCase
{
    public required CitizenId Citizen { get; init; }

    /// <summary>The timestamp of the newest report taken in: an older one comes too late.</summary>
    public required DateTimeOffset Newest { get; set; }

    /// <summary>The municipality's case numbers (sagsnumre).</summary>
    public required string[] CaseNumbers { get; set; }
}
