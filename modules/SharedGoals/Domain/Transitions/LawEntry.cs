using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>
/// A support, plan, duty or right that law opens at some ages, as it is in a period. Who owns it and what it says may change: then it is
/// another version with the same id.
/// </summary>
internal sealed record LawEntry
{
    public required string Id { get; init; }

    public required string Law { get; init; }

    /// <summary>The paragraph without the sign, or a span of them; null where it is not known or there is none.</summary>
    public string? Paragraph { get; init; }

    public required string Title { get; init; }

    /// <summary>Route name of the department that owns it.</summary>
    public required string Department { get; init; }

    public required LawKind Kind { get; init; }

    /// <summary>From the day this age is reached.</summary>
    public required Age FromAge { get; init; }

    /// <summary>Until the day this age is reached, that day not with it; null for life.</summary>
    public Age? UntilAge { get; init; }

    /// <summary>What ends it before that age, in Danish.</summary>
    public string? EndsEarlier { get; init; }

    /// <summary>First day the law is valid.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day the law is valid.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day it was decided; null when that is not before <see cref="From"/>. Before it nobody could reckon with it.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>The day its end was decided; null when that was known from the beginning.</summary>
    public DateOnly? Repealed { get; init; }

    /// <summary>What the law says of time limits, in Danish.</summary>
    public string? Deadline { get; init; }

    /// <summary>Ids of what can follow when it stops.</summary>
    public IReadOnlyList<string> FollowedBy { get; init; } = [];

    public IReadOnlyList<DecisionRule> Decisions { get; init; } = [];

    /// <summary>Beginnings of names it goes by where no paragraph is told.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>The same in plain words (let at læse), our own.</summary>
    public required string EasyRead { get; init; }

    public required string Source { get; init; }

    /// <summary>What is not checked in a source.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];

    /// <summary>As it is written in a decision; the law alone where no paragraph is known.</summary>
    public string Reference => Paragraph is null ? Law : Paragraph.Contains('-', StringComparison.Ordinal) ? $"{Law} §§ {Paragraph}" : $"{Law} § {Paragraph}";

    public bool IsValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>What an entry of law is.</summary>
internal enum LawKind
{
    /// <summary>Indsats or ydelse.</summary>
    Support,

    /// <summary>Plan.</summary>
    Plan,

    /// <summary>Pligt.</summary>
    Duty,

    /// <summary>Rettighed.</summary>
    Right,

    /// <summary>Forberedelse.</summary>
    Preparation,
}

/// <summary>A decision that has to be taken before or after an age, while somebody has the support it stands with.</summary>
/// <param name="What">What is decided, in Danish.</param>
/// <param name="By">The last day, as an age.</param>
/// <param name="Prepares">The age whose transition it prepares.</param>
/// <param name="Paragraph">The paragraph that sets the limit.</param>
/// <param name="Department">Route name of the department that decides.</param>
/// <param name="Source">Where it is written.</param>
internal sealed record DecisionRule(string What, Age By, Age Prepares, string? Paragraph, string Department, string Source)
{
    /// <summary>The law, where it is another than the entry's own.</summary>
    public string? Law { get; init; }

    /// <summary>Ids of what shows that it has been taken; empty when only that does which is decided to follow.</summary>
    public IReadOnlyList<string> SettledBy { get; init; } = [];
}

/// <summary>An age at which the law changes for many.</summary>
internal sealed record Boundary(string Id, Age Age, string Title, string Text, DateOnly From, DateOnly? Until, string Source)
{
    public IReadOnlyList<string> Unverified { get; init; } = [];

    public bool IsValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>What a department is called in a period.</summary>
internal sealed record DepartmentName(string Route, string Title, DateOnly From, DateOnly? Until);

/// <summary>How long ahead it is decided what follows, where no law sets a limit: a local rule.</summary>
internal sealed record DecideAhead(int Months, string What, DateOnly From, DateOnly? Until, string Source);

/// <summary>The names a law goes by.</summary>
internal sealed record LawNames(string Name, IReadOnlyList<string> Also)
{
    public bool Are(LawReference reference) =>
        string.Equals(Name, reference.Law, StringComparison.OrdinalIgnoreCase) || Also.Contains(reference.Law, StringComparer.OrdinalIgnoreCase);
}
