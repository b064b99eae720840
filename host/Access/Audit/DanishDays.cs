using System.Globalization;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>Danish days and weeks as instants.</summary>
internal static class DanishDays
{
    /// <summary>The instant a Danish day begins.</summary>
    public static DateTimeOffset InstantItBegins(this DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, DanishTime.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <summary>An ISO week, from Monday to Sunday.</summary>
internal readonly record struct IsoWeek(int Year, int Number)
{
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static IsoWeek Of(DateOnly day) => new(ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));

    /// <summary>Reads <c>2026-W46</c>; null when it is no week.</summary>
    public static IsoWeek? Read(string? text) =>
        text?.Split("-W") is [{ Length: 4 } year, { Length: 2 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && y is > 2000 and < 9999 && n >= 1 && n <= ISOWeek.GetWeeksInYear(y)
            ? new IsoWeek(y, n)
            : null;

    public IsoWeek Plus(int weeks) => Of(Monday.AddDays(7 * weeks));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
