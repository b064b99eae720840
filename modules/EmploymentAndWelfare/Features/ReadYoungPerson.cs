using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A young person's place in the youth effort, with reasons.</summary>
internal sealed class ReadYoungPerson : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, DateOnly AsOf, bool InTargetGroup, bool HasDuty, IReadOnlyList<string> Reasons, DateOnly? AuthorityEndsOn, YouthEffortEnd? AuthorityEndsBecause, IReadOnlyList<string> Gaps,
        DateOnly Entered, Occupation Occupation, DateOnly OccupationSince, DateOnly? UpperSecondaryCompleted, bool HasEducationPlan, string? ContactName, string? ContactReach, string? Law, string? Source);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people/{citizen}", Handle)
        .WithName("employment-and-welfare.readYoungPerson")
        .WithSummary("A young person's place in the youth effort, with reasons")
        .WithDescription("Read as of today, or as of another day. The occupation is the one recorded last.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, EmploymentAndWelfareDb db, YouthEffortRules rules, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, stop) is not { } young) return TypedResults.NotFound();
        var day = asOf ?? clock.Today();
        var (effort, law) = (YouthEffort.For(young, day, rules), rules.AsOf(day));
        return TypedResults.Ok(new Response(citizen, day, effort.InTargetGroup, effort.HasDuty, effort.Reasons, effort.AuthorityEndsOn, effort.Why, young.Gaps(effort),
            young.Entered, young.Occupation, young.OccupationSince, young.UpperSecondaryCompleted, young.HasEducationPlan, young.ContactName, young.ContactReach, law?.EffortReference.ToString(), law?.Source));
    }
}
