using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Adds an opening of a partner (Aalborg Aktiv).</summary>
internal sealed class AddOpening : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/occupation/openings", Handle)
        .WithName("disability-and-elderly.addOpening")
        .WithSummary("Add a place where somebody can be occupied")
        .ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(NewOpening body, OccupationWork work, CancellationToken stop) =>
        (await work.Open(body, stop)).AsResult();
}
