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

    /// <summary>The municipality that reports, by its KOMBIT organisation id; null until a report has told it.</summary>
    public string? Organisation { get; set; }

    /// <summary>The day it was opened here; null for a case known from reports only.</summary>
    public DateOnly? Opened { get; set; }

    /// <summary>The day it was closed here.</summary>
    public DateOnly? Closed { get; set; }
}
