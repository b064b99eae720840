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

/// <summary>What others in the register are to a citizen: by id only, names are asked for where they are needed.</summary>
internal sealed class ListRelations : ICarterModule
{
    internal sealed record Entry(CitizenId Other, RelationKind Kind, DateOnly From, DateOnly? Until, bool HasCustody);

    internal sealed record Response(IReadOnlyList<Entry> Relations);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/relations", Handle)
        .WithName("shared-goals.listRelations")
        .WithSummary("What others in the register are to the citizen, also those that hold no more")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, ICitizenAccess access, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var relations = await db.Relations.AsNoTracking().Where(r => r.Citizen == citizen).OrderBy(r => r.From).ToListAsync(stop);
        await access.Listed(relations.Select(r => r.Other), stop);
        return TypedResults.Ok(new Response([.. relations.Select(r => new Entry(r.Other, r.Kind, r.From, r.Until, r.HasCustodyOn(clock.Today(), known.Born, rules)))]));
    }
}
