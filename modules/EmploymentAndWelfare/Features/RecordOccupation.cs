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

/// <summary>Records what a young person does now: education, job or neither.</summary>
internal sealed class RecordOccupation : ICarterModule
{
    internal sealed record Request(Occupation? Occupation, DateOnly? Since);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/occupation", Handle)
        .WithName("employment-and-welfare.recordOccupation")
        .WithSummary("Record what a young person does now")
        .WithDescription("From education to neither is kept as having left an education: it shows in the list of those about to fall out.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk) => desk.Db.Change(citizen, young =>
    {
        var refused = young.Record(request.Occupation, request.Since, desk.Today);
        if (refused.None) desk.Note(citizen, citizen.Value, $"Beskæftigelse: {InDanish.Of(young.Occupation).ToLowerInvariant()} siden {YouthEffort.Words(young.OccupationSince)}.");
        return refused;
    }, desk.Stop);
}
