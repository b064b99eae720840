using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>The day something is looked at as it was on (pr. dato).</summary>
internal static class AsOf
{
    /// <summary>The day, today where none is asked for; refused when nothing can be known of it.</summary>
    public static (DateOnly Day, Refusals Refused) Of(DateOnly? asked, DateOnly born, DateOnly today) => (asked ?? today, new Refusals()
        .When(asked > today, "as-of-in-future", "Dagen ligger i fremtiden. Vælg i dag eller en dag, der er gået.", "asOf")
        .When(asked < born, "as-of-before-birth", "Dagen ligger, før borgeren blev født.", "asOf"));
}
