using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Whom somebody works with in any department.</summary>
internal static class OwnCaseload
{
    /// <summary>The citizens; null for those who see all: who lead this module, and programs, which read on the basis they plead.</summary>
    public static async Task<IReadOnlySet<CitizenId>?> Of(SignedIn who, SharedGoalsDb db, IAsk ask, CancellationToken stop)
    {
        if (!who.IsPerson || who.SeesWhole(db)) return null;
        return (await ask.OwnCaseload(who, stop)).Citizens.ToHashSet();
    }
}
