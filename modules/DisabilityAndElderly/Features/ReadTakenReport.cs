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

/// <summary>The receipt of a delivery report that has been taken in.</summary>
internal sealed class ReadTakenReport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/ffb/citizens/{citizen}/delivery-reports/{report}", Handle)
        .WithName("disability-and-elderly.readTakenReport")
        .WithSummary("The receipt of a delivery report")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Receipt>, NotFound>> Handle(CitizenId citizen, string report, DisabilityDb db, CancellationToken stop) =>
        await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == report && r.Citizen == citizen, stop) is { } taken ? TypedResults.Ok(Receipt.Of(taken)) : TypedResults.NotFound();
}
