using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Records that upper secondary education is completed.</summary>
internal sealed class CompleteUpperSecondary : ICarterModule
{
    internal sealed record Request(DateOnly? On);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/upper-secondary", Handle)
        .WithName("employment-and-welfare.completeUpperSecondary")
        .WithSummary("Record completed upper secondary education")
        .WithDescription("Completed before the 25th birthday, it ends the authority on that day. The others are told by the daily run.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, EmploymentAndWelfareDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Change(citizen, young => young.CompleteUpperSecondary(request.On, clock.Today()), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
