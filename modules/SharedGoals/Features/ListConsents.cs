using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>A citizen's consents, the newest first.</summary>
internal sealed class ListConsents : ICarterModule
{
    internal sealed record Entry(
        Guid Id, string Purpose, IReadOnlyList<string> From, IReadOnlyList<string> To, ConsentGiver By, ConsentForm How, DateTimeOffset GivenAt, Guid NotedBy, DateOnly ValidUntil, DateTimeOffset? WithdrawnAt, bool IsValid);

    internal sealed record Response(IReadOnlyList<Entry> Consents);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/consents", Handle)
        .WithName("shared-goals.listConsents").ForCitizensToo()
        .WithSummary("A citizen's consents, the newest first, also those that hold no more")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var now = clock.GetUtcNow();
        var consents = await db.Consents.AsNoTracking().Where(c => c.Citizen == citizen).OrderByDescending(c => c.GivenAt).ToListAsync(stop);
        return TypedResults.Ok(new Response([.. consents.Select(c => new Entry(c.Id, c.Purpose, c.From, c.To, c.By, c.How, c.GivenAt, c.NotedBy, c.ValidUntil, c.WithdrawnAt, c.IsValidAt(now)))]));
    }
}
