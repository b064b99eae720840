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

/// <summary>Measures level of functioning and attachment to work (Borgers Team).</summary>
internal sealed class MeasureTeam : ICarterModule
{
    internal sealed record Request(int? FunctionLevel, WorkAttachment? Attachment);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/team/measures", Handle)
        .WithName("disability-and-elderly.measureTeam")
        .WithSummary("Measure level of functioning and attachment to work")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Request body, SignedIn who, TeamWork work, CancellationToken stop) =>
        (await work.Measure(citizen, body.FunctionLevel, body.Attachment, who.AsAuthor(), stop)).AsResult();
}
