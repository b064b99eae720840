using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Tests.Ledger.Features;

/// <summary>All lines in the order they were written.</summary>
internal sealed class ReadLines : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, string What);

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/lines", Handle).WithName("fixture-ledger.lines").ForEverybody().WithSummary("All lines in order");

    internal static async Task<Ok<List<Response>>> Handle(LedgerDb db, CancellationToken stop) =>
        TypedResults.Ok(await db.Lines.AsNoTracking().OrderBy(line => line.Id).Select(line => new Response(line.Citizen, line.What)).ToListAsync(stop));
}
