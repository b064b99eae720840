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

/// <summary>A citizen's planned changes, with what became of each.</summary>
internal sealed class ListPlannedChanges : ICarterModule
{
    internal sealed record Response(DateOnly AsOf, IReadOnlyList<Line> Changes);

    internal sealed record Line(Guid Id, ChangeKind Kind, string Title, string What, string Department, DateOnly Expected, ChangeState State, bool IsOverdue, DateOnly? Happened, string? WhyCancelled, string PlannedBy, DateOnly PlannedOn, string? AnsweredBy, DateOnly? AnsweredOn);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/planned-changes", Handle)
        .WithName("shared-goals.listPlannedChanges")
        .WithSummary("A citizen's planned changes, with what became of each")
        .WithDescription("asOf shows them as they stood on a Danish date, at the latest today: what was answered later is still planned.")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, SharedGoalsDb db, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (day, refused) = AsOf.Of(asOf, known.Born, clock.Today());
        return refused.None ? TypedResults.Ok(await Read(citizen, day, db, stop)) : refused.AsProblem();
    }

    internal static async Task<Response> Read(CitizenId citizen, DateOnly day, SharedGoalsDb db, CancellationToken stop) => new(day,
        [.. (await db.PlannedChanges.AsNoTracking().Where(c => c.Citizen == citizen && c.PlannedOn <= day).OrderBy(c => c.Expected).ThenBy(c => c.Id).ToListAsync(stop)).Select(c => LineOf(c, day))]);

    private static Line LineOf(PlannedChange change, DateOnly day)
    {
        var isAnswered = change.AnsweredOn <= day;
        return new Line(change.Id, change.Kind, ChangeWords.Of(change.Kind), change.What, Departments.InDanish(change.Department), change.Expected, change.StateOn(day)!.Value, change.IsOverdue(day),
            isAnswered ? change.Happened : null, isAnswered ? change.WhyCancelled : null, change.PlannedByName, change.PlannedOn, isAnswered ? change.AnsweredByName : null, isAnswered ? change.AnsweredOn : null);
    }
}
