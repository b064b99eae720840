using System.Diagnostics;

namespace NyeFaellesVeje.ModuleKit.Delivery;

/// <summary>
/// Named places between two steps of publish, deliver and react, where a test kills the process. A released build does not come by them.
/// </summary>
internal static class CrashPoint
{
    public const string BeforeCommit = "before-commit";
    public const string AfterCommit = "after-commit";
    public const string OutboxRead = "outbox-read";
    public const string BeforeReaction = "before-reaction";
    public const string AfterReaction = "after-reaction";
    public const string BeforeInboxCommit = "before-inbox-commit";
    public const string AfterInboxCommit = "after-inbox-commit";
    public const string BetweenBatches = "between-batches";

    /// <summary>Every name, in the order an event meets them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [BeforeCommit, AfterCommit, OutboxRead, BeforeReaction, AfterReaction, BeforeInboxCommit, AfterInboxCommit, BetweenBatches];

    /// <summary>What a test lets happen; null in operation.</summary>
    public static Action<string>? Struck { get; set; }

    [Conditional("DEBUG")]
    public static void Here(string name) => Struck?.Invoke(name);
}
