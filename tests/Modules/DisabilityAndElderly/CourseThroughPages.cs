using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>One citizen's course through the pages, form by form as they are posted, ending in a report that conforms. Every page is rendered.</summary>
public sealed class CourseThroughPages
{
    private static readonly SignedIn Adviser = new(Guid.Parse("5a000000-0000-4000-8000-000000000012"), "Susanne Kjeldal", Roles.Caseworker, "disability-and-elderly");
    private static readonly SignedIn Provider = new(Guid.Parse("5a000000-0000-4000-8000-000000000019"), "Rasmus Kragh", Roles.ExternalProvider, null) { Provider = "99999901" };
    private static readonly SignedIn Another = Provider with { Provider = "99999902" };

    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Seven_steps_by_forms_end_in_a_conforming_report()
    {
        await using var department = await Department.Open();
        var citizen = department.Register.Enter(SmallReport.Cpr);
        var pages = new Pages(department);

        Assert.Contains("Åbn sagen", await pages.Get((http, at) => CaseworkPages.Show(citizen, http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("Skriv, hvorfor borgeren henvender sig.", await pages.Post([], (form, http, at) => CaseworkPages.Open(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([("open.reason", "Jeg vil bo selv")], (form, http, at) => CaseworkPages.Open(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop));

        Assert.Contains("Praktiske opgaver", await pages.Get((http, at) => CaseworkPages.ShowAssessment(citizen, http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("støttebehovsvurdering", await pages.Post([($"assess.on-{SmallReport.Shopping}", "Moderate"), ("assess.isCompleted", "true")], (form, http, at) => CaseworkPages.Assess(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([($"assess.on-{SmallReport.Shopping}", "Moderate"), ($"assess.on-{SmallReport.Sleep}", "assessed"), ("assess.supportNeed", "Moderate"), ("assess.isCompleted", "true")],
            (form, http, at) => CaseworkPages.Assess(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop));

        var theme = await department.Theme(citizen, SmallReport.Shopping);
        await pages.Done([("goal.type", "Develop"), ("goal.expectedLevel", "Mild"), ("goal.primary", theme), ("goal.citizensWords", "Jeg vil selv")],
            (form, http, at) => CaseworkPages.SetGoal(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop));
        var goal = (await pages.File(citizen)).Goals.Single().Id;
        await pages.Done(
            [("plan.goals", goal), ("plan.primary", "9b3fd322-a75a-4ed8-9b74-425fa1e01c95"), ("plan.offerType", Offer), ("plan.services", Service), .. Day("plan.from", 22, 11, 2026), .. Day("plan.followUp", 22, 2, 2027)],
            (form, http, at) => CaseworkPages.Draft(citizen, form, http, Adviser, at.Get<PlanWork>(), at.Db, at.Ask, at.Clock, Stop));
        var shown = await pages.Get((http, at) => CaseworkPages.Show(citizen, http, at.Db, at.Ask, at.Clock, Stop));
        Assert.All(["Købe ind", "22. februar 2027", "92 dage tilbage"], text => Assert.Contains(text, shown));

        var plan = (await pages.File(citizen)).Plans.Single().Id;
        Assert.Contains("Gem afgørelsen", await pages.Get((http, at) => PlanPages.Show(citizen, plan, http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("Vælg en paragraf", await pages.Post([("decision.outcome", "Granted")], (form, http, at) => PlanPages.Decide(citizen, plan, form, Adviser, at.Get<PlanWork>(), http, at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([("decision.outcome", "Granted"), ("decision.paragraph", "Serviceloven § 85"), ("decision.reason", "Fordi"), ("decision.whyNotLess", "Prøvet"), ("decision.expectedMonthlyCost", "8.000,50")],
            (form, http, at) => PlanPages.Decide(citizen, plan, form, Adviser, at.Get<PlanWork>(), http, at.Db, at.Ask, at.Clock, Stop));

        await pages.Done([("offer.name", "Bostøtten"), ("offer.provider", "Center for Støtte"), ("offer.cvr", "99999901"), ("offer.offerType", Offer), ("offer.paragraph", "Serviceloven § 85"), ("offer.places", "3"), ("offer.monthlyPrice", "8.500")],
            (form, http, at) => OfferPages.Register(form, Adviser, at.Get<ProviderWork>(), http, at.Db, at.Clock, Stop));
        var offer = await pages.With(at => at.Db.Register.Select(o => o.Id).SingleAsync(Stop));
        await pages.Done([("order.offer", offer.ToString()), .. Day("order.startsOn", 22, 11, 2026), ("order.grantedMonthlyCost", "8.500")],
            (form, http, at) => PlanPages.Order(citizen, plan, form, Adviser, at.Get<PlanWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        var order = await pages.With(at => at.Db.Orders.SingleAsync(Stop));
        Assert.Equal((800_050L, 850_000L), (order.ExpectedMonthlyCost, order.GrantedMonthlyCost));
        // The provider sees what it was given and says how far it is; another provider sees nothing of it.
        var seen = await pages.Get((http, at) => OrderPages.Show(citizen, order.Id, Provider, http, at.Db, at.Ask, Stop));
        Assert.Contains("Udvikle: Købe ind", seen);
        Assert.DoesNotContain("Prøvet", seen);
        Assert.IsType<NotFound>(await pages.With(at => OrderPages.Show(citizen, order.Id, Another, new DefaultHttpContext(), at.Db, at.Ask, Stop)));
        Assert.Contains("Bestillingen findes ikke.", await pages.With(async at => (await at.Get<PlanWork>().Answer(citizen, order.Id, OrderState.Accepted, null, Another, Stop)).Refused[0].Message));
        await pages.Done([("status.state", "Accepted")], (form, http, at) => OrderPages.Answer(citizen, order.Id, form, Provider, at.Get<PlanWork>(), http, at.Db, at.Ask, Stop));
        var turn = new (string, string)[] { ("vrap.goal", goal), ("vrap.subGoal", "To gange om ugen"), ("vrap.method", "Billeder"), ("vrap.done", "Øvet"), ("vrap.worked", "Morgen"), ("vrap.why", "Ro") };
        await pages.Done(turn, (form, http, at) => VrapPages.Write(citizen, form, Provider, at.Get<ProviderWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        Assert.Contains("som I har fået bestilt", await pages.Post(turn, (form, http, at) => VrapPages.Write(citizen, form, Another, at.Get<ProviderWork>(), http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("499,5 kr. over det forventede", await pages.Get((http, at) => PlanPages.Show(citizen, plan, http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("2 af 3", await pages.Get((http, at) => OfferPages.List(null, http, at.Db, at.Clock, Stop)));

        Assert.Contains("Støttebehov og opfølgninger", await pages.Get((http, at) => DeliveryPages.Show(citizen, http, at.Get<ReportDelivery>(), at.Db, at.Ask, Stop)));
        var report = Assert.IsType<Delivery.Written>(await department.Write(citizen)).Report.Id;
        await pages.Done([("sent.report", report)], (form, http, at) => DeliveryPages.Sent(citizen, form, Adviser, http, at.Get<ReportDelivery>(), at.Db, at.Ask, Stop));
        Assert.Contains("Intet nyt at indberette", await pages.Get((http, at) => DeliveryPages.Show(citizen, http, at.Get<ReportDelivery>(), at.Db, at.Ask, Stop)));

        Assert.Contains("Når indsatsen fortsætter", await pages.Post([("followUp.result", "Continue"), ("followUp.words", "Godt")], (form, http, at) => PlanPages.FollowUp(citizen, plan, form, Adviser, at.Get<PlanWork>(), http, at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([("followUp.result", "End"), ("followUp.words", "Godt"), ("followUp.goalsReached", goal)], (form, http, at) => PlanPages.FollowUp(citizen, plan, form, Adviser, at.Get<PlanWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        await pages.Done([], (form, http, at) => CaseworkPages.Close(citizen, form, http, Adviser, at.Get<CaseWork>(), at.Db, at.Ask, at.Clock, Stop));
        var last = DeliveryReportReading.Read(Assert.IsType<Delivery.Written>(await department.Write(citizen)).Json);
        Assert.Empty(last.Issues);
        Assert.Equal(ReportedPlanStatus.Completed, last.Report!.CarePlans.Single().Status);
        Assert.Equal("completed", last.Report.ServiceRequests.SingleOrDefault()?.Status);
    }

    [Fact]
    public async Task The_pages_beside_the_plans_show_what_was_written_and_what_is_wrong()
    {
        await using var department = await Department.Open();
        var citizen = Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-1", "2026-03-02T10:00:00Z").Json)).Receipt.Citizen;
        var pages = new Pages(department);

        Assert.Contains("Skriv den metode", await pages.Post([("vrap.goal", "g-1")], (form, http, at) => VrapPages.Write(citizen, form, Adviser, at.Get<ProviderWork>(), http, at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([("vrap.goal", "g-1"), ("vrap.subGoal", "To gange om ugen"), ("vrap.method", "Billeder"), ("vrap.done", "Øvet"), ("vrap.worked", "Morgen"), ("vrap.why", "Ro")],
            (form, http, at) => VrapPages.Write(citizen, form, Adviser, at.Get<ProviderWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        var entry = await pages.With(at => at.Db.Vrap.Select(v => v.Id).SingleAsync(Stop));
        await pages.Done([($"remark-{entry}.text", "Prøv en aften")], (form, http, at) => VrapPages.Remark(citizen, entry, form, Adviser, at.Get<ProviderWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        var vrap = await pages.Get((http, at) => VrapPages.Show(citizen, Adviser, http, at.Db, at.Ask, at.Clock, Stop));
        Assert.All(["Udvikle: Købe ind", "Billeder", "Ro", "Visitationen", "Prøv en aften"], text => Assert.Contains(text, vrap));

        await pages.Done([("opening.kind", "Voluntary"), ("opening.title", "Passe heste"), ("opening.partner", "Rideklubben"), ("opening.interests", "Dyr, natur"), ("opening.places", "1"), ("opening.hours", "6"), .. Day("opening.from", 1, 1, 2026)],
            (form, http, at) => OccupationPages.Open(form, http, at.Get<OccupationWork>(), at.Clock, Stop));
        await pages.Done([("wish.dreams", "Heste"), ("wish.ability", "Rolig"), ("wish.potential", "Bus"), ("wish.interests", "dyr"), ("wish.kinds", "Voluntary"), ("wish.hours", "8")],
            (form, http, at) => OccupationPages.Wish(citizen, form, Adviser, http, at.Get<OccupationWork>(), at.Db, at.Ask, at.Clock, Stop));
        Assert.Contains("Passer, fordi borgeren interesserer sig for dyr", await pages.Get((http, at) => OccupationPages.Show(citizen, http, at.Get<OccupationWork>(), at.Db, at.Ask, at.Clock, Stop)));
        var opening = await pages.With(at => at.Db.Openings.Select(o => o.Id).SingleAsync(Stop));
        await pages.Done([("match.opening", opening.ToString())], (form, http, at) => OccupationPages.Match(citizen, form, Adviser, http, at.Get<OccupationWork>(), at.Db, at.Ask, at.Clock, Stop));
        var list = await pages.Get((http, at) => OccupationPages.List(http, at.Get<OccupationWork>(), at.Clock, Stop));
        Assert.Contains("0 af 1", list);
        Assert.DoesNotContain(citizen.ToString(), list, StringComparison.Ordinal);

        await pages.Done([("consider.grounds", "Betydelig nedsat"), ("consider.mustBeOffered", "true")], (form, http, at) => ActionPlanPages.Consider(citizen, form, Adviser, at.Get<ActionPlanWork>(), http, at.Db, at.Ask, at.Clock, Stop));
        Assert.Contains("Den tilbydes borgeren", await pages.Get((http, at) => ActionPlanPages.Show(citizen, http, at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("Handleplanen er ikke tilbudt", (await department.Overview(citizen, new DateOnly(2026, 5, 1)))!.Signals.Select(s => s.What));

        Assert.Contains("sagt ja", await pages.Post([("member.name", "Karin"), ("member.organisation", "Psykiatrien"), ("member.part", "Sygeplejerske")], (form, http, at) => TeamPages.Add(citizen, form, Adviser, http, at.Get<TeamWork>(), at.Db, at.Ask, at.Clock, Stop)));
        await pages.Done([("measure.functionLevel", "2"), ("measure.attachment", "PartTime")], (form, http, at) => TeamPages.Measure(citizen, form, Adviser, http, at.Get<TeamWork>(), at.Db, at.Ask, at.Clock, Stop));
        Assert.Contains("Fast på deltid", await pages.Get((http, at) => TeamPages.Show(citizen, http, at.Get<TeamWork>(), at.Db, at.Ask, at.Clock, Stop)));
        Assert.Contains("For få til at vise", await pages.Get((http, at) => OfferPages.Documentation(http, at.Db, at.Clock, Stop)));
    }

    private static readonly string Offer = FfbCodes.Current.OfferTypes.First(o => o.Display == "Mobilt tilbud").Code;
    private static readonly string Service = FfbCodes.Current.Services.First(s => s.Display == "Social aktivitet").Code;

    private static (string, string)[] Day(string field, int day, int month, int year) => [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", $"{year}")];

    /// <summary>What a page's handler takes, of one request.</summary>
    internal sealed record At(IServiceProvider Services)
    {
        public DisabilityDb Db => Get<DisabilityDb>();

        public IAsk Ask => Get<IAsk>();

        public TimeProvider Clock => Get<TimeProvider>();

        public T Get<T>() where T : notnull => Services.GetRequiredService<T>();
    }

    /// <summary>Calls the handlers as requests do and renders what they show.</summary>
    private sealed class Pages(Department department)
    {
        public Task<string> Get(Func<HttpContext, At, Task<IResult>> handler) => Shown(200, handler);

        /// <summary>Posts what shall be refused; the page is shown again.</summary>
        public Task<string> Post((string, string)[] typed, Func<IFormCollection, HttpContext, At, Task<IResult>> handler) => Shown(422, (http, at) => handler(Form(typed), http, at));

        /// <summary>Posts what shall be taken; the browser is sent on.</summary>
        public async Task Done((string, string)[] typed, Func<IFormCollection, HttpContext, At, Task<IResult>> handler) =>
            await department.Services(async services =>
            {
                var http = new DefaultHttpContext { RequestServices = services };
                var result = await handler(Form(typed), http, new At(services));
                if (result is RazorComponentResult page) Assert.Fail(await Render(page, http));
                Assert.IsType<RedirectHttpResult>(result);
                return "";
            });

        public Task<CaseFile> File(CitizenId citizen) => With(async at => (await at.Db.FileOf(citizen, Stop))!);

        public Task<T> With<T>(Func<At, Task<T>> read) => department.Services(services => read(new At(services)));

        private Task<string> Shown(int status, Func<HttpContext, At, Task<IResult>> handler) => department.Services(async services =>
        {
            var http = new DefaultHttpContext { RequestServices = services };
            var page = (RazorComponentResult)await handler(http, new At(services));
            Assert.Equal(status, page.StatusCode ?? 200);
            return await Render(page, http);
        });

        private static async Task<string> Render(RazorComponentResult page, HttpContext http)
        {
            await using var services = new ServiceCollection().AddLogging().AddSingleton<AntiforgeryStateProvider, NoToken>().BuildServiceProvider();
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var shown = await renderer.RenderComponentAsync<CascadingValue<HttpContext>>(ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(CascadingValue<HttpContext>.Value)] = http,
                    [nameof(CascadingValue<HttpContext>.ChildContent)] = (RenderFragment)(builder =>
                    {
                        builder.OpenComponent(0, page.ComponentType);
                        builder.CloseComponent();
                    }),
                }));
                return System.Net.WebUtility.HtmlDecode(shown.ToHtmlString());
            });
        }

        private static FormCollection Form((string Name, string Value)[] typed) => new(typed.GroupBy(t => t.Name).ToDictionary(t => t.Key, t => new StringValues([.. t.Select(x => x.Value)])));
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
