using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>The events and questions of this host's contract, by full name.</summary>
internal static class ContractTypes
{
    public const string Namespace = "NyeFaellesVeje.Contracts";

    public static IReadOnlySet<string> Events { get; } = Names(type => type.IsAssignableTo(typeof(IEvent)));

    public static IReadOnlySet<string> Questions { get; } = Names(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuestion<>)));

    /// <summary>Whether a contract type lies in the folder of this module.</summary>
    public static bool BelongsTo(string type, string module) =>
        type.StartsWith($"{Namespace}.{module}.", StringComparison.Ordinal);

    private static HashSet<string> Names(Func<Type, bool> wanted) =>
        [.. typeof(IEvent).Assembly.GetExportedTypes().Where(type => type.IsClass && wanted(type)).Select(type => type.FullName!)];
}
