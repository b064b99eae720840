using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>Supports climb the ladder with reasons only; plans come when the law says; placements carry both.</summary>
public sealed class LadderAndPlans
{
    private static readonly DateOnly Today = Office.Today;
    private static readonly SupportText Group = new("early-help", 2, "Ro om morgenen", Today, Today.AddDays(180), "Skolens eget team", Today.AddDays(150), Today.AddDays(60), "Samtaler på skolen", "De hjalp kun kort");
    private static readonly PlacementText Foster = new(PlacementKind.Foster, "Plejefamilien Vesterled", Today.AddDays(-30), Today.AddDays(300), "Faste voksne", "Hjem med støtte", Today.AddDays(250), Today.AddDays(60), "Støtte i hjemmet", "Uroen fortsatte");

    private static CancellationToken Stop => Office.Stop;

    private static Task<Results<Created<Made>, NotFound, Refused>> Grant(Office office, CitizenId child, SupportText text) =>
        office.Do((db, register) => GrantSupport.Handle(child, text, Office.Adviser, db, register, Office.Knowledge, office.Own.Clock, Stop));

    private static Task<Results<Created<Made>, NotFound, Refused>> Place(Office office, CitizenId child, PlacementText text) =>
        office.Do((db, register) => PlaceChild.Handle(child, text, Office.Adviser, db, register, Office.Knowledge, Office.Rules, office.Own.Clock, Stop));

    private static async Task<ReadPlans.Response> Plans(Office office, CitizenId child) =>
        Assert.IsType<Ok<ReadPlans.Response>>((await office.Do((db, register) => ReadPlans.Handle(child, db, register, Office.Rules, office.Own.Clock, Stop))).Result).Value!;

    private static Task<Results<Created<Made>, NotFound, Refused>> Begin(Office office, CitizenId child, PlanKind? kind, params CitizenId[] siblings) =>
        office.Do((db, register) => BeginPlan.Handle(child, new(kind, siblings), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));

