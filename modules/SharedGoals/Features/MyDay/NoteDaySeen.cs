using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.MyDay;

/// <summary>Notes that the signed-in has seen what others changed: from now on only what comes later is told of.</summary>
internal sealed class NoteDaySeen : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/my-day/seen", Handle)
        .WithName("shared-goals.noteDaySeen")
        .WithSummary("I have seen what others changed")
        .WithDescription("What others change after this instant stands in my day until I say so again.")
        .ShowsNobody().ForAllDepartments();

    internal static async Task<Results<NoContent, Refused>> Handle(SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = await Note(who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Notes it and saves; a program has no day.</summary>
    internal static async Task<Refusals> Note(SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (who.Staff is not { } staff) return [new Refusal("day-without-person", "Kun en medarbejder har sin egen dag.")];
        if (await db.DayLooks.FindAsync([staff], stop) is { } look) look.At = clock.GetUtcNow();
        else db.DayLooks.Add(new DayLook { Staff = staff, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return [];
    }
}
