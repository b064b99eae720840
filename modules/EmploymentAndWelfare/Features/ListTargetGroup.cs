using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The young people in the target group; or only those about to fall out, without a plan or a contact person.</summary>
internal sealed class ListTargetGroup : ICarterModule
{
    public const int PageSize = 25;

    internal sealed record Person(CitizenId Citizen, DateOnly Born, DateOnly OutSince, bool HasDuty, DateOnly? AuthorityEndsOn, string? ContactName, IReadOnlyList<string> Gaps);

    internal sealed record Response(IReadOnlyList<Person> People, int Page, bool More);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.listTargetGroup")
        .WithSummary("The young people in the target group, or only those about to fall out")
        .WithDescription("Twenty-five a page, those longest without education or job first. About to fall out is: in the target group, and without an education plan or a contact person.");

    internal static async Task<Results<Ok<Response>, Refused>> Handle(
        SignedIn who, EmploymentAndWelfareDb db, YouthEffortRules rules, ICitizenAccess access, TimeProvider clock, CancellationToken stop, bool aboutToFallOut = false, int page = 1)
    {
        if (page < 1) return new Refusal("page-unknown", "Sidetallet begynder med 1.", "page").AsProblem();
        var list = await Read(db, who, rules, clock.Today(), aboutToFallOut, page, stop);
        await access.Listed(list.People.Select(person => person.Citizen), stop);
        return TypedResults.Ok(list);
    }

    /// <summary>One page of the list.</summary>
    internal static async Task<Response> Read(EmploymentAndWelfareDb db, SignedIn who, YouthEffortRules rules, DateOnly today, bool aboutToFallOut, int page, CancellationToken stop)
    {
        if (rules.AsOf(today) is not { } law) return new Response([], page, false);
        var read = await db.MayBeInTargetGroup(today, law.TargetGroup).AsNoTracking().SeenBy(who, db, today)
            .Where(y => !aboutToFallOut || !y.HasEducationPlan || y.ContactName == null)
            .OrderBy(y => y.OccupationSince).ThenBy(y => y.Citizen).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        var people = read.Take(PageSize).Select(young => (young, effort: YouthEffort.For(young, today, rules))).Where(pair => pair.effort.InTargetGroup)
            .Select(pair => new Person(pair.young.Citizen, pair.young.Born, pair.young.OccupationSince, pair.effort.HasDuty, pair.effort.AuthorityEndsOn, pair.young.ContactName, pair.young.Gaps(pair.effort)));
        return new Response([.. people], page, read.Count > PageSize);
    }
}
