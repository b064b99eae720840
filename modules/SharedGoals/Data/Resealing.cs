using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Seals the register anew after a new key has been added (<see cref="VaultKeys.Rotate"/>).</summary>
internal static class Resealing
{
    /// <summary>
    /// Seals at most so many citizens by the newest key; 0 when all are. The register can be used meanwhile: old and new keys both open.
    /// </summary>
    public static async Task<int> Reseal(this SharedGoalsDb db, Vault vault, int most, CancellationToken stop)
    {
        byte[] newest = [vault.Newest];
        var batch = await db.Citizens
            .Where(c => EF.Functions.Substr(c.SealedCpr, 1, 1) != newest || (c.SealedAddress != null && EF.Functions.Substr(c.SealedAddress, 1, 1) != newest))
            .Take(most).ToListAsync(stop);
        var resealed = batch.Count(vault.Reseal);
        await db.SaveChangesAsync(stop);
        return resealed;
    }
}
