using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Protects a citizen's name and address (navne- og adressebeskyttelse, CPR-loven § 28), or renews the protection.</summary>
internal sealed class ProtectCitizen : ICarterModule
{
    /// <param name="Until">The last day, Danish local date; null for the law's own term.</param>
    internal sealed record Request(DateOnly? Until = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/protection", Handle)
        .WithName("shared-goals.protectCitizen")
        .WithSummary("Protect a citizen's name and address, or renew the protection")
        .WithDescription("It masks name and address everywhere until somebody ends it, also after its last day. Why somebody is protected is not stored.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, SharedGoalsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.FindAsync([citizen], stop) is not { } known) return TypedResults.NotFound();
        if (known.Protect(clock.Today(), request.Until, rules) is { None: false } refused) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
