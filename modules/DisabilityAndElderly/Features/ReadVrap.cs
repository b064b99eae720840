using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>A citizen's learning: what was done, what worked, what did not, why, and what was said to it.</summary>
internal sealed class ReadVrap : ICarterModule
{
    internal sealed record Said(string Text, bool FromAuthority, DateOnly On, string By);

    internal sealed record Entry(Guid Id, string Goal, string SubGoal, string Method, string Done, string? Worked, string? DidNotWork, string Why, DateOnly On, string By, IReadOnlyList<Said> Remarks);

    internal sealed record Response(IReadOnlyList<Entry> Entries);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/vrap", Handle)
        .WithName("disability-and-elderly.readVrap")
        .WithSummary("A citizen's VRAP")
        .WithDescription("A provider sees what is written to the goals it was given.")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator).ForProvidersToo();

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, SignedIn who, DisabilityDb db, CancellationToken stop)
    {
        var given = await db.GivenTo(citizen, who, stop);
        var said = (await db.VrapRemarks.AsNoTracking().Where(r => r.Citizen == citizen).OrderBy(r => r.Id).ToListAsync(stop)).ToLookup(r => r.Entry);
        return TypedResults.Ok(new Response([.. (await db.VrapOf(citizen, given, stop)).Select(v => new Entry(v.Id, v.Goal, v.SubGoal, v.Method, v.Done,
            v.Worked, v.DidNotWork, v.Why, v.On, v.ByName, [.. said[v.Id].Select(r => new Said(r.Text, r.FromAuthority, r.On, r.ByName))]))]));
    }
}
