using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>What the page of a citizen's protection shows.</summary>
internal sealed record ProtectionView(CitizenId Citizen, string Name, bool IsProtected, DateOnly? From, DateOnly? Until, bool IsOverdue, PostedForm Posted);

/// <summary>What the list of protections to renew shows.</summary>
internal sealed record ProtectionsView(IReadOnlyList<ListProtectionsToRenew.Entry> Protections);

/// <summary>Protection of name and address: begun, renewed, ended, and the list of those to renew.</summary>
internal sealed class ProtectionPages : IPages
{
    /// <summary>The address of a citizen's page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/beskyttelse";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/beskyttelser", List).ListsCitizens();
        app.MapGet("/borgere/{citizen}/beskyttelse", Show);
        app.MapPost("/borgere/{citizen}/beskyttelse", Protect);
        app.MapPost("/borgere/{citizen}/beskyttelse/ophaev", End);
    }

    private static async Task<IResult> List(HttpContext http, SignedIn who, SharedGoalsDb db, ICitizenAccess access, DatedRules rules, TimeProvider clock, CancellationToken stop) =>
        http.Page<ProtectionsPage, ProtectionsView>(new ProtectionsView(await ListProtectionsToRenew.Read(who, db, access, rules, clock.Today(), stop)));

    private static async Task<IResult> Show(CitizenId citizen, HttpContext http, SharedGoalsDb db, TimeProvider clock, CancellationToken stop) =>
        await db.Citizens.FindAsync([citizen], stop) is { } known ? Page(known, http, clock, PostedForm.None) : TypedResults.NotFound();

    private static async Task<IResult> Protect(CitizenId citizen, IFormCollection typed, HttpContext http, SharedGoalsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.FindAsync([citizen], stop) is not { } known) return TypedResults.NotFound();
        var refused = new Refusals();
        var until = PostedForm.DateOf(typed, "protection.until", "until", refused);
        if (refused.None) refused = known.Protect(clock.Today(), until, rules);
        if (!refused.None) return Page(known, http, clock, new PostedForm("protection", refused, typed));
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> End(CitizenId citizen, IFormCollection _, SharedGoalsDb db, CancellationToken stop)
    {
        if (await db.Citizens.FindAsync([citizen], stop) is not { } known) return TypedResults.NotFound();
        known.EndProtection();
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static IResult Page(Citizen citizen, HttpContext http, TimeProvider clock, PostedForm posted) => http.Page<ProtectionPage, ProtectionView>(
        new ProtectionView(citizen.Id, citizen.ShownName ?? Citizen.UnknownName, citizen.IsProtected, citizen.ProtectedFrom, citizen.ProtectedUntil, citizen.IsRenewalOverdue(clock.Today()), posted), posted.Status);
}
