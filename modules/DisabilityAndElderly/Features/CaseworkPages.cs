using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Work;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the page of the work in a case shows; the file is null when there is no case.</summary>
internal sealed record CaseworkView(CitizenId Citizen, string Name, CaseFile? File, IReadOnlyList<CaseEvent> Events, IReadOnlyList<Deadline> Deadlines, DateOnly Today, long Shown, PostedForm Posted)
{
    public bool IsOpen => File is { Case: { Opened: not null, Closed: null } };

    /// <summary>The phase the case is in: that of the last act.</summary>
    public VumPhase? Phase => Events.Count == 0 ? null : Events[0].Phase;
}

/// <summary>The page on which a case is worked: opened, assessed, given goals and plans, closed.</summary>
internal sealed class CaseworkPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/sag", Show).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapGet("/borgere/{citizen}/udredning", ShowAssessment).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapPost("/borgere/{citizen}/sag/aabn", Open).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapPost("/borgere/{citizen}/sag/luk", Close).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapPost("/borgere/{citizen}/udredning", Assess).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapPost("/borgere/{citizen}/maal", SetGoal).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapPost("/borgere/{citizen}/planer", Draft).OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
    }

    internal static async Task<IResult> Show(CitizenId citizen, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        http.Page<CaseworkPage, CaseworkView>(await View(citizen, db, ask, clock, PostedForm.None, stop));

    internal static async Task<IResult> ShowAssessment(CitizenId citizen, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        await View(citizen, db, ask, clock, PostedForm.None, stop) is { File: not null } view ? http.Page<AssessmentPage, CaseworkView>(view) : TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/sag");

    internal static async Task<IResult> Open(CitizenId citizen, IFormCollection form, HttpContext http, SignedIn who, CaseWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "open");
        return await After(await work.Open(citizen, typed.Text("reason"), typed.Text("caseNumber"), who.AsAuthor(), stop), citizen, "opening", typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Close(CitizenId citizen, IFormCollection form, HttpContext http, SignedIn who, CaseWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        await After(await work.Close(citizen, who.AsAuthor(), stop), citizen, "closing", new Typed(form, "close"), http, db, ask, clock, stop);

    internal static async Task<IResult> Assess(CitizenId citizen, IFormCollection form, HttpContext http, SignedIn who, CaseWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "assess");
        var themes = FfbCodes.Current.SubThemes.Where(s => typed.Text($"on-{s.Code}") is not null)
            .Select(s => new AssessedAs(s.Code, typed.Choice<FunctionLevel>($"on-{s.Code}"), typed.Text($"note-{s.Code}"))).ToList();
        var worked = await work.Assess(citizen, new NewAssessment(themes, typed.Choice<SupportNeed>("supportNeed"), typed.Is("isCompleted"), typed.Text("weighing")), who.AsAuthor(), stop);
        if (worked.Refused.None) return await After(worked, citizen, "assessment", typed, http, db, ask, clock, stop);
        var view = await View(citizen, db, ask, clock, typed.Again(worked.Refused), stop);
        return view.File is null ? http.Page<CaseworkPage, CaseworkView>(view, view.Posted.Status) : http.Page<AssessmentPage, CaseworkView>(view, view.Posted.Status);
    }

    internal static async Task<IResult> SetGoal(CitizenId citizen, IFormCollection form, HttpContext http, SignedIn who, CaseWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "goal");
        var themes = typed.Many("secondary").Where(t => t != typed.Text("primary")).Select(t => new GoalTheme(t, false)).ToList();
        if (typed.Text("primary") is { } primary) themes.Insert(0, new GoalTheme(primary, true));
        var goal = new NewGoal(typed.Choice<GoalType>("type"), typed.Choice<FunctionLevel>("expectedLevel"), themes, typed.Text("citizensWords"));
        return await After(await work.SetGoal(citizen, goal, who.AsAuthor(), stop), citizen, "goal", typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Draft(CitizenId citizen, IFormCollection form, HttpContext http, SignedIn who, PlanWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "plan");
        var groups = typed.Many("secondary").Where(g => g != typed.Text("primary")).Select(g => new PlanGroup(g, false)).ToList();
        if (typed.Text("primary") is { } primary) groups.Insert(0, new PlanGroup(primary, true));
        var plan = new NewPlan(typed.Many("goals"), groups, typed.Text("offerType"), typed.Many("services"), typed.Date("from"), typed.Date("followUp"));
        return await After(typed.Refused.None ? await work.Draft(citizen, plan, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, "plan", typed, http, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, string kind, Typed typed, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (worked.Refused.None)
        {
            await db.NoteSpell(kind, typed.Shown, clock, stop);
            return TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/sag");
        }
        var view = await View(citizen, db, ask, clock, typed.Again(worked.Refused), stop);
        return http.Page<CaseworkPage, CaseworkView>(view, view.Posted.Status);
    }

    private static async Task<CaseworkView> View(CitizenId citizen, DisabilityDb db, IAsk ask, TimeProvider clock, PostedForm posted, CancellationToken stop)
    {
        var work = await db.WorkOf(citizen, stop);
        var events = await db.Events.AsNoTracking().Where(e => e.Citizen == citizen).OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync(stop);
        return new CaseworkView(citizen, await ask.NameOf(citizen, stop), work.File, events, work.Deadlines(clock.Today()), clock.Today(), clock.GetUtcNow().ToUnixTimeSeconds(), posted);
    }
}
