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

/// <summary>What the page of a citizen's action plan shows, and the day other law takes over.</summary>
internal sealed record ActionPlanView(CitizenId Citizen, string Name, DateOnly? PensionDay, ActionPlan? Plan, IReadOnlyList<ActionPlanStep> Steps, DateOnly Today, long Shown, PostedForm Posted);

/// <summary>The page of the action plan under serviceloven § 141.</summary>
internal sealed class ActionPlanPages : IPages
{
    private static readonly string[] Authority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/handleplan", Show).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/handleplan", Consider).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/handleplan/{plan}", Take).OnlyFor(Authority);
    }

    internal static Task<IResult> Show(CitizenId citizen, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) => Page(citizen, PostedForm.None, http, db, ask, clock, stop);

    internal static async Task<IResult> Consider(CitizenId citizen, IFormCollection form, SignedIn who, ActionPlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "consider");
        return await After(await work.Consider(citizen, typed.Is("mustBeOffered"), typed.Text("grounds"), who.AsAuthor(), stop), citizen, typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Take(CitizenId citizen, Guid plan, IFormCollection form, SignedIn who, ActionPlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "step");
        var worked = typed.Choice<ActionPlanState>("state") is { } state
            ? await work.Take(citizen, plan, new NextPlanStep(state, typed.Text("purpose"), typed.Text("effort"), typed.Text("duration"), typed.Text("other"), typed.Is("consents")), who.AsAuthor(), stop)
            : Worked.No("state-missing", "Vælg, hvad der skal ske.", "state");
        return await After(worked, citizen, typed, http, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, Typed typed, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!worked.Refused.None) return await Page(citizen, typed.Again(worked.Refused), http, db, ask, clock, stop);
        await db.NoteSpell("action-plan", typed.Shown, clock, stop);
        return TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/handleplan");
    }

    private static async Task<IResult> Page(CitizenId citizen, PostedForm posted, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var (born, _) = await ask.BornOf(citizen, stop);
        var plan = await db.ActionPlans.AsNoTracking().Where(p => p.Citizen == citizen).OrderByDescending(p => p.Id).FirstOrDefaultAsync(stop);
        var steps = await db.ActionPlanSteps.AsNoTracking().Where(s => s.Citizen == citizen).OrderBy(s => s.Id).ToListAsync(stop);
        var view = new ActionPlanView(citizen, await ask.NameOf(citizen, stop), born is null ? null : DisabilityLaw.Current.PensionDay(born.Value), plan, steps, clock.Today(), clock.GetUtcNow().ToUnixTimeSeconds(), posted);
        return http.Page<ActionPlanPage, ActionPlanView>(view, posted.Status);
    }
}
