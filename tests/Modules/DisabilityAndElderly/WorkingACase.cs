using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Work;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>A case worked here from opening to closing, each step with the rule that guards it, ending in reports that conform.</summary>
public sealed class WorkingACase
{
    private static readonly Author By = new(Guid.Parse("5a000000-0000-4000-8000-000000000012"), "Susanne Kjeldal");
    private static readonly SignedIn Adviser = new(By.Id, By.Name, Roles.Caseworker, "disability-and-elderly");
    private static readonly DateOnly Today = new(2026, 11, 22);
    private const string Group = "9b3fd322-a75a-4ed8-9b74-425fa1e01c95";
    private const string Paragraph = "Serviceloven § 85";

    private static readonly string Mobile = FfbCodes.Current.OfferTypes.First(o => o.Display == "Mobilt tilbud").Code;
    private static readonly string Social = FfbCodes.Current.Services.First(s => s.Display == "Social aktivitet").Code;

    private static NewAssessment Assessment(bool completed = true, FunctionLevel shopping = FunctionLevel.Moderate) =>
        new([new(SmallReport.Shopping, shopping), new(SmallReport.Cleaning, FunctionLevel.Mild), new(SmallReport.Sleep, null, WrittenCase.Secret)], completed ? SupportNeed.Moderate : null, completed, WrittenCase.Secret);

    [Fact]
    public async Task Seven_steps_end_in_reports_that_conform_and_a_closed_case()
    {
        await using var department = await Department.Open();
        var citizen = department.Register.Enter(SmallReport.Cpr);
        Worked(await department.Case(w => w.Open(citizen, WrittenCase.Secret, null, By, default)));
        Worked(await department.Case(w => w.Assess(citizen, Assessment(completed: false), By, default)));
        var first = await Delivered(department, citizen);
        Assert.Equal(ReportedGatheringStatus.InProgress, Assert.Single(first.InformationGatherings).Status);

        Worked(await department.Case(w => w.Assess(citizen, Assessment(), By, default)));
        var theme = await department.Theme(citizen, SmallReport.Shopping);
        var goal = Worked(await department.Case(w => w.SetGoal(citizen, new(GoalType.Develop, FunctionLevel.Mild, [new(theme, true)], WrittenCase.Secret), By, default)));
        var second = await Delivered(department, citizen);
        Assert.Equal((1, 1, 3), (second.Goals.Length, second.CareEvaluations.Length, second.Conditions.Length));

        var plan = Worked(await department.Plan(w => w.Draft(citizen, new([goal], [new(Group, true)], Mobile, [Social], Today.AddDays(7), Today.AddMonths(3)), By, default)));
        Worked(await department.Plan(w => w.Decide(citizen, plan, new(DecisionOutcome.Granted, Paragraph, WrittenCase.Secret, WrittenCase.Secret, Today.AddMonths(6), 800_000), By, default)));
        var offer = Worked(await department.Provider(w => w.Register(new("Bostøtten", "Center for Støtte", Mobile, Paragraph, 1, 850_000), null, By, default)));
        var order = Worked(await department.Plan(w => w.Order(citizen, plan, new(Guid.Parse(offer), Today.AddDays(7), 850_000), By, default)));
        foreach (var state in new[] { OrderState.Accepted, OrderState.Started }) Worked(await department.Plan(w => w.Answer(citizen, Guid.Parse(order), state, null, Adviser, default)));
        var third = await Delivered(department, citizen);
        Assert.Equal((ReportedPlanIntent.Order, ReportedPlanStatus.Active), (third.CarePlans[0].Intent, third.CarePlans[0].Status));
        Assert.Equal("in-progress", Assert.Single(Assert.Single(third.Interventions).ServiceStates));

        Worked(await department.Plan(w => w.FollowUp(citizen, plan, new(FollowUpResult.Continue, WrittenCase.Secret, Today.AddMonths(6)), By, default)));
        Assert.Equal(FollowUpResult.Continue, Assert.Single((await Delivered(department, citizen)).FollowUps).Result);
        Assert.Equal("plans-open", Refused(await department.Case(w => w.Close(citizen, By, default))));
        Worked(await department.Plan(w => w.FollowUp(citizen, plan, new(FollowUpResult.End, WrittenCase.Secret, null, [goal]), By, default)));
        Worked(await department.Case(w => w.Close(citizen, By, default)));
        var last = await Delivered(department, citizen);
        Assert.Equal((ReportedPlanStatus.Completed, ReportedGoalStatus.Completed), (last.CarePlans[0].Status, last.Goals[0].Status));
        Assert.Equal(
            ["disability.case-opened.v1", "disability.assessment-reported.v1", "disability.support-granted.v1", "disability.follow-up-planned.v1", "disability.follow-up-planned.v1", "disability.support-ended.v1", "disability.case-closed.v1"],
            (await department.Published()).Select(e => e.Name));
        await department.With(async db => Assert.Equal(OrderState.Ended, (await db.Orders.SingleAsync(TestContext.Current.CancellationToken)).State));
    }

