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

/// <summary>What the page of a citizen's occupation shows.</summary>
internal sealed record OccupationView(
    CitizenId Citizen, string Name, OccupationWish? Wish, IReadOnlyList<FittingOpening> Fitting, IReadOnlyList<(OccupationMatch Match, Opening Opening)> Matches, long Shown, PostedForm Posted);

/// <summary>What the page of all openings shows: places, and nobody in them.</summary>
internal sealed record OpeningsView(IReadOnlyList<(Opening Opening, int Taken)> Openings, DateOnly Today, PostedForm Posted);

/// <summary>The pages of Aalborg Aktiv: a citizen's wishes and places, and the openings of the partners.</summary>
internal sealed class OccupationPages : IPages
{
    private static readonly string[] Authority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/aktiv", Show).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/aktiv/oensker", Wish).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/aktiv/pladser", Match).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/aktiv/pladser/{match}", Move).OnlyFor(Authority);
        app.MapGet("/aktiv", List).ShowsNobody();
        app.MapPost("/aktiv", Open).ShowsNobody().OnlyFor(Authority);
    }

    internal static Task<IResult> Show(CitizenId citizen, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        Page(citizen, PostedForm.None, http, work, db, ask, clock, stop);

    internal static async Task<IResult> Wish(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "wish");
        var kinds = typed.Many("kinds").Select(k => Enum.TryParse<OccupationKind>(k, out var kind) ? kind : (OccupationKind?)null).OfType<OccupationKind>().ToList();
        var wish = new NewWish(typed.Text("dreams"), typed.Text("ability"), typed.Text("potential"), typed.Words("interests"), kinds, typed.Number("hours") ?? 0);
        return await After(typed.Refused.None ? await work.Wish(citizen, wish, who.AsAuthor(), stop) : new Worked(typed.Refused), citizen, typed, http, work, db, ask, clock, stop);
    }

    internal static async Task<IResult> Match(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "match");
        return await After(await work.Match(citizen, Guid.TryParse(typed.Text("opening"), out var opening) ? opening : null, who.AsAuthor(), stop), citizen, typed, http, work, db, ask, clock, stop);
    }

    internal static async Task<IResult> Move(CitizenId citizen, Guid match, IFormCollection form, SignedIn who, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "move");
        var worked = typed.Choice<MatchState>("state") is { } state ? await work.Move(citizen, match, state, who.AsAuthor(), stop) : Worked.No("state-missing", "Vælg, hvad der skal ske.", "state");
        return await After(worked, citizen, typed, http, work, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, Typed typed, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!worked.Refused.None) return await Page(citizen, typed.Again(worked.Refused), http, work, db, ask, clock, stop);
        await db.NoteSpell("occupation", typed.Shown, clock, stop);
        return TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/aktiv");
    }

    private static async Task<IResult> Page(CitizenId citizen, PostedForm posted, HttpContext http, OccupationWork work, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var matches = await db.Matches.AsNoTracking().Where(m => m.Citizen == citizen).Join(db.Openings, m => m.Opening, o => o.Id, (m, o) => new { m, o }).ToListAsync(stop);
        var view = new OccupationView(citizen, await ask.NameOf(citizen, stop), await work.LatestWish(citizen, stop), await work.Fitting(citizen, stop) ?? [],
            [.. matches.OrderByDescending(x => x.m.Id).Select(x => (x.m, x.o))], clock.GetUtcNow().ToUnixTimeSeconds(), posted);
        return http.Page<OccupationPage, OccupationView>(view, posted.Status);
    }

    internal static async Task<IResult> List(HttpContext http, OccupationWork work, TimeProvider clock, CancellationToken stop) =>
        http.Page<OpeningsPage, OpeningsView>(new OpeningsView(await work.WithTaken(stop), clock.Today(), PostedForm.None));

    internal static async Task<IResult> Open(IFormCollection form, HttpContext http, OccupationWork work, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "opening");
        var opening = new NewOpening(typed.Choice<OccupationKind>("kind") ?? OccupationKind.Voluntary, typed.Text("title"), typed.Text("partner"), typed.Words("interests"), typed.Number("places") ?? 0, typed.Number("hours") ?? 0, typed.Date("from"), typed.Date("until"));
        var worked = typed.Refused.None ? await work.Open(opening, stop) : new Worked(typed.Refused);
        if (worked.Refused.None) return TypedResults.LocalRedirect($"{CitizenPage.Root}/aktiv");
        var posted = typed.Again(worked.Refused);
        return http.Page<OpeningsPage, OpeningsView>(new OpeningsView(await work.WithTaken(stop), clock.Today(), posted), posted.Status);
    }
}
