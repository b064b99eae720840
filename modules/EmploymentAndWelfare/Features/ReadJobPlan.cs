using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>An adult's job plan.</summary>
internal sealed class ReadJobPlan : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, DateOnly Begun, string JobGoal, DateOnly? NextTalk, string Adviser, string? AdviserReach);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/job-plan", Handle)
        .WithName("employment-and-welfare.readJobPlan")
        .WithSummary("An adult's job plan")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, EmploymentAndWelfareDb db, CancellationToken stop) =>
        await db.JobPlans.AsNoTracking().FirstOrDefaultAsync(p => p.Citizen == citizen, stop) is { } plan ? TypedResults.Ok(View(plan)) : TypedResults.NotFound();

    private static Response View(JobPlan p) => new(p.Citizen, p.Begun, p.JobGoal, p.NextTalk, p.Adviser, p.AdviserReach);
}
