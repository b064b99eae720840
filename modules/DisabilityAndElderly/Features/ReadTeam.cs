using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The citizen's team outside the municipality, the discharge that is prepared, and what has been measured.</summary>
internal sealed class ReadTeam : ICarterModule
{
    internal sealed record Member(Guid Id, string Name, string Organisation, string Part, string? Reach);

    internal sealed record Planned(string Ward, DateOnly Expected, string Arrangement, string Coordinator);

    internal sealed record Measured(int FunctionLevel, WorkAttachment Attachment, DateOnly On);

    internal sealed record Response(IReadOnlyList<Member> Outside, Planned? Discharge, IReadOnlyList<Measured> Measures);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/team", Handle)
        .WithName("disability-and-elderly.readTeam")
        .WithSummary("Members from outside, discharge and measures")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, TeamWork work, DisabilityDb db, CancellationToken stop) =>
        TypedResults.Ok(new Response(
            await db.OutsideMembers.AsNoTracking().Where(m => m.Citizen == citizen && m.Until == null).OrderBy(m => m.Name).Select(m => new Member(m.Id, m.Name, m.Organisation, m.Part, m.Reach)).ToListAsync(stop),
            await work.CurrentDischarge(citizen, stop) is { } planned ? new Planned(planned.Ward, planned.Expected, planned.Arrangement, planned.Coordinator) : null,
            await db.TeamMeasures.AsNoTracking().Where(m => m.Citizen == citizen).OrderBy(m => m.Id).Select(m => new Measured(m.FunctionLevel, m.Attachment, m.On)).ToListAsync(stop)));
}
