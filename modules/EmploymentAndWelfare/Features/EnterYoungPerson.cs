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

/// <summary>Enters a young person in the municipal youth effort; once entered, entering again changes nothing.</summary>
internal sealed class EnterYoungPerson : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, DateOnly Entered);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}", Handle)
        .WithName("employment-and-welfare.enterYoungPerson")
        .WithSummary("Enter a young person in the municipal youth effort")
        .WithDescription("From the 15th to the 25th birthday. A citizen this department has not heard of is looked up in the citizen register; when that does not answer, nobody is entered.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, EmploymentAndWelfareDb db, CitizenRegister register, YouthEffortRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await Known(citizen, db, stop) is { } known) return TypedResults.Ok(known);
        var (born, silence) = await register.BornOf(citizen, stop);
        if (silence is not null) return silence.AsProblem();
        if (born is null) return TypedResults.NotFound();

        var (young, refused) = YoungPerson.Enter(citizen, born.Value, clock.Today(), rules);
        if (young is null) return refused.AsProblem();
        db.YoungPeople.Add(young);
        db.Publish(new YouthEffortStarted(citizen, young.Entered));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Somebody entered the same person between our question and our answer.
            if (await Known(citizen, db, stop) is { } entered) return TypedResults.Ok(entered);
            throw;
        }
        return TypedResults.Created($"/api/employment-and-welfare/young-people/{citizen}", new Response(citizen, young.Entered));
    }

    private static async Task<Response?> Known(CitizenId citizen, EmploymentAndWelfareDb db, CancellationToken stop) =>
        await db.YoungPeople.AsNoTracking().Where(y => y.Citizen == citizen).Select(y => new Response(y.Citizen, y.Entered)).FirstOrDefaultAsync(stop);
}
