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

/// <summary>What a plan's page shows.</summary>
internal sealed record PlanView(
    CitizenId Citizen, string Name, CaseFile File, Plan Plan, Decision? Decision, ProviderOrder? Order, IReadOnlyList<OrderStatus> Statuses,
    IReadOnlyList<(RegisteredOffer Offer, int Free)> Offers, DateOnly Today, long Shown, PostedForm Posted);

/// <summary>The page of one plan: decision, order, the provider's status, follow-up.</summary>
internal sealed class PlanPages : IPages
{
    private static readonly string[] Authority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public static string Of(CitizenId citizen, string plan) => $"{CitizenPage.Root}/borgere/{citizen}/planer/{plan}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/planer/{plan}", Show).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/planer/{plan}/afgoerelse", Decide).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/planer/{plan}/bestilling", Order).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/planer/{plan}/status/{order}", Answer).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/planer/{plan}/opfoelgning", FollowUp).OnlyFor(Authority);
    }

    internal static Task<IResult> Show(CitizenId citizen, string plan, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        Page(citizen, plan, PostedForm.None, http, db, ask, clock, stop);

    internal static async Task<IResult> Decide(CitizenId citizen, string plan, IFormCollection form, SignedIn who, PlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "decision");
        var decision = new NewDecision(typed.Choice<DecisionOutcome>("outcome"), typed.Text("paragraph"), typed.Text("reason"), typed.Text("whyNotLess"), typed.Date("stepDownExpected"), typed.Money("expectedMonthlyCost") ?? 0);
        return await After(typed.Refused.None ? await work.Decide(citizen, plan, decision, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, plan, "decision", typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Order(CitizenId citizen, string plan, IFormCollection form, SignedIn who, PlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "order");
        var order = new NewOrder(Guid.TryParse(typed.Text("offer"), out var offer) ? offer : null, typed.Date("startsOn"), typed.Money("grantedMonthlyCost"), typed.Date("followUp"));
        return await After(typed.Refused.None ? await work.Order(citizen, plan, order, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, plan, "order", typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Answer(CitizenId citizen, string plan, Guid order, IFormCollection form, SignedIn who, PlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "status");
        var worked = typed.Choice<OrderState>("state") is { } state ? await work.Answer(citizen, order, state, typed.Text("note"), who, stop) : Worked.No("state-missing", "Vælg en status.", "state");
        return await After(worked, citizen, plan, "order-status", typed, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> FollowUp(CitizenId citizen, string plan, IFormCollection form, SignedIn who, PlanWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "followUp");
        var followUp = new NewFollowUp(typed.Choice<FollowUpResult>("result"), typed.Text("words"), typed.Date("next"), typed.Many("goalsReached"));
        return await After(typed.Refused.None ? await work.FollowUp(citizen, plan, followUp, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, plan, "follow-up", typed, http, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, string plan, string kind, Typed typed, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!worked.Refused.None) return await Page(citizen, plan, typed.Again(worked.Refused), http, db, ask, clock, stop);
        await db.NoteSpell(kind, typed.Shown, clock, stop);
        return TypedResults.LocalRedirect(Of(citizen, plan));
    }

    private static async Task<IResult> Page(CitizenId citizen, string id, PostedForm posted, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file || file.PlansShown.FirstOrDefault(p => p.Id == id) is not { } plan) return TypedResults.NotFound();
        var decision = await db.Decisions.AsNoTracking().Where(d => d.Citizen == citizen && d.Plan == id).OrderByDescending(d => d.Id).FirstOrDefaultAsync(stop);
        var order = await db.Orders.AsNoTracking().Where(o => o.Citizen == citizen && o.Plan == id).OrderByDescending(o => o.Id).FirstOrDefaultAsync(stop);
        var statuses = order is null ? [] : await db.OrderStatuses.AsNoTracking().Where(s => s.Order == order.Id).OrderBy(s => s.Id).ToListAsync(stop);
        var offers = new List<(RegisteredOffer, int)>();
        foreach (var offer in await db.Register.AsNoTracking().Where(o => o.Until == null || (order != null && o.Id == order.Offer)).OrderBy(o => o.Name).ToListAsync(stop))
            offers.Add((offer, offer.Places - await db.TakenPlaces(offer, stop)));
        var view = new PlanView(citizen, await ask.NameOf(citizen, stop), file, plan, decision, order, statuses, offers, clock.Today(), clock.GetUtcNow().ToUnixTimeSeconds(), posted);
        return http.Page<PlanPage, PlanView>(view, posted.Status);
    }
}
