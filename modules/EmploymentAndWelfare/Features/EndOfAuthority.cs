using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Tells the others of those whose authority has ended up to a day, and of contact persons who have left. Run daily; running it again tells nobody twice.</summary>
internal sealed class EndOfAuthority : ICarterModule
{
    internal sealed record Request(DateOnly? Day = null);

    internal sealed record Response(DateOnly Day, int Ended, int Vacated);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/end-of-authority", Handle)
        .ShowsNobody()
        .OnlyFor(Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator)
        .WithName("employment-and-welfare.endOfAuthority")
        .WithSummary("Tell of those whose youth effort has ended up to a day, and of vacant places")
        .WithDescription("Run daily. Upper secondary completed, the 25th birthday or moved away, whichever came first; an open education plan is closed with it. Contact persons who were to leave and have. Nobody is told of twice.")
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, Refused>> Handle(Request request, EmploymentAndWelfareDb db, YouthEffortRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (today, day) = (clock.Today(), request.Day ?? clock.Today());
        if (day > today) return new Refusal("day-in-future", "Dagen kan ikke ligge efter i dag.", "day").AsProblem();
        var (ended, vacated) = (await End(day, db, rules, stop), await Vacate(day, db, stop));
        var refused = await db.Save(stop);
        return refused.None ? TypedResults.Ok(new Response(day, ended, vacated)) : refused.AsProblem();
    }

    private static async Task<int> End(DateOnly day, EmploymentAndWelfareDb db, YouthEffortRules rules, CancellationToken stop)
    {
        if (rules.AsOf(day) is not { } law) return 0;
        var oldest = day.AddYears(-law.TargetGroup.UntilAge).AddDays(1);
        var mayHaveEnded = await db.YoungPeople.Where(y => y.EndTold == null && (y.Born <= oldest || y.UpperSecondaryCompleted <= day || y.MovedAway <= day)).ToListAsync(stop);
        var ended = mayHaveEnded.Select(young => (Young: young, End: young.TellEnd(day, rules))).Where(pair => pair.End is not null).ToList();
        foreach (var (young, end) in ended)
        {
            young.Revision++;
            db.Publish(end!);
            if (await db.OpenPlanOf(young.Citizen, stop) is not { } plan) continue;
            plan.Close(EducationPlanEnd.EffortEnded, day);
            plan.Revision++;
            young.HasEducationPlan = false;
            db.Publish(new EducationPlanClosed(young.Citizen, day));
        }
        return ended.Count;
    }

    private static async Task<int> Vacate(DateOnly day, EmploymentAndWelfareDb db, CancellationToken stop)
    {
        var left = await db.ContactPeople.Where(c => c.Until <= day && c.VacancyTold == null && !db.ContactPeople.Any(other => other.Citizen == c.Citizen && other.From >= c.Until && other.Id != c.Id)).ToListAsync(stop);
        foreach (var contact in left)
        {
            contact.VacancyTold = day;
            contact.Revision++;
            db.Publish(new ContactPersonVacated(contact.Citizen, contact.Until!.Value));
        }
        return left.Count;
    }
}
