using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Enters what another person in the register is to a citizen (relation).</summary>
internal sealed class RelateCitizens : ICarterModule
{
    internal sealed record Request(RelationKind? Kind, DateOnly? From = null, DateOnly? Until = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/relations/{other}", Handle)
        .WithName("shared-goals.relateCitizens")
        .WithSummary("Enter what another person in the register is to the citizen")
        .WithDescription("From today unless another day is given. One relation to each person: a new kind takes the old one's place.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, CitizenId other, Request request, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.CountAsync(c => c.Id == citizen || c.Id == other, stop) < (citizen == other ? 1 : 2)) return TypedResults.NotFound();
        if (await Relate(citizen, other, request, db, clock.Today(), stop) is { None: false } refused) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    /// <summary>Enters it; the caller saves.</summary>
    internal static async Task<Refusals> Relate(CitizenId citizen, CitizenId other, Request request, SharedGoalsDb db, DateOnly today, CancellationToken stop)
    {
        var from = request.From ?? today;
        var refused = new Refusals()
            .When(citizen == other, "relation-to-oneself", "Borgeren kan ikke have en relation til sig selv.", "other")
            .When(request.Kind is null, "relation-without-kind", "Vælg, hvad personen er for borgeren.", "kind")
            .When(request.Until <= from, "relation-ends-before-it-begins", "Den sidste dag skal ligge efter den første.", "until");
        if (!refused.None) return refused;

        if (await db.Relations.FindAsync([citizen, other], stop) is not { } relation)
            db.Relations.Add(new Relation { Citizen = citizen, Other = other, Kind = request.Kind!.Value, From = from, Until = request.Until });
        else (relation.Kind, relation.From, relation.Until) = (request.Kind!.Value, from, request.Until);
        return refused;
    }
}
