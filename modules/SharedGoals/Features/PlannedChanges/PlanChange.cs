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

namespace NyeFaellesVeje.SharedGoals.Features.PlannedChanges;

/// <summary>Plans a change in a citizen's life that is confirmed or cancelled later.</summary>
internal sealed class PlanChange : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/planned-changes", Handle)
        .WithName("shared-goals.planChange")
        .WithSummary("Plan a change in a citizen's life")
        .WithDescription("A move, a new school, an offer that begins or ends. It counts as expected until it is confirmed or cancelled.")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, ChangeText text, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var (change, refused) = Plan(citizen, text, who, db, clock);
        if (change is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/planned-changes", new Response(change.Id));
    }

    /// <summary>Plans it; the caller saves.</summary>
    internal static (PlannedChange? Change, Refusals Refused) Plan(CitizenId citizen, ChangeText text, SignedIn who, SharedGoalsDb db, TimeProvider clock)
    {
        var (change, refused) = PlannedChange.Plan(Guid.CreateVersion7(clock.GetUtcNow()), citizen, text, who, clock.Today());
        if (change is null) return (null, refused);
        db.PlannedChanges.Add(change);
        db.AddToCourse(clock, citizen, clock.Today(), change.Department, $"Planlagt: {ChangeWords.Of(change.Kind).ToLower(WebKit.Danish.Culture)}.", change.Expected, who.Subject);
        return (change, refused);
    }
}
