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

/// <summary>Adds somebody from outside to the citizen's team (Borgers Team); no case is opened to them.</summary>
internal sealed class AddOutsideMember : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/team/outside", Handle)
        .WithName("disability-and-elderly.addOutsideMember")
        .WithSummary("Add a member from outside the municipality")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator);

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, NewOutsideMember body, SignedIn who, TeamWork work, CancellationToken stop) =>
        (await work.Add(citizen, body, who.AsAuthor(), stop)).AsResult();
}
