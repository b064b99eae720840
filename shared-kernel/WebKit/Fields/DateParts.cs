using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NyeFaellesVeje.WebKit;

/// <summary>A date as it is typed in a <see cref="DateField" />: in three parts, and not always a date.</summary>
public sealed record DateParts(string? Day, string? Month, string? Year)
{
    /// <summary>Whether nothing is typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>The parts of a date.</summary>
    public static DateParts Of(DateOnly? date) => date is { } d
        ? new(Text(d.Day), Text(d.Month), Text(d.Year))
        : new(null, null, null);

    /// <summary>The parts posted under the field's name.</summary>
    public static DateParts From(IFormCollection form, string name) =>
        new(form[$"{name}.Day"], form[$"{name}.Month"], form[$"{name}.Year"]);

    /// <summary>The date, when the parts are one.</summary>
    public DateOnly? ToDate() =>
        DateOnly.TryParseExact($"{Year?.Trim()}-{Month?.Trim()}-{Day?.Trim()}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
