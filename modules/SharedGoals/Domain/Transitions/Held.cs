using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>A support or plan that a citizen has or has been granted, as a department tells of it.</summary>
/// <param name="Title">What it is, in Danish.</param>
/// <param name="Department">The department, in Danish.</param>
/// <param name="Law">What it rests on, where told.</param>
/// <param name="From">First day, where told.</param>
/// <param name="To">Last day, where one is set.</param>
/// <param name="IsDecided">False for a draft, which neither covers nor follows.</param>
internal sealed record Held(string Title, string Department, LawReference? Law, DateOnly? From, DateOnly? To, bool IsDecided = true);

/// <summary>The days somebody is covered by something held: within its own period and within what law allows.</summary>
/// <param name="Held">What is held.</param>
/// <param name="Entry">What it rests on at the end; null when the law data do not know it.</param>
/// <param name="From">First day.</param>
/// <param name="End">The first day it is there no longer; null when nothing ends it.</param>
/// <param name="Why">What ends it.</param>
internal sealed record Cover(Held Held, LawEntry? Entry, DateOnly From, DateOnly? End, StopReason Why)
{
    public bool IsEmpty => End <= From;

    /// <summary>Whether it is said to begin before the age at which the law lets it.</summary>
    public bool BeginsTooYoung { get; init; }

    /// <summary>
    /// The cover of something held. Versions of the same entry that take over from each other without a day between count as one; of
    /// reasons on the same day age comes first, then law, then the period.
    /// </summary>
    public static Cover Of(Held held, DateOnly born, Law law)
    {
        var (from, periodEnd) = (held.From ?? DateOnly.MinValue, held.To?.AddDays(1));
        if (law.IdOf(held.Law, held.Title) is not { } id) return new Cover(held, null, from, periodEnd, StopReason.PeriodEnds);

        var allowed = Allowed(id, from, born, law);
        if (allowed is not { } window) return new Cover(held, law.VersionsOf(id).LastOrDefault(), from, from, StopReason.NotAllowed);
        var start = window.From > from ? window.From : from;
        var (last, why) = window.End is { } end && (periodEnd is null || end <= periodEnd) ? (end, window.Why) : (periodEnd, StopReason.PeriodEnds);
        return new Cover(held, window.Entry, start, last, why) { BeginsTooYoung = held.From < law.On(window.Entry.FromAge, born) };
    }

    /// <summary>The first window of days, with any part at or after a day, in which the versions of an entry may be given.</summary>
    private static Window? Allowed(string id, DateOnly from, DateOnly born, Law law)
    {
        Window? chain = null;
        foreach (var next in law.VersionsOf(id).Select(entry => Window.Of(entry, born, law)).Where(window => !window.IsEmpty))
        {
            if (chain is null || chain.End <= from) chain = next;
            else if (chain.End == next.From) chain = next with { From = chain.From };
        }
        return chain?.End <= from ? null : chain;
    }

    private sealed record Window(LawEntry Entry, DateOnly From, DateOnly? End, StopReason Why)
    {
        public bool IsEmpty => End <= From;

        public static Window Of(LawEntry entry, DateOnly born, Law law)
        {
            var byAge = law.On(entry.FromAge, born);
            var start = entry.From > byAge ? entry.From : byAge;
            DateOnly? ageEnd = entry.UntilAge is { } until ? law.On(until, born) : null;
            var lawEnd = entry.Until?.AddDays(1);
            return ageEnd is not null && (lawEnd is null || ageEnd <= lawEnd)
                ? new Window(entry, start, ageEnd, StopReason.AgeReached)
                : new Window(entry, start, lawEnd, StopReason.LawEnds);
        }
    }
}

/// <summary>Why something held stops.</summary>
internal enum StopReason
{
    /// <summary>The citizen reaches the age.</summary>
    AgeReached,

    /// <summary>The law is no longer valid.</summary>
    LawEnds,

    /// <summary>It was given for a period, and that ends.</summary>
    PeriodEnds,

    /// <summary>It was never possible at this age or under the law as it is.</summary>
    NotAllowed,
}
