using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Tells the others of those whose authority has ended up to a day. Run daily; running it again tells nobody twice.</summary>
internal sealed class EndOfAuthority : ICarterModule
{
    internal sealed record Request(DateOnly? Day = null);

    internal sealed record Response(DateOnly Day, int Ended);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/end-of-authority", Handle)
        .ShowsNobody()
        .OnlyFor(Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator)
        .WithName("employment-and-welfare.endOfAuthority")
        .WithSummary("Tell of those whose youth effort has ended up to a day")
        .WithDescription("Run daily. Upper secondary completed or the 25th birthday, whichever came first. Nobody is told of twice.")
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, Refused>> Handle(Request request, EmploymentAndWelfareDb db, YouthEffortRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (today, day) = (clock.Today(), request.Day ?? clock.Today());
        if (day > today) return new Refusal("day-in-future", "Dagen kan ikke ligge efter i dag.", "day").AsProblem();
        try
        {
            return TypedResults.Ok(new Response(day, await Run(day, db, rules, stop)));
        }
        catch (DbUpdateConcurrencyException)
        {
            return new[] { new Refusal("young-person-changed-meanwhile", "En anden kørsel eller en medarbejder har ændret de samme unge imens. Kør igen.", Kind: RefusalKind.Conflict) }.AsProblem();
        }
    }

    private static async Task<int> Run(DateOnly day, EmploymentAndWelfareDb db, YouthEffortRules rules, CancellationToken stop)
    {
        if (rules.AsOf(day) is not { } law) return 0;
        var oldest = day.AddYears(-law.TargetGroup.UntilAge).AddDays(1);
        var mayHaveEnded = await db.YoungPeople.Where(y => y.EndTold == null && (y.Born <= oldest || y.UpperSecondaryCompleted <= day)).ToListAsync(stop);

        var ended = 0;
        foreach (var young in mayHaveEnded)
        {
            if (young.TellEnd(day, rules) is not { } end) continue;
            young.Revision++;
            db.Publish(end);
            ended++;
        }
        await db.SaveChangesAsync(stop);
        return ended;
    }
}
