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

/// <summary>Takes in the provider's status of an order.</summary>
internal sealed class AnswerOrder : ICarterModule
{
    internal sealed record Request(OrderState State, string? Note);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/orders/{order}/status", Handle)
        .WithName("disability-and-elderly.answerOrder")
        .WithSummary("Say how far an order is")
        .OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator).ForProvidersToo();

    internal static async Task<Results<Ok<Made>, Refused>> Handle(CitizenId citizen, Guid order, Request body, SignedIn who, PlanWork work, CancellationToken stop) =>
        (await work.Answer(citizen, order, body.State, body.Note, who, stop)).AsResult();
}
