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

/// <summary>The assessments and referrals of a young person to FGU.</summary>
internal sealed class ListFguAssessments : ICarterModule
{
    internal sealed record Assessment(Guid Id, DateOnly On, bool InTargetGroup, string Reasons, string Resources, string Alternatives, string YoungsWords, string By, string? Track, string? School, DateOnly? ReferredOn, DateOnly? StartsOn);

    internal sealed record Response(IReadOnlyList<Assessment> Assessments);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people/{citizen}/fgu-assessments", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.listFguAssessments")
        .WithSummary("A young person's assessments and referrals to FGU");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, [AsParameters] Desk desk) => TypedResults.Ok(new Response(
        [.. (await desk.Db.FguAssessments.AsNoTracking().Where(a => a.Citizen == citizen).OrderByDescending(a => a.Id).ToListAsync(desk.Stop))
            .Select(a => new Assessment(a.Id, a.On, a.InTargetGroup, a.Reasons, a.Resources, a.Alternatives, a.YoungsWords, a.ByName, desk.Law.Offer(a.Track, a.ReferredOn ?? a.On)?.Title, a.School, a.ReferredOn, a.StartsOn))]));
}
