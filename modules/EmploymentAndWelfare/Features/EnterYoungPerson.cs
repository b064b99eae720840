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

/// <summary>Enters a young person in the municipal youth effort: the one entrance (indgang) after primary school. Once entered, entering again changes nothing.</summary>
internal sealed class EnterYoungPerson : ICarterModule
{
    internal sealed record Request(Entrance? Via = null, DateOnly? LeftPrimarySchool = null);

    internal sealed record Response(CitizenId Citizen, DateOnly Entered);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}", Handle)
        .WithName("employment-and-welfare.enterYoungPerson")
        .WithSummary("Enter a young person in the municipal youth effort")
        .WithDescription("From the 15th to the 25th birthday. One who had moved away and is back is entered anew. A citizen this department has not heard of is looked up in the citizen register; when that does not answer, nobody is entered.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, [AsParameters] Desk desk, Request? request = null)
    {
        var (entered, isNew, refused) = await Do(citizen, request ?? new Request(), desk);
        if (!refused.None) return refused.AsProblem();
        if (entered is null) return TypedResults.NotFound();
        return isNew ? TypedResults.Created($"/api/employment-and-welfare/young-people/{citizen}", entered) : TypedResults.Ok(entered);
    }

    /// <summary>Enters; null without a refusal when nobody knows the citizen.</summary>
    internal static async Task<(Response? Entered, bool IsNew, Refusals Refused)> Do(CitizenId citizen, Request request, Desk desk)
    {
        var young = await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop);
        if (young is { MovedAway: null }) return (new Response(citizen, young.Entered), false, []);

        Refusals refused;
        if (young is not null)
        {
            refused = young.Return(desk.Today, desk.Youth, request.Via);
            young.Revision++;
        }
        else
        {
            var (born, silence) = await desk.Register.BornOf(citizen, desk.Stop);
            if (silence is not null) return (null, false, [silence]);
            if (born is null) return (null, false, []);
            (young, refused) = YoungPerson.Enter(citizen, born.Value, desk.Today, desk.Youth, request.Via, request.LeftPrimarySchool);
        }
        if (!refused.None) return (null, false, refused);

        if (desk.Db.Entry(young!).State == EntityState.Detached) desk.Db.YoungPeople.Add(young!);
        desk.Note(citizen, citizen.Value, "Kom ind i ungeindsatsen.");
        desk.Db.Publish(new YouthEffortStarted(citizen, young!.Entered));
        var taken = new Refusal("entered-meanwhile", "En anden har oprettet den unge imens. Hent siden igen.", Kind: RefusalKind.Conflict);
        refused = await desk.Save([], taken);
        if (refused.None) return (new Response(citizen, young.Entered), true, refused);
        // Somebody entered the same person between our question and our answer.
        desk.Db.ChangeTracker.Clear();
        return await desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop) is { MovedAway: null } known ? (new Response(citizen, known.Entered), false, []) : (null, false, refused);
    }
}
