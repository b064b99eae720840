using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>An adult's job plan with its type, talks and goals.</summary>
internal sealed class ReadJobPlan : ICarterModule
{
    internal sealed record Talk(DateOnly On, string CitizensWords, string Agreed, string HeldBy);

    internal sealed record Response(CitizenId Citizen, DateOnly Begun, DateOnly? Ended, string Type, string? Law, IReadOnlyList<string> Unverified, DateOnly? ConsentOn, string JobGoal, DateOnly? NextTalk, string Adviser, string? AdviserReach,
        IReadOnlyList<JobGoalLine> Goals, IReadOnlyList<Talk> Talks);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/job-plan", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.readJobPlan")
        .WithSummary("An adult's job plan")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, [AsParameters] Desk desk) => await Read(citizen, desk) is { } plan ? TypedResults.Ok(plan) : TypedResults.NotFound();

    internal static async Task<Response?> Read(CitizenId citizen, Desk desk)
    {
        if (await desk.Db.JobPlans.AsNoTracking().FirstOrDefaultAsync(p => p.Citizen == citizen, desk.Stop) is not { } p) return null;
        var type = desk.Law.Plan(p.Type, p.Begun) ?? desk.Law.Plan(p.Type, desk.Today);
        var talks = await desk.Db.JobTalks.AsNoTracking().Where(t => t.Citizen == citizen).OrderByDescending(t => t.On).ThenByDescending(t => t.Id).Select(t => new Talk(t.On, t.CitizensWords, t.Agreed, t.HeldByName)).ToListAsync(desk.Stop);
        return new Response(p.Citizen, p.Begun, p.Ended, type?.Title ?? p.Type, type?.Reference.ToString(), type?.Unverified ?? [], p.ConsentOn, p.JobGoal, p.NextTalk, p.Adviser, p.AdviserReach, await JobGoalLine.Of(citizen, desk), talks);
    }
}