    [Fact]
    public async Task A_step_up_needs_what_was_tried_and_why_less_was_not_enough_and_a_step_down_does_not()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-9));
        Assert.Equal(["step-up-without-tried", "step-up-without-reason"], Office.Refusals(await Grant(office, child, Group with { Tried = null, WhyNotLess = " " })));
        Office.Made(await Grant(office, child, Group with { Kind = "32-treatment", Step = 3, From = Today.AddDays(-10) }));
        Office.Made(await Grant(office, child, Group with { Tried = null, WhyNotLess = null }));
        Assert.Empty(Office.Refusals(await Grant(office, office.Child(Today.AddYears(-9)), Group with { Kind = "general", Step = 1, Tried = null, WhyNotLess = null })));
    }

    [Fact]
    public async Task A_support_says_all_it_must_and_everything_missing_is_named_at_once()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-9));
        Assert.Equal(["support-kind-unknown", "support-step-wrong", "support-without-purpose", "support-without-start", "support-without-duration", "support-without-step-down", "step-down-without-day", "support-without-review"],
            Office.Refusals(await Grant(office, child, new SupportText(null, null, null, null, null, null, null, null))));
        Assert.Equal(["support-step-wrong"], Office.Refusals(await Grant(office, child, Group with { Step = 4 })));
        Assert.Equal(["day-before-birth"], Office.Refusals(await Grant(office, office.Child(Today.AddDays(5)), Group)));
        Assert.Equal(["support-not-for-age"], Office.Refusals(await Grant(office, office.Child(Today.AddYears(-18)), Group)));
        Assert.Empty(Office.Refusals(await Grant(office, office.Child(Today.AddYears(-19)), Group with { Kind = "youth-support" })));
        Assert.Equal(["support-not-for-age"], Office.Refusals(await Grant(office, office.Child(Today.AddYears(-23)), Group with { Kind = "youth-support" })));
        Assert.Equal(["support-kind-unknown"], Office.Refusals(await Grant(office, child, Group with { Kind = "preventive-sel-11" })));
        Assert.Equal(["placement-by-itself"], Office.Refusals(await Grant(office, child, Group with { Kind = "placement-foster", Step = 5 })));
    }

    [Fact]
    public async Task The_last_place_of_an_offer_is_given_once_and_is_free_again_when_the_support_ends()
    {
        using var office = new Office();
        var offer = Assert.IsType<Created<Made>>((await office.Do((db, _) => RegisterOffer.Handle(new("Åben gruppe", "early-help", 2, 1, "For alle"), db, Office.Knowledge, office.Own.Clock, Stop))).Result).Value!.Id;
        var (first, second) = (office.Child(Today.AddYears(-9)), office.Child(Today.AddYears(-10)));
        var support = Office.Made(await Grant(office, first, Group with { Offer = offer }));
        Assert.Equal(["offer-full"], Office.Refusals(await Grant(office, second, Group with { Offer = offer })));
        Assert.Equal(0, Assert.Single((await office.Do((db, _) => ListOffers.Handle(db, Office.Knowledge, office.Own.Clock, Stop))).Value!.Offers).Free);
        Assert.Empty(Office.Refusals(await office.Do((db, _) => EndSupport.Handle(first, support, new(Today, "Ikke længere nødvendig"), Office.Adviser, db, office.Own.Clock, Stop))));
        Office.Made(await Grant(office, second, Group with { Offer = offer }));
        Assert.Equal(["children.support-started.v1", "children.support-ended.v1", "children.support-started.v1"], office.Own.Published());
    }

    [Fact]
    public void Days_are_counted_on_the_highest_step_of_each_day()
    {
        Support On(int step, int from, int? ended) => new() { Id = Guid.NewGuid(), Citizen = default, Kind = "x", Title = "x", Step = step, Law = "x", Paragraph = "1", IsPlacement = false, Purpose = "x", From = Today.AddDays(from), ExpectedUntil = Today, StepDown = "x", StepDownOn = Today, ReviewOn = Today, Ended = ended is { } days ? Today.AddDays(days) : null };
        Assert.Equal(new Dictionary<int, int> { [2] = 50, [3] = 40 }, Ladder.DaysPerStep([On(2, -100, -20), On(3, -50, -10), On(2, -500, -500), On(5, 10, null)], Today));
        Assert.Equal(0, Ladder.StepOn([On(2, -100, -20)], Today));
    }

    [Fact]
    public async Task A_placed_child_must_have_a_plan_within_three_months_and_a_decision_not_to_is_refused()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-9));
        Office.Made(await Place(office, child, Foster));
        Assert.Equal(["already-placed"], Office.Refusals(await Place(office, child, Foster)));
        var duty = Assert.Single((await Plans(office, child)).Duties);
        Assert.Equal((DutyKind.ChildPlan, Today.AddDays(-30).AddMonths(3), true, false), (duty.Kind, duty.Due, duty.MustBeDone, duty.Met));
        Assert.Equal(["duty-is-obligatory"], Office.Refusals(await Decide(office, child, DutyKind.ChildPlan, false)));

        var plan = Office.Made(await Begin(office, child, PlanKind.Child));
        Assert.Equal(["plan-already-there"], Office.Refusals(await Begin(office, child, PlanKind.Child)));
        Assert.Equal(["plan-without-wishes", "plan-without-goal"], Office.Refusals(await Adopt(office, child, plan)));
        await office.Do((db, _) => WritePlan.Handle(child, plan, new("Jeg vil se min bror", null), Office.Adviser, db, office.Own.Clock, Stop));
        Office.Made(await office.Do((db, _) => AddPlanGoal.Handle(child, plan, new("Ser sin bror hver uge", "Kalenderen", "Min bror", Today.AddDays(30)), db, office.Own.Clock, Stop)));
        Assert.Empty(Office.Refusals(await Adopt(office, child, plan)));
        var read = await Plans(office, child);
        Assert.True(Assert.Single(read.Duties).Met);
        Assert.Equal(Today.AddMonths(3), Assert.Single(read.Plans).NextFollowUp);

        Assert.Equal(["follow-up-without-next", "follow-up-without-reason"], Office.Refusals(await FollowUp(office, child, plan, new("Godt", "Mere tid", null, ""))));
        Assert.Empty(Office.Refusals(await FollowUp(office, child, plan, new("Godt", "Mere tid", Today.AddDays(40), "Bror flytter skole"))));
        Assert.Equal(Today.AddDays(40), Assert.Single((await Plans(office, child)).Plans).NextFollowUp);
        Assert.Equal(["children.support-started.v1", "children.placement-started.v1", "children.plan-adopted.v1", "children.plan-followed-up.v1"], office.Own.Published());
    }

    [Theory]
    [InlineData("2010-11-23", 0)] // 16 tomorrow
    [InlineData("2010-11-22", 1)] // 16 today
    public async Task At_16_the_municipality_takes_position_on_a_youth_plan(string born, int duties)
    {
        using var office = new Office();
        var young = office.Child(DateOnly.Parse(born));
        Office.Made(await Grant(office, young, Group));
        var read = (await Plans(office, young)).Duties.Where(d => d.Kind == DutyKind.YouthPlan).ToList();
        Assert.Equal(duties, read.Count);
        if (duties == 0) return;
        Assert.Equal(DateOnly.Parse(born).AddYears(16).AddMonths(3), read[0].Due);
        Assert.Empty(Office.Refusals(await Decide(office, young, DutyKind.YouthPlan, false)));
        Assert.True((await Plans(office, young)).Duties.Single(d => d.Kind == DutyKind.YouthPlan).Met);
    }

    [Fact]
    public void Somebody_born_on_a_leap_day_turns_18_on_1_March_and_the_six_months_count_from_there()
    {
        var child = new Child(default, new DateOnly(2012, 2, 29));
        var placement = new Placement { Id = Guid.NewGuid(), Citizen = default, Kind = PlacementKind.Foster, Place = "x", From = new DateOnly(2027, 1, 1), ExpectedUntil = new DateOnly(2030, 1, 1), Purpose = "x", IsShort = false, Support = Guid.NewGuid() };
        IReadOnlyList<PlanDuty> On(int year, int month, int day) => PlanDuties.Of(child, [], [placement], [], [], null, Office.Rules, new DateOnly(year, month, day));
        Assert.DoesNotContain(On(2028, 2, 28), d => d.Kind is DutyKind.YouthPlan or DutyKind.YouthSupport);
        Assert.Equal(new DateOnly(2029, 9, 1), On(2028, 2, 29).Single(d => d.Kind == DutyKind.YouthSupport).Due);
        Assert.NotEmpty(On(2030, 2, 28));
        Assert.Empty(On(2030, 3, 1));
    }

    [Fact]
    public async Task Youth_support_is_decided_six_months_before_18_and_told()
    {
        using var office = new Office();
        var young = office.Child(Today.AddYears(-17));
        Office.Made(await Place(office, young, Foster));
        var duty = (await Plans(office, young)).Duties.Single(d => d.Kind == DutyKind.YouthSupport);
        Assert.Equal(Today.AddYears(1).AddMonths(-6), duty.Due);
        Assert.Empty(Office.Refusals(await Decide(office, young, DutyKind.YouthSupport, true)));
        Assert.Contains("children.youth-support-decided.v1", office.Own.Published());
        Assert.True((await Plans(office, young)).IsParty);
        Assert.Equal(["duty-not-now"], Office.Refusals(await Decide(office, office.Child(Today.AddYears(-5)), DutyKind.YouthSupport, true)));
    }

    [Fact]
    public async Task A_holistic_plan_is_from_16_until_23_with_the_consents_of_its_age()
    {
        using var office = new Office();
        Assert.Equal(["too-young-for-holistic-plan"], Office.Refusals(await Begin(office, office.Child(Today.AddYears(-16).AddDays(1)), PlanKind.Holistic)));
        Assert.Equal(["too-old-for-holistic-plan"], Office.Refusals(await Begin(office, office.Child(Today.AddYears(-23)), PlanKind.Holistic)));
        foreach (var (age, missing) in new[] { (17, new[] { "holistic-without-youth", "holistic-without-guardian" }), (18, ["holistic-without-youth"]) })
        {
            var young = office.Child(Today.AddYears(-age));
            var plan = Office.Made(await Begin(office, young, PlanKind.Holistic));
            await office.Do((db, _) => WritePlan.Handle(young, plan, new("Egen bolig", "FGU"), Office.Adviser, db, office.Own.Clock, Stop));
            Office.Made(await office.Do((db, _) => AddPlanGoal.Handle(young, plan, new("I praktik", "Otte uger", "Et job", Today.AddDays(30)), db, office.Own.Clock, Stop)));
            Assert.Equal(missing, Office.Refusals(await Adopt(office, young, plan)));
            Assert.Empty(Office.Refusals(await office.Do((db, register) => AdoptPlan.Handle(young, plan, new(age < 18 ? Today : null, Today), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop))));
        }
    }

    [Fact]
    public async Task Siblings_share_a_plan_among_own_cases_and_never_with_a_protected_child()
    {
        using var office = new Office();
        var (child, sibling, hidden, strange) = (office.Child(Today.AddYears(-9), false, Office.Adviser), office.Child(Today.AddYears(-7), false, Office.Adviser), office.Child(Today.AddYears(-6), true, Office.Adviser), office.Child(Today.AddYears(-5)));
        Assert.Equal(["sibling-not-own-case"], Office.Refusals(await Begin(office, child, PlanKind.Child, strange)));
        Assert.Equal(["protected-has-own-plan"], Office.Refusals(await Begin(office, child, PlanKind.Child, sibling, hidden)));
        Office.Made(await Begin(office, child, PlanKind.Child, sibling));
        Assert.False(Assert.Single((await Plans(office, sibling)).Plans).IsOwn);
        Office.Made(await Begin(office, hidden, PlanKind.Child));
    }

    [Fact]
    public async Task Where_a_protected_child_lives_is_shown_to_authority_with_a_row_and_hidden_from_programs()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-9), true, Office.Adviser);
        Office.Made(await Place(office, child, Foster));
        Assert.Equal("Plejefamilien Vesterled", Assert.Single((await Placements(Office.Adviser)).Placements).Place);
        Assert.Equal("anbringelsessted", Assert.Single(office.Access.Revealed).What);
        Assert.Equal("Adressebeskyttet", Assert.Single((await Placements(Office.Somebody(30, Roles.Integrator, null))).Placements).Place);
        Assert.Single(office.Access.Revealed);
        var supports = (await office.Do((db, _) => ReadSupports.Handle(child, db, office.Own.Clock, Stop))).Value!;
        Assert.Equal((5, (string?)null), (supports.StandsOn, Assert.Single(supports.Supports).Provider));

        async Task<ReadPlacements.Response> Placements(SignedIn who) => (await office.Do((db, register) => ReadPlacements.Handle(child, who, db, register, office.Access, office.Own.Clock, Stop))).Value!;
    }

    [Fact]
    public async Task A_short_stay_has_its_own_step_down_goal_and_ending_it_ends_the_support()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-12));
        Assert.Equal(["short-stay-without-goal"], Office.Refusals(await Place(office, child, Foster with { Kind = PlacementKind.Institution, IsShort = true })));
        Assert.Equal(["step-up-without-tried", "step-up-without-reason"], Office.Refusals(await Place(office, child, Foster with { Tried = null, WhyNotLess = null })));
        Assert.Equal(["citizen-not-a-child"], Office.Refusals(await Place(office, office.Child(Today.AddYears(-18).AddDays(-40)), Foster)));
        var placement = Office.Made(await Place(office, child, Foster with { Kind = PlacementKind.Institution, IsShort = true, StepDownGoal = "Hjemme tre nætter" }));
        Assert.Empty(Office.Refusals(await office.Do((db, _) => EndPlacement.Handle(child, placement, new(Today, "Hjem"), Office.Adviser, db, office.Own.Clock, Stop))));
        var supports = (await office.Do((db, _) => ReadSupports.Handle(child, db, office.Own.Clock, Stop))).Value!;
        Assert.Equal((0, 30), (supports.StandsOn, supports.DaysPerStep[6]));
        Assert.Equal(["children.support-started.v1", "children.placement-started.v1", "children.support-ended.v1", "children.placement-ended.v1"], office.Own.Published());
    }

    [Fact]
    public async Task The_municipality_of_each_part_is_the_latest_named()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-12));
        foreach (var (role, name, days) in new[] { (MunicipalRole.Acting, "Aalborg", -300), (MunicipalRole.Acting, "Rebild", -10), (MunicipalRole.Acting, "Vesthimmerland", 10), (MunicipalRole.Paying, "Aalborg", -300) })
            Office.Made(await office.Do((db, register) => NameMunicipality.Handle(child, new(role, name, Today.AddDays(days)), Office.Adviser, db, register, office.Own.Clock, Stop)));
        var read = (await office.Do((db, register) => ReadPlacements.Handle(child, Office.Adviser, db, register, office.Access, office.Own.Clock, Stop))).Value!;
        Assert.Equal(new Dictionary<MunicipalRole, string> { [MunicipalRole.Acting] = "Rebild", [MunicipalRole.Paying] = "Aalborg" }, read.Municipalities);
    }

    private static Task<Results<Created<Made>, NotFound, Refused>> Decide(Office office, CitizenId child, DutyKind duty, bool yes) =>
        office.Do((db, register) => DecideDuty.Handle(child, new(duty, yes, "Drøftet med den unge"), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));

    private static Task<Results<NoContent, NotFound, Refused>> Adopt(Office office, CitizenId child, Guid plan) =>
        office.Do((db, register) => AdoptPlan.Handle(child, plan, new(), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));

    private static Task<Results<NoContent, NotFound, Refused>> FollowUp(Office office, CitizenId child, Guid plan, PlanFollowUpText text) =>
        office.Do((db, _) => FollowUpPlan.Handle(child, plan, text, Office.Adviser, db, office.Own.Clock, Stop));
}
