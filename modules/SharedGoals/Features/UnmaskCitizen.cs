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

/// <summary>Shows a protected name and address to somebody with a reason, which stands in the audit before anything is shown and is reviewed.</summary>
internal sealed class UnmaskCitizen : ICarterModule
{
    /// <summary>So many letters a reason has at least: fewer say nothing to the citizen who reads it. A choice of this product, not law.</summary>
    private const int FewestLetters = 10;

    /// <param name="For">What they are to be used for.</param>
    /// <param name="Reason">Why, in words.</param>
    internal sealed record Request(UnmaskFor? For, string? Reason);

    internal sealed record Response(string? Name, string? Address);

    // It only reads, but is sent by POST so that the reason is in no address: it is open to whoever may read the citizen.
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/unmask", Handle)
        .WithName("shared-goals.unmaskCitizen").ForAllDepartments().NeedsLeave(Leave.Unmask).RequireRateLimiting(Limits.Unmasking)
        .WithSummary("See a protected name and address")
        .WithDescription("Needs what they are to be used for and a reason in words. So many an hour only, and reviewed by somebody else; the citizen "
            + "can see that it was done, when and why. A program needs the leave citizens.unmask.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(
        CitizenId citizen, Request request, SharedGoalsDb db, Vault vault, ICitizenAccess access, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (shown, refused) = await Unmask(known, request, vault, access, stop);
        return shown is null ? refused.AsProblem() : TypedResults.Ok(shown);
    }

    /// <summary>Name and address, once the reason is on the audit.</summary>
    internal static async Task<(Response? Shown, Refusals Refused)> Unmask(
        Citizen citizen, Request request, Vault vault, ICitizenAccess access, CancellationToken stop)
    {
        var reason = request.Reason?.Trim() ?? "";
        var refused = new Refusals()
            .When(request.For is not { } chosen || !Enum.IsDefined(chosen), "unmask-without-use", "Vælg, hvad du skal bruge navn og adresse til.", "for")
            .When(reason.Count(char.IsLetter) < FewestLetters, "unmask-without-reason", "Skriv med ord, hvorfor du skal se navn og adresse. Borgeren kan se det.", "reason");
        if (!refused.None) return (null, refused);

        await access.ShownProtected(citizen.Id, $"{Words(request.For!.Value)}: {reason}", stop);
        return (new Response(citizen.Name, citizen.SealedAddress is { } address ? vault.OpenAddress(address, citizen.Id) : null), refused);
    }

    /// <summary>A use in Danish.</summary>
    internal static string Words(UnmaskFor use) => use switch
    {
        UnmaskFor.Contact => "Kontakte borgeren",
        UnmaskFor.Visit => "Besøge borgeren",
        UnmaskFor.Letter => "Sende et brev",
        UnmaskFor.Safety => "Borgerens eller andres sikkerhed",
        _ => "Sikre, at det er den rigtige",
    };
}

/// <summary>What a protected name and address are to be used for.</summary>
internal enum UnmaskFor
{
    Contact,
    Visit,
    Letter,
    Safety,
    Identity,
}
