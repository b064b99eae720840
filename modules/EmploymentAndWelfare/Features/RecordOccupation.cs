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
    internal sealed record Request(Occupation? Occupation, DateOnly? Since, bool? HasEducationPlan = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/occupation", Handle)
        .WithName("employment-and-welfare.recordOccupation")
        .WithSummary("Record what a young person does now")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, EmploymentAndWelfareDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Change(citizen, young => young.Record(request.Occupation, request.Since, request.HasEducationPlan, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
