using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The openings that fit what a citizen wishes, with the reasons.</summary>
internal sealed class FindOpenings : ICarterModule
{
    internal sealed record Line(Guid Id, OccupationKind Kind, string Title, string Partner, int FreePlaces, IReadOnlyList<string> SharedInterests);

    internal sealed record Response(IReadOnlyList<Line> Openings);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/occupation/openings", Handle)
        .WithName("disability-and-elderly.findOpenings")
        .WithSummary("Openings that fit a citizen, with the reasons")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, OccupationWork work, CancellationToken stop) =>
        TypedResults.Ok(new Response([.. (await work.Fitting(citizen, stop) ?? []).Select(f =>
            new Line(f.Opening.Id, f.Opening.Kind, f.Opening.Title, f.Opening.Partner, f.FreePlaces, f.SharedInterests))]));
}
