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

/// <summary>The families in Job og Familie, those on the waiting list, and how much room there is.</summary>
internal sealed class ListFamilies : ICarterModule
{
    internal sealed record Line(Guid Id, IReadOnlyList<CitizenId> Members, int MembersNotShown, DateOnly? Began, DateOnly Asked, DateOnly? NextMeeting, int Goals);

    internal sealed record Response(int? Room, int Taken, IReadOnlyList<Line> Families, IReadOnlyList<Line> Waiting, string? Source);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/families", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.listFamilies")
        .WithSummary("The families in Job og Familie and the waiting list")
        .WithDescription("Families with a member the signed-in works with; the room there is counts all.");

    internal static async Task<Ok<Response>> Handle([AsParameters] Desk desk)
    {
        var list = await Read(desk);
        await desk.Access.Listed(list.Families.Concat(list.Waiting).SelectMany(f => f.Members), desk.Stop);
        return TypedResults.Ok(list);
    }

    internal static async Task<Response> Read(Desk desk)
    {
        var seen = (await desk.Db.FamilyMembers.AsNoTracking().Where(m => m.Until == null).SeenBy(desk.Who, desk.Db, desk.Today).ToListAsync(desk.Stop)).ToLookup(m => m.Family, m => m.Citizen);
        var ids = seen.Select(group => group.Key).ToList();
        var families = await desk.Db.WholeFamilies.AsNoTracking().Where(f => f.Ended == null && ids.Contains(f.Id)).OrderBy(f => f.Asked).ToListAsync(desk.Stop);
        Line View(FamilyCase f) => new(f.Id, [.. seen[f.Id]], f.Members.Count(m => m.Until is null) - seen[f.Id].Count(), f.Began, f.Asked.DanishDate(), f.NextMeeting, f.Goals.Count(g => g.Ended is null));
        var frame = desk.Law.Families(desk.Today);
        return new Response(frame?.Families, await desk.Db.Families.CountAsync(f => f.Seat != null, desk.Stop), [.. families.Where(f => f.Seat is not null).Select(View)], [.. families.Where(f => f.Seat is null).Select(View)], frame?.Source);
    }
}
