using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>A plain reckoning of what a citizen is covered by, day by day, that owes the engine nothing but the law data themselves.</summary>
internal static class Reckoning
{
    /// <summary>What is wrong with an outlook; null when it is right.</summary>
    public static string? FaultIn(Outlook outlook, IReadOnlyList<Held> held, Law law)
    {
        var born = outlook.Born;
        foreach (var transition in outlook.Transitions)
        {
            if (transition.Boundary is { Age: { Years: { } years, Months: 0 } } boundary && !(Age(born, transition.On) == years && Age(born, transition.On.AddDays(-1)) == years - 1))
                return $"{boundary.Id} lies on {transition.On:O}";
            foreach (var stop in transition.Stops)
                if (stop.On != transition.On) return "a stop on another day than its transition";
                else if (FaultIn(stop, born, held, law) is { } fault) return $"{stop.Held.Title}: {fault}";
        }
        return held.Where(one => one.IsDecided).Select(one => Unreported(one, outlook, law)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultIn(Stop stop, DateOnly born, IReadOnlyList<Held> held, Law law)
    {
        if (!Covers(stop.Held, born, stop.On.AddDays(-1), law) || Covers(stop.Held, born, stop.On, law)) return $"does not stop on {stop.On:O}";

        var named = law.IdOf(stop.Held.Law, stop.Held.Title) is null ? [] : law.Entries.Where(entry => stop.Entry!.FollowedBy.Contains(entry.Id)).ToList();
        var allowed = named.Where(entry => IsOpen(entry, born, stop.On, law)).ToHashSet();
        if (!allowed.SetEquals(stop.CanFollow)) return $"offers {string.Join(", ", stop.CanFollow.Select(entry => entry.Id))}, law opens {string.Join(", ", allowed.Select(entry => entry.Id))}";

        var followers = held.Where(other => other != stop.Held && other.IsDecided && law.IdOf(other.Law, other.Title) is { } id && stop.Entry is not null && (id == stop.Entry.Id || stop.Entry.FollowedBy.Contains(id))).ToList();
        var gap = DaysUntilCovered(stop.On, followers, born, law);
        return gap == stop.GapDays ? null : $"reports {stop.GapDays?.ToString() ?? "no decision"}, day by day it is {gap?.ToString() ?? "no decision"}";
    }

    private static int? DaysUntilCovered(DateOnly from, List<Held> followers, DateOnly born, Law law)
    {
        if (followers.Count == 0) return null;
        bool IsCovered(DateOnly day) => followers.Exists(other => Covers(other, born, day, law));

        for (var days = 0; days < 120; days++)
            if (IsCovered(from.AddDays(days))) return days;
        return followers.SelectMany(other => PossibleFirstDays(other, born, law)).Where(day => day > from && IsCovered(day)).Select(day => (int?)(day.DayNumber - from.DayNumber)).Min();
    }

    /// <summary>Whatever covers a day and not for ever is told of, unless its own period ended before the day asked about.</summary>
    private static string? Unreported(Held one, Outlook outlook, Law law)
    {
        if (one.To < outlook.AsOf || outlook.Transitions.Any(transition => transition.Stops.Any(stop => stop.Held == one))) return null;
        if (Covers(one, outlook.Born, outlook.Born.AddYears(130), law)) return null;
        return PossibleFirstDays(one, outlook.Born, law).Any(day => Covers(one, outlook.Born, day, law)) ? $"{one.Title} stops and nothing is told" : null;
    }

    /// <summary>A cover begins when the period, the law or the age does, whichever is last: so on one of these days, or never.</summary>
    private static IEnumerable<DateOnly> PossibleFirstDays(Held one, DateOnly born, Law law)
    {
        var entries = law.IdOf(one.Law, one.Title) is { } id ? law.VersionsOf(id).ToList() : [];
        return entries.Select(entry => entry.From).Concat(entries.Where(entry => entry.FromAge.Years is not null).Select(entry => FirstDayOf(born, entry.FromAge.Years!.Value))).Append(one.From ?? born);
    }

    private static bool Covers(Held one, DateOnly born, DateOnly day, Law law)
    {
        if (day < one.From || day > one.To) return false;
        return law.IdOf(one.Law, one.Title) is not { } id || law.VersionsOf(id).Any(entry => IsOpen(entry, born, day, law));
    }

    private static bool IsOpen(LawEntry entry, DateOnly born, DateOnly day, Law law) =>
        day >= entry.From && !(day > entry.Until) && Reached(entry.FromAge, born, day, law) && !(entry.UntilAge is { } until && Reached(until, born, day, law));

    /// <summary>Whether an age of the law data, with or without months, is reached on a day.</summary>
    private static bool Reached(Age age, DateOnly born, DateOnly day, Law law)
    {
        var whole = age.Years is null ? law.Pension.Of(born) : age;
        var months = whole.Months + (age.Years is null ? age.Months : 0);
        return months == 0 ? Age(born, day) >= whole.Years : day >= FirstDayOf(born, whole.Years!.Value).AddMonths(months);
    }

    private static DateOnly FirstDayOf(DateOnly born, int years)
    {
        var day = new DateOnly(born.Year + years, born.Month, 1);
        if (Age(born, day.AddDays(born.Day - 1)) == years && Age(born, day.AddDays(born.Day - 2)) < years) return day.AddDays(born.Day - 1);
        while (Age(born, day) < years) day = day.AddDays(1);
        return day;
    }

    /// <summary>Full years, by the calendar: one less until month and day of birth have come.</summary>
    private static int Age(DateOnly born, DateOnly day) => day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
