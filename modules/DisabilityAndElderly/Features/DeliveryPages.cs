using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the page of a citizen's delivery report shows: what it would tell, counted by kind, and what has been sent.</summary>
internal sealed record DeliveryView(CitizenId Citizen, string Name, WrittenReport? Report, IReadOnlyList<Issue> Issues, string? WhyNot, IReadOnlyList<SentReport> Sent, PostedForm Posted);

/// <summary>The page on which a delivery report to KL is looked at, fetched and noted as sent.</summary>
internal sealed class DeliveryPages : IPages
{
    private static readonly string[] Authority = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/indberetning", Show).OnlyFor(Authority);
        app.MapPost("/borgere/{citizen}/indberetning", Sent).OnlyFor(Authority);
    }

    internal static Task<IResult> Show(CitizenId citizen, HttpContext http, ReportDelivery delivery, DisabilityDb db, IAsk ask, CancellationToken stop) => Page(citizen, PostedForm.None, http, delivery, db, ask, stop);

    internal static async Task<IResult> Sent(CitizenId citizen, IFormCollection form, SignedIn who, HttpContext http, ReportDelivery delivery, DisabilityDb db, IAsk ask, CancellationToken stop)
    {
        var typed = new Typed(form, "sent");
        return await delivery.Sent(citizen, typed.Text("report") ?? "", who.Subject, stop) is { } refused
            ? await Page(citizen, typed.Again([refused]), http, delivery, db, ask, stop)
            : TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/indberetning");
    }

    private static async Task<IResult> Page(CitizenId citizen, PostedForm posted, HttpContext http, ReportDelivery delivery, DisabilityDb db, IAsk ask, CancellationToken stop)
    {
        var went = await delivery.Write(citizen, stop);
        if (went is Delivery.NoCase) return TypedResults.NotFound();
        var sent = await db.SentReports.AsNoTracking().Where(r => r.Citizen == citizen).OrderByDescending(r => r.Timestamp).ToListAsync(stop);
        var view = new DeliveryView(citizen, await ask.NameOf(citizen, stop), (went as Delivery.Written)?.Report, went is Delivery.Refused refused ? refused.Issues : [], (went as Delivery.NotPossible)?.Why.Message, sent, posted);
        return http.Page<DeliveryPage, DeliveryView>(view, posted.Status);
    }
}
