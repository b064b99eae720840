namespace NyeFaellesVeje.ModuleKit;

/// <summary>Danish local dates, which the law counts days in.</summary>
public static class DanishTime
{
    /// <summary>The time zone of Denmark.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Today's date in Denmark.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DanishDate();

    /// <summary>The date in Denmark at this instant.</summary>
    public static DateOnly DanishDate(this DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>
    /// The birthday on which an age is reached. A person born on 29 February reaches it on 1 March in years without that day:
    /// the day before, the year is not yet full.
    /// </summary>
    public static DateOnly BirthdayAt(this DateOnly born, int age)
    {
        var year = born.Year + age;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, born.Month, born.Day);
    }

    /// <summary>Age in full years on a day.</summary>
    public static int AgeOn(this DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return years > 0 && born.BirthdayAt(years) > day ? years - 1 : years;
    }
}
