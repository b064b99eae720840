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

/// <summary>A citizen's one course over all departments, newest first.</summary>
internal sealed class ReadCourse : ICarterModule
{
    internal sealed record Entry(DateOnly On, string Department, string What, DateOnly? FollowUp);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/course", Handle)
        .WithName("shared-goals.readCourse").ForCitizensToo()
        .WithSummary("A citizen's course over all departments, newest first")
        .WithDescription("asOf leaves out what came after a Danish date, at the latest today. What happened in a department that is closed to the reader is left out.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<List<Entry>>, NotFound, Refused>> Handle(CitizenId citizen, SharedGoalsDb db, ICitizenAccess access, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var refused = AsOf.Of(asOf, known.Born, clock.Today()).Refused;
        return refused.None ? TypedResults.Ok(await Read(citizen, asOf, db, access, stop)) : refused.AsProblem();
    }

    /// <summary>The entries that were made together or by departments open to whoever reads; those up to a day where one is given.</summary>
    internal static async Task<List<Entry>> Read(CitizenId citizen, DateOnly? asOf, SharedGoalsDb db, ICitizenAccess access, CancellationToken stop)
    {
        var all = await db.Course.AsNoTracking().Where(e => e.Citizen == citizen && (asOf == null || e.On <= asOf))
            .OrderByDescending(e => e.On).ThenByDescending(e => e.Recorded).ToListAsync(stop);
        return [.. all.Where(e => e.By is not null || access.Opens(e.Department)).Select(e => new Entry(e.On, e.Department, e.What, e.FollowUp))];
    }
}
