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

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Takes a family into the project Job og Familie, or puts it on the waiting list when there is no room.</summary>
internal sealed class OpenFamily : ICarterModule
{
    internal sealed record Response(Guid Id, bool HasPlace);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/family", Handle)
        .WithName("employment-and-welfare.openFamily")
        .WithSummary("Take a citizen's family into Job og Familie")
        .WithDescription("The citizen is the first adult; the others are named by their ids. There is room for as many families as the dated frame says, also when two are taken in at once.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, FamilyText request, [AsParameters] Desk desk)
    {
        var (family, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return family is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/families/{family.Id}", new Response(family.Id, family.Seat is not null));
    }

    internal static async Task<(FamilyCase? Family, Refusals Refused)> Do(CitizenId citizen, FamilyText text, Desk desk)
    {
        List<FamilyMemberText> members = [new(citizen, FamilyRole.Adult), .. text.Members ?? []];
        foreach (var member in members)
        {
            var (born, silence) = await desk.Register.BornOf(member.Citizen, desk.Stop);
            if (silence is not null) return (null, [silence]);
            if (born is null && member.Citizen == citizen) return (null, []);
            if (born is null) return (null, [new Refusal("family-member-unknown", "En af personerne findes ikke i borgerregistret.", "members")]);
        }
        var ids = members.Select(m => m.Citizen).ToList();
        // Whether one of the others is in a family already is told by the answer, so it is a look-up of that person too.
        await desk.Access.Listed(ids.Where(id => id != citizen), desk.Stop);
        if (await desk.Db.Families.AnyAsync(f => f.Ended == null && f.Members.Any(m => m.Until == null && ids.Contains(m.Citizen)), desk.Stop))
            return (null, [new Refusal("family-exists", "En af personerne er allerede i en familie i projektet eller på ventelisten.", "members", RefusalKind.Conflict)]);

        var (family, refused) = FamilyCase.Open(desk.NewId(), text with { Members = members }, await desk.TakenSeats(), desk.Law.Families(desk.Today), desk.Now, desk.Today);
        if (family is null) return (null, refused);
        desk.Db.Families.Add(family);
        desk.TellOfFamily(family, family.Seat is null ? "Familien står på venteliste til Job og Familie." : "Familien er kommet med i Job og Familie.");
        refused = await desk.Save(refused, Changing.FamilyTaken);
        return (refused.None ? family : null, refused);
    }
}
