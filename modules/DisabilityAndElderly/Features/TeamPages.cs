using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the page of a citizen's team shows.</summary>
internal sealed record TeamView(CitizenId Citizen, string Name, IReadOnlyList<OutsideMember> Members, Discharge? Discharge, IReadOnlyList<TeamMeasure> Measures, DateOnly Today, long Shown, PostedForm Posted);

/// <summary>The page of discharge, psychiatry and the citizen's team.</summary>
internal sealed class TeamPages : IPages
{
    private static readonly string[] Authority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/team", Show).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/team", Add).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/team/{member}/ud", Leave).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/udskrivning", Plan).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/team/maaling", Measure).OnlyFor(Authority);
    }

    internal static Task<IResult> Show(CitizenId citizen, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) => Page(citizen, PostedForm.None, http, work, db, ask, clock, stop);

    internal static async Task<IResult> Add(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "member");
        var member = new NewOutsideMember(typed.Text("name"), typed.Text("organisation"), typed.Text("part"), typed.Text("reach"), typed.Is("citizenAgrees"));
        return await After(await work.Add(citizen, member, who.AsAuthor(), stop), citizen, typed, http, work, db, ask, clock, stop);
    }

    internal static async Task<IResult> Leave(CitizenId citizen, Guid member, IFormCollection form, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        await After(await work.Leave(citizen, member, stop), citizen, new Typed(form, "leave"), http, work, db, ask, clock, stop);

    internal static async Task<IResult> Plan(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "discharge");
        var discharge = new NewDischarge(typed.Text("ward"), typed.Date("expected"), typed.Text("arrangement"), typed.Text("coordinator"), typed.Date("held"));
        return await After(typed.Refused.None ? await work.Plan(citizen, discharge, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, typed, http, work, db, ask, clock, stop);
    }

    internal static async Task<IResult> Measure(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "measure");
        return await After(await work.Measure(citizen, typed.Number("functionLevel"), typed.Choice<WorkAttachment>("attachment"), who.AsAuthor(), stop), citizen, typed, http, work, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, Typed typed, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!worked.Refused.None) return await Page(citizen, typed.Again(worked.Refused), http, work, db, ask, clock, stop);
        await db.NoteSpell("team", typed.Shown, clock, stop);
        return TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/team");
    }

    private static async Task<IResult> Page(CitizenId citizen, PostedForm posted, HttpContext http, TeamWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var members = await db.OutsideMembers.AsNoTracking().Where(m => m.Citizen == citizen && m.Until == null).OrderBy(m => m.Name).ToListAsync(stop);
        var measures = await db.TeamMeasures.AsNoTracking().Where(m => m.Citizen == citizen).OrderBy(m => m.Id).ToListAsync(stop);
        var view = new TeamView(citizen, await ask.NameOf(citizen, stop), members, await work.CurrentDischarge(citizen, stop), measures, clock.Today(), clock.GetUtcNow().ToUnixTimeSeconds(), posted);
        return http.Page<TeamPage, TeamView>(view, posted.Status);
    }
}
