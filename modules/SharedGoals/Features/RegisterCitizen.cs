using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Enters a citizen in the register.</summary>
internal sealed class RegisterCitizen : ICarterModule
{
    internal sealed record Request(string Cpr, string Name, bool IsProtected = false, string? Address = null);

    internal sealed record Response(CitizenId Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens", Handle)
        .WithName("shared-goals.registerCitizen").ShowsNobody().OnlyFor(WhoMay.Register).NeedsLeave(Leave.FindByCpr).RequireRateLimiting(Limits.CprLookup)
        .WithSummary("Enter a citizen in the register")
        .WithDescription("The CPR number and the address go in the body and are sealed before they are stored. A number that is already known gives the citizen it belongs to; what the register lacked is added. It counts as a look-up: the same leave, and the same limit.")
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    internal static async Task<Results<Created<Response>, Ok<Response>, Refused>> Handle(Request request, ICitizenAccess access, SharedGoalsDb db, Vault vault, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var refused = new Refusals().When(string.IsNullOrWhiteSpace(request.Name), "name-missing", "Skriv borgerens navn.", "name");
        if (!Cpr.TryParse(request.Cpr, out var cpr)) refused.When(true, "cpr-unreadable", "Personnummeret skal være ti cifre, og de første seks skal være en dato.", "cpr");
        if (!refused.None) return refused.AsProblem();

        var index = vault.Index(cpr);
        if (await db.Citizens.FirstOrDefaultAsync(c => c.CprIndex == index, stop) is { } known)
        {
            await access.Recorded(known.Id, "Borgeren blev slået op i registret på personnummer", stop);
            Write(known);
            await db.SaveChangesAsync(stop);
            return TypedResults.Ok(new Response(known.Id));
        }

        var citizen = Enter(db, vault, cpr, clock.GetUtcNow());
        Write(citizen);
        await access.Recorded(citizen.Id, "Borgeren blev skrevet i registret", stop);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen.Id}", new Response(citizen.Id));

        void Write(Citizen entered)
        {
            entered.Name ??= request.Name.Trim();
            if (!string.IsNullOrWhiteSpace(request.Address)) entered.SealedAddress ??= vault.SealAddress(request.Address.Trim(), entered.Id);
            if (request.IsProtected && !entered.IsProtected) entered.Protect(clock.Today(), null, rules);
        }
    }

    /// <summary>Adds a citizen and the event that tells of it; the caller saves.</summary>
    internal static Citizen Enter(SharedGoalsDb db, Vault vault, Cpr cpr, DateTimeOffset now)
    {
        var id = Id.New<CitizenId>(now);
        var citizen = new Citizen { Id = id, Born = cpr.Born, SealedCpr = vault.SealCpr(cpr, id), CprIndex = vault.Index(cpr) };
        db.Citizens.Add(citizen);
        db.Publish(new CitizenRegistered(id, cpr.Born));
        return citizen;
    }
}
