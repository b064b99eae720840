using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Protections of name and address that are soon or already past their last day, the oldest first.</summary>
internal sealed class ListProtectionsToRenew : ICarterModule
{
    internal sealed record Entry(CitizenId Citizen, DateOnly? From, DateOnly? Until, bool IsOverdue);

    internal sealed record Response(IReadOnlyList<Entry> Protections);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/protections/to-renew", Handle)
        .WithName("shared-goals.listProtectionsToRenew").ListsCitizens()
        .WithSummary("Protections of name and address to be renewed or ended")
        .WithDescription("An overdue protection still masks name and address: only a person ends it.");

    internal static async Task<Ok<Response>> Handle(SignedIn who, SharedGoalsDb db, ICitizenAccess access, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(new Response(await Read(who, db, access, rules, clock.Today(), stop)));

    /// <summary>Those of one's own cases; each is on the audit when this returns.</summary>
    internal static async Task<IReadOnlyList<Entry>> Read(SignedIn who, SharedGoalsDb db, ICitizenAccess access, DatedRules rules, DateOnly today, CancellationToken stop)
    {
        var soon = today.AddDays(rules.AsOf(DatedRules.ProtectionRenewalDays, today)?.Value ?? 0);
        var protectedOnes = await OwnCitizens.SeenBy(db, who, today).AsNoTracking().Where(c => c.IsProtected && (c.ProtectedUntil == null || c.ProtectedUntil <= soon)).OrderBy(c => c.ProtectedUntil).ToListAsync(stop);
        await access.Listed(protectedOnes.Select(c => c.Id), stop);
        return [.. protectedOnes.Select(c => new Entry(c.Id, c.ProtectedFrom, c.ProtectedUntil, c.IsRenewalOverdue(today)))];
    }
}
