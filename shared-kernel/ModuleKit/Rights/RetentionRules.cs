using System.Reflection;
using System.Text.Json;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>How long something is kept (opbevaring), as law or local practice says it in a period.</summary>
/// <param name="Kind">The kind it is about: the name of the entity; <c>*</c> for every kind without a rule of its own.</param>
/// <param name="Title">The kind, in Danish.</param>
/// <param name="Years">Full years, counted from the newest day that stands on it.</param>
/// <param name="ArchiveFirst">It is handed over to the archive before it is erased.</param>
/// <param name="From">First day the rule holds, Danish local date.</param>
/// <param name="Until">The first day it no longer does; null while it holds.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">True where a lawyer has not checked it.</param>
public sealed record RetentionRule(string Kind, string Title, int Years, bool ArchiveFirst, DateOnly From, DateOnly? Until, string Source, bool Unverified);

/// <summary>A module's retention rules: its embedded <c>retention.json</c>.</summary>
internal sealed class RetentionRules(IReadOnlyList<RetentionRule> rules)
{
    /// <summary>The module's rules; none when it brings no file.</summary>
    public static RetentionRules Of(Assembly module)
    {
        using var file = module.Resource("retention.json");
        return new RetentionRules(file is null ? [] : JsonSerializer.Deserialize<List<RetentionRule>>(file, JsonSerializerOptions.Web)!);
    }

    /// <summary>The rule for a kind as it is on a day; null when none is known.</summary>
    public RetentionRule? AsOf(string kind, DateOnly day) =>
        rules.Where(rule => (rule.Kind == kind || rule.Kind == "*") && rule.From <= day && (rule.Until is null || day < rule.Until))
            .OrderByDescending(rule => rule.Kind == kind).ThenByDescending(rule => rule.From).FirstOrDefault();
}