    [Fact]
    public async Task An_assessment_has_levels_where_they_belong_and_only_there()
    {
        await using var department = await Department.Open();
        var citizen = await Opened(department);

        Assert.Equal(["support-need-missing", "level-missing", "level-not-allowed", "theme-unknown"], Refusals(await department.Case(w => w.Assess(citizen,
            new([new(SmallReport.Shopping), new(SmallReport.Sleep, FunctionLevel.Mild), new("nothing")], null, true), By, default))));
        Assert.Equal(["theme-twice"], Refusals(await department.Case(w => w.Assess(citizen, new([new(SmallReport.Sleep), new(SmallReport.Sleep)], null, false), By, default))));
        await department.With(async db => Assert.False(await db.Set<AssessedSubTheme>().AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_goal_has_exactly_one_primary_theme_under_activity_and_participation()
    {
        await using var department = await Department.Open();
        var citizen = await Opened(department);
        Worked(await department.Case(w => w.Assess(citizen, Assessment(), By, default)));
        var (shopping, cleaning, sleep) = (await department.Theme(citizen, SmallReport.Shopping), await department.Theme(citizen, SmallReport.Cleaning), await department.Theme(citizen, SmallReport.Sleep));

        async Task<string[]> Try(params GoalTheme[] themes) => Refusals(await department.Case(w => w.SetGoal(citizen, new(GoalType.Maintain, FunctionLevel.Mild, themes, "Jeg vil selv"), By, default)));
        Assert.Equal(["one-primary-theme"], await Try(new(shopping, true), new(cleaning, true)));
        Assert.Equal(["one-primary-theme"], await Try(new GoalTheme(shopping, false)));
        Assert.Equal(["theme-not-activity"], await Try(new(shopping, true), new(sleep, false)));
        Assert.Empty(await Try(new(shopping, true), new(cleaning, false)));
    }

    [Fact]
    public async Task A_new_assessment_is_a_new_plan_and_the_last_place_goes_to_one()
    {
        await using var department = await Department.Open();
        var offer = Guid.Parse(Worked(await department.Provider(w => w.Register(new("Bostøtten", "Center for Støtte", Mobile, Paragraph, 1, 850_000), null, By, default))));
        var (one, first) = await Granted(department, SmallReport.Cpr);
        var (other, second) = await Granted(department, "7101990002");

        Worked(await department.Plan(w => w.Order(one, first, new(offer, Today, 850_000), By, default)));
        Assert.Equal("offer-full", Refused(await department.Plan(w => w.Order(other, second, new(offer, Today, 850_000), By, default))));
        Assert.Equal("places-taken", Refused(await department.Provider(w => w.Register(new("Bostøtten", "Center for Støtte", Mobile, Paragraph, 0, 1), offer, By, default)), "places-wrong"));

        department.Clock.Advance(TimeSpan.FromDays(1));
        Worked(await department.Case(w => w.Assess(other, Assessment(shopping: FunctionLevel.Severe), By, default)));
        Assert.Contains("plan-of-earlier-assessment", Refusals(await department.Plan(w => w.Order(other, second, new(offer, Today.AddDays(1), 850_000), By, default))));
    }

    [Fact]
    public async Task Two_who_order_the_last_place_at_once_do_not_both_get_it_and_a_plan_is_decided_on_once()
    {
        await using var department = await Department.Open();
        var offer = Guid.Parse(Worked(await department.Provider(w => w.Register(new("Bostøtten", "Center for Støtte", Mobile, Paragraph, 1, 850_000), null, By, default))));
        var (one, first) = await Granted(department, SmallReport.Cpr);
        var (other, second) = await Granted(department, "7101990002");

        var went = await Task.WhenAll(
            Task.Run(() => department.Plan(w => w.Order(one, first, new(offer, Today, 850_000), By, default)), TestContext.Current.CancellationToken),
            Task.Run(() => department.Plan(w => w.Order(other, second, new(offer, Today, 850_000), By, default)), TestContext.Current.CancellationToken));

        Assert.Equal("offer-full", Refused(Assert.Single(went, w => !w.Refused.None)));
        Assert.Equal("plan-decided", Refused(await department.Plan(w => w.Decide(one, first, new(DecisionOutcome.Refused, Paragraph, "Fordi", null, null, 0), By, default))));
    }

    [Fact]
    public async Task Elderly_law_takes_over_at_pension_age_from_the_day_it_came()
    {
        var law = DisabilityLaw.Current;
        var (young, old) = (new DateOnly(1999, 1, 10), new DateOnly(1950, 5, 5));
        Assert.Equal(new DateOnly(2022, 7, 1), law.PensionDay(new DateOnly(1955, 7, 1)));
        Assert.Equal(new DateOnly(2031, 1, 1), law.PensionDay(new DateOnly(1963, 1, 1)));
        Assert.Equal("elderly-law-instead", Assert.Single(law.MayBeGiven("Serviceloven § 83", old, new(2025, 7, 1))).Type);
        Assert.Empty(law.MayBeGiven("Serviceloven § 83", old, new(2025, 6, 30)));
        Assert.Equal("below-pension-age", Assert.Single(law.MayBeGiven("Ældreloven § 10", young, new(2025, 7, 1))).Type);
        Assert.Equal("paragraph-unknown", Assert.Single(law.MayBeGiven("Ældreloven § 10", old, new(2025, 6, 30))).Type);
        Assert.Empty(law.MayBeGiven("Serviceloven § 85", old, Today));

        await using var department = await Department.Open();
        var citizen = department.Register.Enter("6505504321");
        Assert.Equal("elderly-law-instead", Refused(await department.ActionPlan(w => w.Consider(citizen, true, "Betydelig funktionsnedsættelse", By, default))));
    }

    [Fact]
    public async Task An_action_plan_that_must_be_offered_is_and_the_holistic_plan_needs_consent()
    {
        await using var department = await Department.Open();
        var citizen = department.Register.Enter(SmallReport.Cpr);
        var plan = Guid.Parse(Worked(await department.ActionPlan(w => w.Consider(citizen, true, "Alvorlige sociale problemer", By, default))));

        async Task<string[]> Take(NextPlanStep step) => Refusals(await department.ActionPlan(w => w.Take(citizen, plan, step, By, default)));
        Assert.Equal(["step-out-of-order"], await Take(new(ActionPlanState.Ended)));
        Assert.Empty(await Take(new(ActionPlanState.Offered)));
        Assert.Equal(["purpose-missing", "effort-missing", "duration-missing"], await Take(new(ActionPlanState.Active)));
        Assert.Empty(await Take(new(ActionPlanState.Active, "Egen bolig", "Støtte to gange om ugen", "Et år")));
        Assert.Equal(["consent-missing"], await Take(new(ActionPlanState.Replaced)));
        Assert.Empty(await Take(new(ActionPlanState.Replaced, Consents: true)));
        await department.With(async db => Assert.Equal(4, await db.ActionPlanSteps.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Openings_fit_by_reasons_and_tell_of_no_citizen()
    {
        var wish = new OccupationWish { Id = Guid.Empty, Citizen = WrittenCase.Citizen, Dreams = "", Ability = "", Potential = "", Interests = ["dyr", "natur"], Kinds = ["Voluntary"], Hours = 10, On = Today, By = Guid.Empty };
        Opening Place(string title, OccupationKind kind, int hours, params string[] interests) => new() { Id = Guid.Empty, Title = title, Kind = kind, Partner = "Foreningen", Interests = interests, Places = 1, Hours = hours, From = Today };

        var fitting = FittingOpening.Of(wish, [(Place("Hest", OccupationKind.Voluntary, 5, "dyr"), 0), (Place("Park", OccupationKind.Voluntary, 10, "natur", "dyr"), 0), (Place("Fuld", OccupationKind.Voluntary, 5, "dyr"), 1),
            (Place("Kontor", OccupationKind.Voluntary, 5, "it"), 0), (Place("Job", OccupationKind.WageSubsidy, 5, "dyr"), 0), (Place("Lang", OccupationKind.Voluntary, 20, "dyr"), 0)], Today);

        Assert.Equal(["Park", "Hest"], fitting.Select(f => f.Opening.Title));
        Assert.DoesNotContain(typeof(Opening).GetProperties(), p => p.PropertyType == typeof(CitizenId));
    }

    [Fact]
    public void Documentation_time_is_told_by_kind_and_never_of_a_few()
    {
        var spells = Enumerable.Range(1, 9).Select(n => new DocumentationSpell { Id = Guid.Empty, Kind = "assessment", Seconds = n * 60, On = Today })
            .Concat(Enumerable.Range(1, 4).Select(_ => new DocumentationSpell { Id = Guid.Empty, Kind = "order", Seconds = 60, On = Today }));

        Assert.Equal(new DocumentationTime("assessment", 9, 5, 8), Assert.Single(DocumentationTime.Of(spells)));
    }

    private static async Task<CitizenId> Opened(Department department)
    {
        var citizen = department.Register.Enter(SmallReport.Cpr);
        Worked(await department.Case(w => w.Open(citizen, "Vil bo selv", null, By, default)));
        return citizen;
    }

    private static async Task<(CitizenId, string)> Granted(Department department, string cpr)
    {
        var citizen = department.Register.Enter(cpr);
        Worked(await department.Case(w => w.Open(citizen, "Vil bo selv", null, By, default)));
        Worked(await department.Case(w => w.Assess(citizen, Assessment(), By, default)));
        var theme = await department.Theme(citizen, SmallReport.Shopping);
        var goal = Worked(await department.Case(w => w.SetGoal(citizen, new(GoalType.Develop, FunctionLevel.Mild, [new(theme, true)], "Jeg vil selv"), By, default)));
        var plan = Worked(await department.Plan(w => w.Draft(citizen, new([goal], [new(Group, true)], Mobile, [Social], Today, Today.AddMonths(3)), By, default)));
        Worked(await department.Plan(w => w.Decide(citizen, plan, new(DecisionOutcome.Granted, Paragraph, "Fordi", "Mindre er prøvet", null, 800_000), By, default)));
        return (citizen, plan);
    }

    /// <summary>The report of what changed: written, by our own rules right, without a word of free text, and noted as sent.</summary>
    private static async Task<DeliveryReport> Delivered(Department department, CitizenId citizen)
    {
        var written = Assert.IsType<Delivery.Written>(await department.Write(citizen));
        Assert.DoesNotContain(WrittenCase.Secret, System.Text.Encoding.UTF8.GetString(written.Json), StringComparison.Ordinal);
        Assert.Null(await department.Sent(citizen, written.Report.Id));
        return DeliveryReportReading.Read(written.Json).Report!;
    }

    private static string Worked(Worked worked)
    {
        Assert.Empty(worked.Refused);
        return worked.Id!;
    }

    private static string Refused(Worked worked, string? instead = null) => worked.Refused is [var one] ? one.Type : instead is not null && worked.Refused.Any(r => r.Type == instead) ? worked.Refused.Last().Type : string.Join(", ", Refusals(worked));

    private static string[] Refusals(Worked worked) => [.. worked.Refused.Select(r => r.Type)];
}
