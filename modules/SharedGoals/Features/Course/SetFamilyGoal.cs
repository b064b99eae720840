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

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>Sets a goal that several of a family share; each keeps a plan of their own.</summary>
internal sealed class SetFamilyGoal : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/family-goals", Handle)
        .WithName("shared-goals.setFamilyGoal")
        .WithSummary("Set a goal that several of a family share")
        .WithDescription("with names the others: family by the register's relations today, and people the signed-in works with in some department. All of them have said yes.")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, FamilyGoalText text, SignedIn who, SharedGoalsDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var (goal, refused) = await Set(citizen, text, who, db, ask, clock, stop);
        if (goal is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/family-goals", new Response(goal.Value));
    }

    /// <summary>Sets it; the caller saves.</summary>
    internal static async Task<(Guid? Goal, Refusals Refused)> Set(CitizenId citizen, FamilyGoalText text, SignedIn who, SharedGoalsDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var family = (await db.FamilyOn(citizen, today, stop)).Keys.ToHashSet();
        if (await OwnCaseload.Of(who, db, ask, stop) is { } own) family.IntersectWith(own);
        var (shares, refused) = FamilyGoal.Set(Guid.CreateVersion7(clock.GetUtcNow()), citizen, text, family, today);
        if (!refused.None) return (null, refused);
        db.FamilyGoals.AddRange(shares);
        foreach (var share in shares) db.AddToCourse(clock, share.Citizen, today, "shared-goals", "Mål aftalt sammen i familien.", share.Due, who.Subject);
        return (shares[0].Goal, refused);
    }
}
