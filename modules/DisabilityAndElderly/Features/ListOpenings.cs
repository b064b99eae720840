using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The openings of Aalborg Aktiv: for partners too, so no citizen is in it.</summary>
internal sealed class ListOpenings : ICarterModule
{
    internal sealed record Line(Guid Id, OccupationKind Kind, string Title, string Partner, IReadOnlyList<string> Interests, int Places, int Taken, int Hours, DateOnly From, DateOnly? Until);

    internal sealed record Response(IReadOnlyList<Line> Openings);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/occupation/openings", Handle)
        .WithName("disability-and-elderly.listOpenings")
        .WithSummary("Places where somebody can be occupied")
        .ShowsNobody();

    internal static async Task<Ok<Response>> Handle(OccupationWork work, CancellationToken stop) =>
        TypedResults.Ok(new Response([.. (await work.WithTaken(stop)).Select(o =>
            new Line(o.Opening.Id, o.Opening.Kind, o.Opening.Title, o.Opening.Partner, o.Opening.Interests, o.Opening.Places, o.Taken, o.Opening.Hours, o.Opening.From, o.Opening.Until))]));
}
