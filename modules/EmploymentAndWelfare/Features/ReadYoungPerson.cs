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
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A young person's place in the youth effort, with reasons.</summary>
internal sealed class ReadYoungPerson : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, DateOnly AsOf, bool InTargetGroup, bool HasDuty, IReadOnlyList<string> Reasons, DateOnly? AuthorityEndsOn, YouthEffortEnd? AuthorityEndsBecause, IReadOnlyList<string> Gaps,
        DateOnly Entered, Entrance? Via, DateOnly? LeftPrimarySchool, Occupation Occupation, DateOnly OccupationSince, DateOnly? LeftEducation, DateOnly? UpperSecondaryCompleted, DateOnly? MovedAway,
        bool HasEducationPlan, string? ContactName, string? ContactReach, string? Law, string? Source);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people/{citizen}", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.readYoungPerson")
        .WithSummary("A young person's place in the youth effort, with reasons")
        .WithDescription("Read as of today, or as of another day. The occupation is the one recorded last.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, [AsParameters] Desk desk, DateOnly? asOf = null)
    {
        if (await desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop) is not { } young) return TypedResults.NotFound();
        var day = asOf ?? desk.Today;
        var (effort, law, contacts) = (YouthEffort.For(young, day, desk.Youth), desk.Youth.AsOf(day), await desk.Db.ContactsOf(citizen, desk.Stop));
        return TypedResults.Ok(new Response(citizen, day, effort.InTargetGroup, effort.HasDuty, effort.Reasons, effort.AuthorityEndsOn, effort.Why, young.Gaps(effort, contacts, day),
            young.Entered, young.Via, young.LeftPrimarySchool, young.Occupation, young.OccupationSince, young.LeftEducation, young.UpperSecondaryCompleted, young.MovedAway,
            young.HasEducationPlan, contacts.On(day)?.Name, contacts.On(day)?.Reach, law?.EffortReference.ToString(), law?.Source));
    }
}
