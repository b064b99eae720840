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

/// <summary>Shows a protected name and address to somebody with a reason, which stands in the audit before anything is shown.</summary>
internal sealed class UnmaskCitizen : ICarterModule
{
    internal sealed record Request(string? Reason);

    internal sealed record Response(string? Name, string? Address);

    // It only reads, but is sent by POST so that the reason is in no address: it is open to whoever may read the citizen.
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/unmask", Handle)
        .WithName("shared-goals.unmaskCitizen").ForAllDepartments()
        .WithSummary("See a protected name and address")
        .WithDescription("Needs a reason. The citizen can see that it was done, when and why.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SharedGoalsDb db, Vault vault, ICitizenAccess access, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (shown, refused) = await Unmask(known, request.Reason, vault, access, stop);
        return shown is null ? refused.AsProblem() : TypedResults.Ok(shown);
    }

    /// <summary>Name and address, once the reason is on the audit.</summary>
    internal static async Task<(Response? Shown, Refusals Refused)> Unmask(Citizen citizen, string? reason, Vault vault, ICitizenAccess access, CancellationToken stop)
    {
        var refused = new Refusals().When(string.IsNullOrWhiteSpace(reason), "unmask-without-reason", "Skriv, hvorfor du skal se navn og adresse. Borgeren kan se det.", "reason");
        if (!refused.None) return (null, refused);

        await access.Unmasked(citizen.Id, "name-and-address", reason!.Trim(), stop);
        return (new Response(citizen.Name, citizen.SealedAddress is { } address ? vault.OpenAddress(address, citizen.Id) : null), refused);
    }
}
