using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A family's case: members, the one team, each member's contacts in other departments, and the family's goals beside each person's plan.</summary>
internal sealed class ReadFamily : ICarterModule
{
    internal sealed record Member(CitizenId Citizen, FamilyRole Role, DateOnly From, DateOnly? Until, IReadOnlyList<string> Plans);

    internal sealed record Adviser(Guid Id, string Name, string Part, string Department, string? Reach, CitizenId? For, DateOnly From, DateOnly? Until);

    internal sealed record Goal(GoalId Id, string Text, string FamilysWords, DateOnly Due, DateOnly Set, DateOnly? Ended, bool? Reached, string? Learned);

    internal sealed record Response(Guid Id, bool HasPlace, int? WaitingNumber, DateOnly? Began, DateOnly? Ended, string? WhyEnded, string FamilysWords, DateOnly? NextMeeting,
        IReadOnlyList<Member> Members, int MembersNotShown, IReadOnlyList<Adviser> Team, IReadOnlyList<Goal> Goals);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/families/{id}", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.readFamily")
        .WithSummary("A family's case in Job og Familie")
        .WithDescription("Shows the members the signed-in works with; the others are only counted, and their contacts are left out.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, [AsParameters] Desk desk)
    {
        if (await Read(id, desk) is not { } family) return TypedResults.NotFound();
        await desk.Access.Listed(family.Members.Select(m => m.Citizen), desk.Stop);
        return TypedResults.Ok(family);
    }

    internal static async Task<Response?> Read(Guid id, Desk desk)
    {
        if (await desk.Db.WholeFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, desk.Stop) is not { } family) return null;
        var seen = await desk.SeenOfFamily(id);
        if (seen.Count == 0) return null;
        var waiting = family.Seat is null && family.Ended is null ? 1 + await desk.Db.Families.CountAsync(f => f.Seat == null && f.Ended == null && f.Asked < family.Asked, desk.Stop) : (int?)null;
        var plans = await Plans([.. seen], desk);
        return new Response(id, family.Seat is not null, waiting, family.Began, family.Ended, family.WhyEnded, family.FamilysWords, family.NextMeeting,
            [.. family.Members.Where(m => seen.Contains(m.Citizen)).OrderBy(m => m.Role).Select(m => new Member(m.Citizen, m.Role, m.From, m.Until, [.. plans[m.Citizen]]))],
            family.Members.Count(m => !seen.Contains(m.Citizen)),
            [.. family.Team.Where(a => a.For is not { } member || seen.Contains(member)).OrderBy(a => a.Until != null).ThenBy(a => a.Id).Select(a => new Adviser(a.Id, a.Name, a.Part, desk.Law.Department(a.Department, desk.Today) ?? a.Department, a.Reach, a.For, a.From, a.Until))],
            [.. family.Goals.OrderBy(g => g.Ended != null).ThenBy(g => g.Due).Select(g => new Goal(g.Id, g.Text, g.FamilysWords, g.Due, g.Set, g.Ended, g.Reached, g.Learned))]);
    }

    private static async Task<ILookup<CitizenId, string>> Plans(IReadOnlyList<CitizenId> members, Desk desk)
    {
        var jobs = await desk.Db.JobPlans.AsNoTracking().Where(p => p.Ended == null && members.Contains(p.Citizen)).Select(p => new { p.Citizen, Text = "Jobplan: " + p.JobGoal }).ToListAsync(desk.Stop);
        var education = await desk.Db.EducationPlans.AsNoTracking().Where(p => p.Closed == null && members.Contains(p.Citizen)).Select(p => new { p.Citizen, Text = "Uddannelsesplan: " + (p.Aim ?? "under udarbejdelse") }).ToListAsync(desk.Stop);
        return jobs.Concat(education).ToLookup(p => p.Citizen, p => p.Text);
    }
}
