using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>
/// A citizen's transitions (overgange), from birth, what is held, and the law as it was known on a day: what stops, what can follow, what
/// must be decided by when, and the days between. Nothing is stored, so nothing can be out of date.
/// </summary>
/// <param name="Born">Date of birth.</param>
/// <param name="AsOf">The day it is looked at from.</param>
/// <param name="Transitions">The transitions of a whole life, the earliest first.</param>
/// <param name="Covers">What is held, with the days it covers.</param>
internal sealed record Outlook(DateOnly Born, DateOnly AsOf, IReadOnlyList<Transition> Transitions, IReadOnlyList<Cover> Covers)
{
    /// <summary>What the law data do not know: whether it stops at an age cannot be said.</summary>
    public IEnumerable<Held> WithoutLaw => Covers.Where(cover => cover.Entry is null).Select(cover => cover.Held);

    /// <summary>What begins before its age, or lies wholly outside the ages and the validity of what it rests on.</summary>
    public IEnumerable<Cover> Outside => Covers.Where(cover => cover.Entry is not null && (cover.Why == StopReason.NotAllowed || cover.BeginsTooYoung));

    /// <summary>Those that are not settled and over before the day.</summary>
    public IEnumerable<Transition> Ahead => Transitions.Where(transition => !transition.IsOver(AsOf));

    public static Outlook Of(DateOnly born, IReadOnlyList<Held> held, Law law, DateOnly? seenFrom = null)
    {
        var covers = held.Select(one => Cover.Of(one, born, law)).ToList();
        var stops = covers.Where(cover => cover.Held.IsDecided && !cover.IsEmpty && cover.End is not null)
            .Select(cover => Stop(cover, covers, born, law)).Where(stop => IsToBeTold(stop, law.AsOf)).ToList();
        var decisions = covers.Where(cover => cover.Held.IsDecided).SelectMany(cover => Decisions(cover, covers, stops, born, law)).ToList();
        var boundaries = law.Boundaries.Select(boundary => (Boundary: boundary, On: law.On(boundary.Age, born))).Where(pair => pair.Boundary.IsValidOn(pair.On)).ToList();

        var days = boundaries.Select(pair => pair.On).Concat(stops.Select(stop => stop.On)).Concat(decisions.Select(pair => pair.On)).Distinct().Order();
        return new Outlook(born, seenFrom ?? law.AsOf, [.. days.Select(day => new Transition(
            day,
            boundaries.Where(pair => pair.On == day).Select(pair => pair.Boundary).FirstOrDefault(),
            [.. stops.Where(stop => stop.On == day)],
            [.. decisions.Where(pair => pair.On == day).Select(pair => pair.Decision).Concat(LocalDecisions(stops.Where(stop => stop.On == day), decisions, law)).OrderBy(decision => decision.By)]))], covers);
    }

    private static Stop Stop(Cover stopping, List<Cover> covers, DateOnly born, Law law)
    {
        var on = stopping.End!.Value;
        var canFollow = stopping.Entry is null ? [] : law.CanFollow(stopping.Entry, born, on);
        var follows = covers.Where(other => other != stopping && other.Held.IsDecided && !other.IsEmpty && !(other.End <= on) && MayFollow(stopping, other)).MinBy(other => other.From);
        return new Stop(stopping.Held, stopping.Entry, on, stopping.Why, canFollow, follows);
    }

    private static bool MayFollow(Cover stopping, Cover other) =>
        stopping.Entry is { } entry && other.Entry is { } next && (next.Id == entry.Id || entry.FollowedBy.Contains(next.Id));

    /// <summary>What was given for a period that is over, with nothing still to come after it, ended as it was meant to.</summary>
    private static bool IsToBeTold(Stop stop, DateOnly asOf) => stop.On > asOf || stop.Why != StopReason.PeriodEnds || stop.FollowsFrom > asOf;

