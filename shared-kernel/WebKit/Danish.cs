using System.Globalization;

namespace NyeFaellesVeje.WebKit;

/// <summary>Dates as people in Denmark write them.</summary>
public static class Danish
{
    /// <summary>The culture all text to people is written in.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The date in words: 29. august 2021.</summary>
    public static string Date(this DateOnly date) => date.ToString("d. MMMM yyyy", Culture);

    /// <summary>The date in figures: 29.08.2021.</summary>
    public static string Short(this DateOnly date) => date.ToString("dd'.'MM'.'yyyy", Culture);
}
