using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the register of offers shows: places and money, nobody's name. The costs are of the orders that run.</summary>
internal sealed record OffersView(IReadOnlyList<OffersView.Line> Lines, Guid? Changing, DateOnly Today, PostedForm Posted)
{
    internal sealed record Line(RegisteredOffer Offer, int Taken, long Expected, long Granted);
}

/// <summary>What the page of documentation time shows.</summary>
internal sealed record DocumentationView(IReadOnlyList<DocumentationTime> Times);

/// <summary>The pages that show no citizens: the register of offers, and how long documentation takes.</summary>
internal sealed class OfferPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/tilbud", List).ShowsNobody();
        app.MapPost("/tilbud", Register).ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapGet("/dokumentation", Documentation).ShowsNobody();
    }

    internal static Task<IResult> List(Guid? ret, HttpContext http, DisabilityDb db, TimeProvider clock, CancellationToken stop) => Page(ret, PostedForm.None, http, db, clock, stop);

    internal static async Task<IResult> Register(IFormCollection form, SignedIn who, ProviderWork work, HttpContext http, DisabilityDb db, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "offer");
        Guid? changing = Guid.TryParse(typed.Text("id"), out var id) ? id : null;
        var offer = new NewOffer(typed.Text("name"), typed.Text("provider"), typed.Text("offerType"), typed.Text("paragraph"), typed.Number("places") ?? 0, typed.Money("monthlyPrice") ?? 0,
            typed.Text("cvr"));
        var worked = typed.Refused.None ? await work.Register(offer, changing, who.AsAuthor(), stop) : new Worked(typed.Refused);
        return worked.Refused.None ? TypedResults.LocalRedirect($"{CitizenPage.Root}/tilbud") : await Page(changing, typed.Again(worked.Refused), http, db, clock, stop);
    }

    private static async Task<IResult> Page(Guid? changing, PostedForm posted, HttpContext http, DisabilityDb db, TimeProvider clock, CancellationToken stop)
    {
        var offers = await db.Register.AsNoTracking().OrderBy(o => o.Name).ToListAsync(stop);
        var series = offers.ToDictionary(o => o.Id, o => o.Series);
        var running = (await db.Orders.AsNoTracking().Where(o => o.State != OrderState.Declined && o.State != OrderState.Ended).ToListAsync(stop)).ToLookup(o => series[o.Offer]);
        var lines = offers.Where(o => o.Until is null).Select(o => new OffersView.Line(o, running[o.Series].Count(), running[o.Series].Sum(r => r.ExpectedMonthlyCost), running[o.Series].Sum(r => r.GrantedMonthlyCost)));
        return http.Page<OffersPage, OffersView>(new OffersView([.. lines], changing, clock.Today(), posted), posted.Status);
    }

    internal static async Task<IResult> Documentation(HttpContext http, DisabilityDb db, TimeProvider clock, CancellationToken stop)
    {
        var from = clock.Today().AddDays(-90);
        return http.Page<DocumentationPage, DocumentationView>(new DocumentationView(DocumentationTime.Of(await db.Spells.AsNoTracking().Where(s => s.On >= from).ToListAsync(stop))));
    }
}