    private static IEnumerable<(DateOnly On, Decision Decision)> Decisions(Cover cover, List<Cover> covers, List<Stop> stops, DateOnly born, Law law) =>
        from rule in cover.Entry?.Decisions ?? []
        let day = law.On(rule.Prepares, born)
        let latest = law.On(rule.By, born)
        where cover.From < (latest > day ? latest : day) && !(cover.End < day)
        let settled = rule.SettledBy.Count > 0
            ? covers.Exists(other => other.Held.IsDecided && other.Entry is { } entry && rule.SettledBy.Contains(entry.Id))
            : stops.Exists(stop => stop.Held == cover.Held && !stop.IsUndecided)
        select (day, new Decision(rule.What, latest, rule.Department, rule.Paragraph is null ? null : new LawReference(rule.Law ?? cover.Entry!.Law, rule.Paragraph), cover.Held.Title, settled));

    /// <summary>Where no law says by when it is decided what follows, the local rule does.</summary>
    private static IEnumerable<Decision> LocalDecisions(IEnumerable<Stop> stops, List<(DateOnly On, Decision Decision)> byLaw, Law law) =>
        law.DecideAhead is not { } rule ? [] : stops
            .Where(stop => !byLaw.Exists(pair => pair.On == stop.On && pair.Decision.About == stop.Held.Title))
            .Select(stop => new Decision(rule.What, stop.On.AddMonths(-rule.Months), stop.Entry?.Department, null, stop.Held.Title, !stop.IsUndecided));
}

/// <summary>A day on which something changes for a citizen.</summary>
/// <param name="On">The day.</param>
/// <param name="Boundary">The age reached that day, where it is one at which law changes.</param>
/// <param name="Stops">What the citizen holds and has no longer from that day.</param>
/// <param name="Decisions">What must be decided, the first first.</param>
internal sealed record Transition(DateOnly On, Boundary? Boundary, IReadOnlyList<Stop> Stops, IReadOnlyList<Decision> Decisions)
{
    public bool HasUndecided => Stops.Any(stop => stop.IsUndecided);

    /// <summary>Whether it lies behind, and all that stopped has been followed by something that has begun.</summary>
    public bool IsOver(DateOnly asOf) => On <= asOf && Stops.All(stop => stop.FollowsFrom <= asOf);
}

/// <summary>Something held that stops.</summary>
/// <param name="Held">What it is.</param>
/// <param name="Entry">What it rests on; null when the law data do not know it.</param>
/// <param name="On">The first day without it.</param>
/// <param name="Why">What ends it.</param>
/// <param name="CanFollow">What law lets follow on that day.</param>
/// <param name="Follows">What is decided to follow, the first of it; null while nothing is.</param>
internal sealed record Stop(Held Held, LawEntry? Entry, DateOnly On, StopReason Why, IReadOnlyList<LawEntry> CanFollow, Cover? Follows)
{
    public bool IsUndecided => Follows is null;

    /// <summary>The first day of what follows; the day of the stop itself where that runs already.</summary>
    public DateOnly? FollowsFrom => Follows is null ? null : Follows.From > On ? Follows.From : On;

    /// <summary>Days without anything: none when what follows does so at once; null, not none, while nothing is decided.</summary>
    public int? GapDays => FollowsFrom?.DayNumber - On.DayNumber;
}

/// <summary>Something that must be decided.</summary>
/// <param name="What">What, in Danish.</param>
/// <param name="By">The last day.</param>
/// <param name="Department">Route name of the department that decides; null when the law data do not say.</param>
/// <param name="Law">What sets the limit; null for the local rule.</param>
/// <param name="About">What it is about, in Danish.</param>
/// <param name="IsSettled">Whether it shows that it has been decided.</param>
internal sealed record Decision(string What, DateOnly By, string? Department, LawReference? Law, string About, bool IsSettled)
{
    public bool IsOverdue(DateOnly asOf) => !IsSettled && By < asOf;
}
