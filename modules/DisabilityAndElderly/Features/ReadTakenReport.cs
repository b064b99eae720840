using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The receipt of a delivery report that has been taken in.</summary>
internal sealed class ReadTakenReport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/ffb/delivery-reports/{report}", Handle)
        .AboutTheCitizenOf("report", (DisabilityDb db, string report, CancellationToken stop) =>
            db.Reports.AsNoTracking().Where(r => r.Id == report).Select(r => (CitizenId?)r.Citizen).FirstOrDefaultAsync(stop))
        .WithName("disability-and-elderly.readTakenReport")
        .WithSummary("The receipt of a delivery report")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Receipt>, NotFound>> Handle(string report, DisabilityDb db, CancellationToken stop) =>
        await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == report, stop) is { } taken ? TypedResults.Ok(Receipt.Of(taken)) : TypedResults.NotFound();
}
