using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>A citizen's joint follow-ups, newest first.</summary>
internal sealed class ListJointFollowUps : ICarterModule
{
    internal sealed record Line(
        Guid Id, CitizenId Citizen, DateTimeOffset Begins, int Minutes, string Place, bool CitizenComes, string? WhyWithoutCitizen, IReadOnlyList<string> Departments, IReadOnlyList<string> Outside, IReadOnlyList<GoalId> Goals, DateOnly? Held, DateOnly? CalledOff)
    {
        internal static Line Of(JointFollowUp j) => new(j.Id, j.Citizen, j.Begins, j.Minutes, j.Place, j.CitizenComes, j.WhyWithoutCitizen, j.Departments, j.Outside, j.Goals, j.Held, j.CalledOff);
    }

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/joint-follow-ups", Handle)
        .WithName("shared-goals.listJointFollowUps").ForCitizensToo()
        .WithSummary("A citizen's joint follow-ups, newest first");

    internal static async Task<Ok<List<Line>>> Handle(CitizenId citizen, [AsParameters] GoalDesk desk) =>
        TypedResults.Ok((await desk.Db.JointFollowUps.AsNoTracking().Where(j => j.Citizen == citizen).OrderByDescending(j => j.Begins).ToListAsync(desk.Stop)).ConvertAll(Line.Of));
}
