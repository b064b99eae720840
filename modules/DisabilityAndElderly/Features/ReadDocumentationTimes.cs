using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>How long documentation takes, by what is documented.</summary>
internal sealed class ReadDocumentationTimes : ICarterModule
{
    private const int Days = 90;

    internal sealed record Response(IReadOnlyList<DocumentationTime> Times);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/documentation-times", Handle)
        .WithName("disability-and-elderly.readDocumentationTimes")
        .WithSummary("How long documentation takes, by kind, the last 90 days")
        .ShowsNobody();

    internal static async Task<Ok<Response>> Handle(DisabilityDb db, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(new Response(DocumentationTime.Of(await db.Spells.AsNoTracking().Where(s => s.On >= clock.Today().AddDays(-Days)).ToListAsync(stop))));
}
