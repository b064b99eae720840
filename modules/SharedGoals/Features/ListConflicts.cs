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

/// <summary>Who is partial in a citizen's case, for those who lead.</summary>
internal sealed class ListConflicts : ICarterModule
{
    internal sealed record Entry(Guid Id, Guid Subject, string Reason, DateTimeOffset NotedAt, Guid NotedBy);

    internal sealed record Response(IReadOnlyList<Entry> Conflicts);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/conflicts-of-interest", Handle)
        .WithName("shared-goals.listConflicts").OnlyFor(WhoMay.Lead)
        .WithSummary("Who is partial in the citizen's case");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, SharedGoalsDb db, CancellationToken stop) =>
        TypedResults.Ok(new Response(await db.Conflicts.AsNoTracking().Where(c => c.Citizen == citizen && c.EndedAt == null).OrderBy(c => c.NotedAt)
            .Select(c => new Entry(c.Id, c.Subject, c.Reason, c.NotedAt, c.NotedBy)).ToListAsync(stop)));
}
