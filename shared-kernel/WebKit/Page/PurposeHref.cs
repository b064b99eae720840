using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.WebKit;

/// <summary>Where purpose and basis are given for a citizen, once per session: on a page of the host's.</summary>
public static class PurposeHref
{
    /// <summary>The path; the citizen's id comes after it.</summary>
    public const string Path = "/adgang";

    /// <summary>The address that comes back to a page of ours when they have been given.</summary>
    public static string Of(CitizenId citizen, string here) => $"{Path}/{citizen}?returnUrl={Uri.EscapeDataString(here)}";
}
