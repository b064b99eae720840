using System.Collections.Frozen;
using System.Text.Json;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>A paragraph that lets the municipality look at a citizen's information (hjemmel), with the days it is law.</summary>
/// <param name="Id">What it is pleaded by, after <c>statute:</c>.</param>
/// <param name="Law">The law's name, in Danish.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Title">What it is for, in Danish.</param>
/// <param name="From">First day, Danish local date.</param>
/// <param name="Until">The first day it no longer is; null while it is.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">True where a lawyer has not checked it against the law: it is off until the municipality approves it.</param>
public sealed record Statute(string Id, string Law, string Paragraph, string Title, DateOnly From, DateOnly? Until, string Source, bool Unverified = false)
{
    /// <summary>In place of route names: every department, also one that comes later.</summary>
    private const string Every = "*";

    /// <summary>Route names of the departments whose staff it is written for; <c>*</c> for those of every department.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>The roles it is written for.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Route names of the departments whose information it opens, beside the reader's own; <c>*</c> for every department.</summary>
    public required IReadOnlyList<string> Opens { get; init; }

    /// <summary>The birthday from which it is for a citizen; null for those of every age.</summary>
    public int? FromAge { get; init; }

    /// <summary>The birthday from which it no longer is; null when there is none.</summary>
    public int? UntilAge { get; init; }

    /// <summary>True when it is for citizens below the pension age (folkepensionsalderen) only.</summary>
    public bool UntilPension { get; init; }

    /// <summary>
    /// True while no lawyer has checked whom it is tied to: departments, roles, ages and what it opens are this municipality's reading of it.
    /// </summary>
    public bool TiesUnverified { get; init; }

    /// <summary>Whether it is written for the staff of a department.</summary>
    internal bool IsForStaffOf(string? department) => department is not null && (Departments.Contains(Every) || Departments.Contains(department));

    /// <summary>What it opens, with what the reader has already; null for every department.</summary>
    internal IReadOnlyList<string>? Beside(IEnumerable<string> mine) => Opens.Contains(Every) ? null : [.. Opens.Union(mine)];

    /// <summary>Whether it is law on a day.</summary>
    public bool IsLawOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>The ages it is for, in Danish; null for every age.</summary>
    public string? Ages => (FromAge, UntilAge, UntilPension) switch
    {
        ({ } from, _, true) => $"borgere fra {from} år til folkepensionsalderen",
        ({ } from, { } until, _) => $"borgere fra {from} år, til de fylder {until}",
        ({ } from, null, _) => $"borgere fra {from} år",
        (null, { } until, _) => $"børn og unge, til de fylder {until}",
        _ => null,
    };
}

/// <summary>What the exchange between school, social work, health visitor and daycare (SSD-udveksling) opens.</summary>
/// <param name="Opens">Route names of the departments whose information it opens.</param>
/// <param name="From">First day, Danish local date.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">True where a lawyer has not checked it against the law.</param>
internal sealed record ExchangeRule(IReadOnlyList<string> Opens, DateOnly From, string Source, bool Unverified);

/// <summary>The dated list of statutes, <c>statutes.json</c>: those that are verified, and those the municipality has approved.</summary>
/// <param name="approved">The ids of those that are unverified and approved all the same.</param>
internal sealed class Statutes(IReadOnlyCollection<string> approved)
{
    private static readonly FrozenDictionary<string, Statute> All = Read<List<Statute>>("statutes.json").ToFrozenDictionary(statute => statute.Id);

    public static ExchangeRule Exchange { get; } = Read<ExchangeRule>("exchange.json");

    /// <summary>Those of some ids that the list does not have.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> ids) => ids.Where(id => !All.ContainsKey(id));

    /// <summary>One that was law on a day, whether it can be pleaded or not: for what is told of earlier looks.</summary>
    public static Statute? Named(string id, DateOnly day) => All.GetValueOrDefault(id) is { } statute && statute.IsLawOn(day) ? statute : null;

    /// <summary>One that can be pleaded on a day.</summary>
    public Statute? Find(string id, DateOnly day) => Named(id, day) is { } statute && IsOn(statute) ? statute : null;

    /// <summary>All that are law on a day, with whether each can be pleaded.</summary>
    public IReadOnlyList<(Statute Statute, bool IsOn)> On(DateOnly day) =>
    [
        .. All.Values.Where(statute => statute.IsLawOn(day)).OrderBy(statute => statute.Law, StringComparer.Ordinal).ThenBy(statute => statute.Id, StringComparer.Ordinal)
            .Select(statute => (statute, IsOn(statute))),
    ];

    private bool IsOn(Statute statute) => !statute.Unverified || approved.Contains(statute.Id);

    private static T Read<T>(string name)
    {
        using var file = typeof(Statutes).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, JsonSerializerOptions.Web)!;
    }
}
