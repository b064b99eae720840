using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Which citizens of the register somebody may see in a list: rows of citizens have no property <c>Citizen</c> to filter by.</summary>
internal static class OwnCitizens
{
    public static IQueryable<Citizen> SeenBy(SharedGoalsDb db, SignedIn who, DateOnly today)
    {
        if (!who.IsPerson || who.SeesWhole(db)) return db.Citizens.WithoutPartial(who);
        var mine = db.CaseStaff.SeenBy(who, db, today).Where(m => m.From <= today && (m.Until == null || m.Until > today));
        return db.Citizens.Where(c => mine.Any(m => m.Citizen == c.Id));
    }

    /// <summary>The citizens but for those whom the signed-in is partial to.</summary>
    public static IQueryable<Citizen> WithoutPartial(this IQueryable<Citizen> citizens, SignedIn who)
    {
        var partial = who.PartialTo;
        return partial.Count == 0 ? citizens : citizens.Where(c => !partial.Contains(c.Id));
    }
}
