using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Rights;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>Who works with a citizen: read, named by a leader, ended. Mapped for every module that has a database.</summary>
internal static class CaseStaffEndpoints
{
    internal sealed record Member(StaffId Staff, string? Team, DateOnly From);

    internal sealed record Response(IReadOnlyList<Member> Staff);

    /// <param name="Team">The team the case lies with, where it lies with one.</param>
    /// <param name="Reason">Why somebody takes the case themselves; not asked for where another is named.</param>
    internal sealed record Naming(string? Team, string? Reason = null);

    private const int MostLetters = 300;

    public static void MapCaseStaff(this IEndpointRouteBuilder app, ModuleCard card)
    {
        app.MapGet("/citizens/{citizen}/staff", List).WithName($"{card.Route}.listCaseStaff")
            .WithSummary("Who in the department works with the citizen");
        app.MapPut("/citizens/{citizen}/staff/{staff}", Name).WithName($"{card.Route}.nameCaseStaff").NamesStaff()
            .WithSummary("Name a member of staff who works with the citizen").WithDescription("From today. By a team lead, department head or coordinator of the department, to whom the citizen is open, where the department has a case. Who names themselves says why, and it is reviewed. The citizen's other contacts are told.");
        app.MapDelete("/citizens/{citizen}/staff/{staff}", End).WithName($"{card.Route}.endCaseStaff").NamesStaff()
            .WithSummary("A member of staff no longer works with the citizen").ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Ok<Response>> List(CitizenId citizen, ModuleDb db, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(new Response(await db.CaseStaff.On(clock.Today()).Where(m => m.Citizen == citizen).Select(m => new Member(m.Staff, m.Team, m.From)).ToListAsync(stop)));

    internal static async Task<Results<NoContent, Refused>> Name(CitizenId citizen, StaffId staff, Naming naming, SignedIn who, ICitizenAccess access, ModuleDb db, TimeProvider clock, CancellationToken stop)
    {
        var (reason, themselves) = (naming.Reason?.Trim() ?? "", who.Staff == staff);
        var refused = new Refusals()
            .When(!await new PersonalRows(db).HasACaseOf(citizen, stop), "no-case-here", "Forvaltningen har ingen sag om borgeren. Opret sagen, før nogen får den.")
            .When(themselves && reason.Length == 0, "reason-missing", "Skriv, hvorfor du selv tager sagen. En anden gennemgår det.", "reason")
            .When(reason.Length > MostLetters, "reason-too-long", $"Skriv det på højst {MostLetters} tegn.", "reason");
        if (!refused.None) return refused.AsProblem();

        await (themselves ? access.NamedThemselves(citizen, reason, stop) : access.Recorded(citizen, "En medarbejder fik borgerens sag", stop));
        var today = clock.Today();
        if (await db.CaseStaff.FindAsync([citizen, staff], stop) is not { } member) db.CaseStaff.Add(new CaseMembership { Citizen = citizen, Staff = staff, Team = naming.Team, From = today, NamedBy = who.Subject });
        else (member.Team, member.From, member.Until, member.NamedBy) = (naming.Team, member.Until is null ? member.From : today, null, who.Subject);
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> End(CitizenId citizen, StaffId staff, ICitizenAccess access, ModuleDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.CaseStaff.FindAsync([citizen, staff], stop) is not { Until: null } member) return TypedResults.NotFound();
        await access.Recorded(citizen, "En medarbejder afgav borgerens sag", stop);
        member.Until = clock.Today();
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
