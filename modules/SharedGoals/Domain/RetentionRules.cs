namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>How long something must be kept, as law or local practice says it in a period.</summary>
/// <param name="What">The kind of information.</param>
/// <param name="Title">In Danish.</param>
/// <param name="Years">Full years it is kept.</param>
/// <param name="CountedFrom">What the years are counted from, in Danish.</param>
/// <param name="ArchiveFirst">It must be handed over to the archive before it is erased.</param>
/// <param name="ValidFrom">First day of the rule.</param>
/// <param name="ValidTo">Last day of the rule; null while it holds.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Unverified">Nobody has checked it against the law yet.</param>
internal sealed record RetentionRule(string What, string Title, int Years, string CountedFrom, bool ArchiveFirst, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified);

/// <summary>The answer to whether something may be erased.</summary>
/// <param name="IsAllowed">Whether it may be erased.</param>
/// <param name="NotBefore">The first day its years are over; null when no rule is known.</param>
/// <param name="Rule">The rule that was used.</param>
internal sealed record Erasure(bool IsAllowed, DateOnly? NotBefore, RetentionRule? Rule);

/// <summary>What must be kept how long (opbevaring), read as of a day.</summary>
internal sealed class RetentionRules(IReadOnlyList<RetentionRule> rules)
{
    public IReadOnlyList<RetentionRule> All => rules;

    /// <summary>The rule as it was on the day; null when none held.</summary>
    public RetentionRule? AsOf(string what, DateOnly day) =>
        rules.Where(r => r.What == what && r.ValidFrom <= day && (r.ValidTo is null || day <= r.ValidTo)).MaxBy(r => r.ValidFrom);

    /// <summary>Whether something may be erased today. What no rule speaks of is kept: it can be erased later, but never got back.</summary>
    /// <param name="what">The kind of information.</param>
    /// <param name="countedFrom">The day the years are counted from; null while it has not come.</param>
    /// <param name="isArchived">Whether the archive has confirmed that it has it.</param>
    /// <param name="today">Danish local date.</param>
    public Erasure MayBeErased(string what, DateOnly? countedFrom, bool isArchived, DateOnly today)
    {
        var rule = AsOf(what, today);
        if (rule is null || countedFrom is not { } from) return new Erasure(false, null, rule);
        var notBefore = from.AddYears(rule.Years).AddDays(1);
        return new Erasure(notBefore <= today && (isArchived || !rule.ArchiveFirst), notBefore, rule);
    }
}
