namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A fact that calls for attention, by which rule, and why. Never a score: a person reads it and decides.</summary>
internal sealed record EarlySignal(string Rule, string What, string Because, DateOnly Since);

/// <summary>A rule switched on or off, by whom and why. Only ever added to; the latest one counts.</summary>
internal sealed class SignalSwitch
{
    public required Guid Id { get; init; }

    public required string Rule { get; init; }

    public required bool IsOn { get; init; }

    public required string Why { get; init; }

    public required string ByName { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>
/// The early signals (tidlige tegn): four plain rules over facts that the department has written itself. Each can be switched off, each
/// names its facts, and none adds anything up.
/// </summary>
internal static class EarlySignals
{
    public const string YellowInARow = "signal-yellow-in-a-row";
    public const string FollowUpMissed = "signal-follow-up-missed";
    public const string ForumReopened = "signal-forum-reopened";
    public const string WellbeingOverdue = "signal-wellbeing-overdue";

    /// <summary>The rules with what each looks at, in Danish.</summary>
    public static IReadOnlyDictionary<string, (string Title, string Facts)> All { get; } = new Dictionary<string, (string, string)>
    {
        [YellowInARow] = ("Gul eller rød flere gange i træk", "De seneste trivselsvurderinger af barnet i samme skole eller dagtilbud"),
        [FollowUpMissed] = ("En aftalt opfølgning er ikke holdt", "Opfølgningsdagen i et lukket trivselsforum"),
        [ForumReopened] = ("Trivselsforum åbnet igen", "Et åbent trivselsforum og dagen, et tidligere blev lukket"),
        [WellbeingOverdue] = ("Trivselsvurderingen mangler", "Dagen for næste trivselsvurdering"),
    };

    /// <summary>The signals of a child on a day.</summary>
    public static IEnumerable<EarlySignal> Of(IReadOnlyList<WellbeingForum> forums, IReadOnlyList<WellbeingRound> rounds, IReadOnlySet<string> switchedOff, DatedRules rules, DateOnly today)
    {
        bool IsOn(string rule, out int value)
        {
            value = rules.AsOf(rule, today)?.Value ?? 0;
            return value > 0 && !switchedOff.Contains(rule);
        }

        if (IsOn(FollowUpMissed, out var days))
            foreach (var forum in forums.Where(f => f.FollowedUp is null && f.FollowUp is not null && f.FollowUp.Value.AddDays(days) <= today))
                yield return new EarlySignal(FollowUpMissed, "Opfølgningen på trivselsforum er overskredet.", $"Den var aftalt til {forum.FollowUp!.Value.Words()} og er ikke noteret.", forum.FollowUp.Value.AddDays(days));

        if (IsOn(ForumReopened, out var months))
            foreach (var forum in forums.Where(f => f.Status == ForumStatus.Open))
                if (forums.Where(f => f.Closed is { } closed && closed <= forum.Opened && forum.Opened <= closed.AddMonths(months)).MaxBy(f => f.Closed) is { } before)
                    yield return new EarlySignal(ForumReopened, "Trivselsforum er åbnet igen.", $"Et tidligere blev lukket {before.Closed!.Value.Words()}, og et nyt blev åbnet {forum.Opened.Words()}.", forum.Opened);

        var agreed = rounds.Where(r => r.Agreed is not null).GroupBy(r => r.Setting).Select(setting => setting.OrderByDescending(r => r.Agreed).ThenByDescending(r => r.Id).ToList()).ToList();
        if (IsOn(YellowInARow, out var times))
            foreach (var setting in agreed.Where(s => s.Count >= times && s.Take(times).All(r => r.Together is Colour.Yellow or Colour.Red)))
                yield return new EarlySignal(YellowInARow, $"Trivslen er vurderet gul eller rød {times} gange i træk.", $"{setting[0].Setting}: {string.Join(" og ", setting.Take(times).Select(r => r.Agreed!.Value.Words()))}.", setting[0].Agreed!.Value);

        if (IsOn(WellbeingOverdue, out var after))
            foreach (var latest in agreed.Select(s => s[0]).Where(r => r.Next is { } next && next.AddDays(after) <= today && !rounds.Any(o => o.Setting == r.Setting && o.Agreed is null)))
                yield return new EarlySignal(WellbeingOverdue, "Trivselsvurderingen mangler.", $"{latest.Setting}: næste vurdering var aftalt til {latest.Next!.Value.Words()}.", latest.Next.Value.AddDays(after));
    }
}
