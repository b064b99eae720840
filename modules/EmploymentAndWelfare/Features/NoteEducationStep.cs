using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Notes what became of a step in the education plan.</summary>
internal sealed class NoteEducationStep : ICarterModule
{
    internal sealed record Request(StepOutcome? Outcome, string? WhatHappened = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/education-plan/steps/{step}", Handle)
        .WithName("employment-and-welfare.noteEducationStep")
        .WithSummary("Note what became of a step in an education plan")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid step, Request request, [AsParameters] Desk desk) => (await Do(citizen, step, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, Guid step, Request request, Desk desk) =>
        desk.ChangePlan(citizen, plan => plan.NoteStep(step, request.Outcome, request.WhatHappened, desk.Today), "Et skridt i uddannelsesplanen er fulgt op.");
}
