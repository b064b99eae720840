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

/// <summary>The goals a citizen shares with others of the family; who the others are, is told only to those who may see them.</summary>
internal sealed class ListFamilyGoals : ICarterModule
{
    internal sealed record Response(DateOnly AsOf, IReadOnlyList<Line> Goals);

    internal sealed record Line(Guid Id, string Text, DateOnly Agreed, DateOnly? Due, DateOnly? Ended, int Others);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/family-goals", Handle)
        .WithName("shared-goals.listFamilyGoals")
        .WithSummary("The goals a citizen shares with others of the family")
        .WithDescription("others counts them; the view of the family (citizens.readFamily) names those the reader may see.")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, SharedGoalsDb db, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (day, refused) = AsOf.Of(asOf, known.Born, clock.Today());
        return refused.None ? TypedResults.Ok(await Read(citizen, day, db, stop)) : refused.AsProblem();
    }

    internal static async Task<Response> Read(CitizenId citizen, DateOnly day, SharedGoalsDb db, CancellationToken stop) => new(day,
        await db.FamilyGoals.AsNoTracking().Where(g => g.Citizen == citizen && g.Agreed <= day).OrderBy(g => g.Agreed)
            .Select(g => new Line(g.Goal, g.Text, g.Agreed, g.Due, g.Ended <= day ? g.Ended : null, db.FamilyGoals.Count(other => other.Goal == g.Goal) - 1)).ToListAsync(stop));
}
