using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>The orders of a provider.</summary>
internal static class ProvidersOrders
{
    /// <summary>What of a citizen is the provider's of the one who asks; null for staff, who see the case.</summary>
    public static async Task<GivenToProvider?> GivenTo(this DisabilityDb db, CitizenId citizen, SignedIn who, CancellationToken stop)
    {
        if (who.Role != Roles.ExternalProvider) return null;
        var orders = await db.OrdersGivenTo(who).Where(o => o.Citizen == citizen).OrderByDescending(o => o.Id).ToListAsync(stop);
        var plans = orders.Select(o => o.Plan).ToList();
        var goals = await db.Set<Plan>().AsNoTracking().Where(p => p.Citizen == citizen && plans.Contains(p.Id)).Select(p => p.Goals).ToListAsync(stop);
        return new GivenToProvider(orders, goals.SelectMany(ids => ids).ToHashSet());
    }

    /// <summary>
    /// The orders that a provider has and has not declined or ended, by who runs the offer today; of nobody they are partial to. None for
    /// others than providers.
    /// </summary>
    public static IQueryable<ProviderOrder> OrdersGivenTo(this DisabilityDb db, SignedIn who) => db.OrdersGivenTo(who.Provider).WithoutPartial(who);

    /// <summary>A citizen's VRAP, newest first: for a provider, what is written to the goals it was given.</summary>
    public static async Task<IReadOnlyList<VrapEntry>> VrapOf(this DisabilityDb db, CitizenId citizen, GivenToProvider? given, CancellationToken stop) =>
        [.. (await db.Vrap.AsNoTracking().Where(v => v.Citizen == citizen).OrderByDescending(v => v.Id).ToListAsync(stop)).Where(v => given?.Goals.Contains(v.Goal) != false)];

    /// <summary>The same by the provider's CVR number.</summary>
    public static IQueryable<ProviderOrder> OrdersGivenTo(this DisabilityDb db, string? cvr) =>
        db.Orders.AsNoTracking().Where(o => cvr != null && o.State != OrderState.Declined && o.State != OrderState.Ended
            && db.Register.Any(ordered => ordered.Id == o.Offer && db.Register.Any(now => now.Series == ordered.Series && now.Until == null && now.Cvr == cvr)));
}
