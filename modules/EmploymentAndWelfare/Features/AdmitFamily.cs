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

/// <summary>Takes the family that has waited longest in from the waiting list.</summary>
internal sealed class AdmitFamily : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/families/{id}/admit", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.admitFamily")
        .WithSummary("Take a family in from the waiting list")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, [AsParameters] Desk desk) => (await Do(id, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(Guid id, Desk desk)
    {
        var first = await desk.Db.Families.Where(f => f.Seat == null && f.Ended == null).OrderBy(f => f.Asked).Select(f => f.Id).FirstOrDefaultAsync(desk.Stop);
        var seats = await OpenFamily.TakenSeats(desk);
        return await Change(id, family =>
        {
            var refused = family.Admit(seats, first == id, desk.Law.Families(desk.Today), desk.Today);
            if (refused.None) OpenFamily.Tell(family, "Familien er kommet med i Job og Familie.", desk);
            return refused;
        }, null, desk);
    }

    /// <summary>Changes a family that the signed-in works with a member of; null when there is none such.</summary>
    internal static async Task<Refusals?> Change(Guid id, Func<FamilyCase, Refusals?> change, string? what, Desk desk)
    {
        if (await desk.Db.WholeFamilies.FirstOrDefaultAsync(f => f.Id == id, desk.Stop) is not { } family) return null;
        var seen = await ReadFamily.Seen(id, desk);
        if (seen.Count == 0) return null;
        await desk.Access.Listed(seen, desk.Stop);
        var members = family.Members.Where(m => m.Until is null).Select(m => m.Citizen).ToList();
        if (change(family) is not { } refused) return null;
        if (!refused.None) return refused;
        family.Revision++;
        foreach (var member in what is null ? [] : members) desk.Note(member, id, what!);
        return await desk.Save(refused, OpenFamily.Taken);
    }
}
