
namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>
/// What a test needs beyond the SDK. Missing, the test is skipped with its reason; where <c>NFV_NO_SKIP=1</c> is set, as in CI, it fails
/// instead, so that nothing looks green that was not tried.
/// </summary>
public static class Needs
{
    /// <summary>The three published delivery reports of KL, beside the checkout.</summary>
    public static string PublishedReports() => Folder(Path.GetFullPath(Path.Combine(Workplace.Checkout, "..", "shared", "ffb")), "KL's published delivery reports are not beside the checkout (../shared/ffb).");

    /// <summary>A Chromium to drive.</summary>
    public static string Chromium()
    {
        string[] usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return Array.Find(usual, File.Exists) ?? Missing("No Chromium is installed on this machine.");
    }

    private static string Folder(string path, string reason) => Directory.Exists(path) ? path : Missing(reason);

    private static string Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("NFV_NO_SKIP") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
