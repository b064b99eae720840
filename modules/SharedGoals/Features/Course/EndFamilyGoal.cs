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

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>Ends a goal of a family for all whose it is.</summary>
internal sealed class EndFamilyGoal : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/family-goals/{goal}/end", Handle)
        .WithName("shared-goals.endFamilyGoal")
        .WithSummary("End a goal that a family shares")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound>> Handle(CitizenId citizen, Guid goal, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop) =>
        await End(citizen, goal, who, db, clock, stop) ? TypedResults.NoContent() : TypedResults.NotFound();

    /// <summary>Ends it and saves; false when the citizen has no such goal that is worked on.</summary>
    internal static async Task<bool> End(CitizenId citizen, Guid goal, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var shares = await db.FamilyGoals.Where(g => g.Goal == goal && g.Ended == null).ToListAsync(stop);
        if (!shares.Exists(share => share.Citizen == citizen)) return false;
        foreach (var share in shares)
        {
            share.Ended = clock.Today();
            db.AddToCourse(clock, share.Citizen, clock.Today(), "shared-goals", "Mål i familien afsluttet.", followUp: null, who.Subject);
        }
        await db.SaveChangesAsync(stop);
        return true;
    }
}
