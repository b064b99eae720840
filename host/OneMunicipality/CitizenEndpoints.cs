using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>The composed view of a citizen, and the way to it from a CPR number.</summary>
internal static class CitizenEndpoints
{
    public static void MapCitizens(this IEndpointRouteBuilder app)
    {
        var citizens = app.MapGroup("/api/citizens").WithTags("Én kommune").RequireAuthorization().ProducesProblem(StatusCodes.Status401Unauthorized);
        citizens.MapGet("/{citizen}", View).WithName("citizens.view").WithSummary("One citizen over all departments")
            .WithDescription("What every department answered, and which did not answer and why. A missing department never makes the view fail.")
            .WithMetadata(new AccessRule { Shows = Shows.OneCitizen, IsForCitizens = true })
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        citizens.MapPost("/lookup", Lookup).WithName("citizens.lookup").WithSummary("Find a citizen's id by CPR number")
            .WithDescription("The number goes in the body, never in an address. What was looked up is kept in the audit.")
            .OnlyFor([.. Bases.WorkWithCitizens, Roles.Integrator]).ShowsNobody().RequireRateLimiting(Limits.CprLookup).NeedsLeave(Leave.FindByCpr)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    internal sealed record CprLookup(string Cpr);

    internal sealed record FoundCitizen(CitizenId Id);

    private static async Task<Results<Ok<CitizenView>, NotFound>> View(CitizenId citizen, HttpContext http, IAskTheOpened ask, TimeProvider clock, CancellationToken stop) =>
        await CitizenView.Of(citizen, http.Features.Get<Opened>(), ask, clock, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Ok<FoundCitizen>, NotFound, Refused>> Lookup(CprLookup lookup, SignedIn who, IAsk ask, AccessGate gate, ICitizenAccess access, CancellationToken stop)
    {
        if (!Cpr.TryParse(lookup.Cpr, out var cpr))
            return new Refusal("cpr-unreadable", "Personnummeret skal være ti cifre, og de første seks skal være en dato.", "cpr").AsProblem();
        var reply = await ask.One(new FindCitizen(cpr), stop);
        if (reply.Answer is { } known && (await gate.Partiality(who, stop)).Citizens.Contains(known.Citizen)) return TypedResults.NotFound();
        if (reply.Answer is { } found)
        {
            await access.Listed([found.Citizen], stop);
            return TypedResults.Ok(new FoundCitizen(found.Citizen));
        }
        if (reply.Status is ReplyStatus.Nothing) return TypedResults.NotFound();
        return new Refusal("register-unavailable", $"Borgerregistret kan ikke slås op: {reply.WhyNot}").AsProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
