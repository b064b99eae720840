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
/// <param name="Unverified">True where a lawyer has not checked it against the law.</param>
public sealed record Statute(string Id, string Law, string Paragraph, string Title, DateOnly From, DateOnly? Until, string Source, bool Unverified = false)
{
    /// <summary>Whether it is law on a day.</summary>
    public bool IsLawOn(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>What the exchange between school, social work, health visitor and daycare (SSD-udveksling) opens.</summary>
/// <param name="Opens">Route names of the departments whose information it opens.</param>
/// <param name="From">First day, Danish local date.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">True where a lawyer has not checked it against the law.</param>
internal sealed record ExchangeRule(IReadOnlyList<string> Opens, DateOnly From, string Source, bool Unverified);

/// <summary>The dated list of statutes that can be pleaded: <c>statutes.json</c>.</summary>
internal static class Statutes
{
    private static readonly FrozenDictionary<string, Statute> All = Read<List<Statute>>("statutes.json").ToFrozenDictionary(statute => statute.Id);

    public static ExchangeRule Exchange { get; } = Read<ExchangeRule>("exchange.json");

    public static Statute? Find(string id, DateOnly day) => All.GetValueOrDefault(id) is { } statute && statute.IsLawOn(day) ? statute : null;

    public static IReadOnlyList<Statute> On(DateOnly day) => [.. All.Values.Where(statute => statute.IsLawOn(day)).OrderBy(statute => statute.Law, StringComparer.Ordinal).ThenBy(statute => statute.Id, StringComparer.Ordinal)];

    private static T Read<T>(string name)
    {
        using var file = typeof(Statutes).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, JsonSerializerOptions.Web)!;
    }
}
