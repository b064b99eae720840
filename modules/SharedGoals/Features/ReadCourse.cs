using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>A citizen's one course over all departments, newest first.</summary>
internal sealed class ReadCourse : ICarterModule
{
    internal sealed record Entry(DateOnly On, string Department, string What, DateOnly? FollowUp);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/course", Handle)
        .WithName("shared-goals.readCourse").ForCitizensToo()
        .WithSummary("A citizen's course over all departments, newest first")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<List<Entry>>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        return TypedResults.Ok(await db.Course.AsNoTracking().Where(e => e.Citizen == citizen).OrderByDescending(e => e.On)
            .Select(e => new Entry(e.On, e.Department, e.What, e.FollowUp)).ToListAsync(stop));
    }
}
