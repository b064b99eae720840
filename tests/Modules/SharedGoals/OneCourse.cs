using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Answers;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features;
using NyeFaellesVeje.SharedGoals.Features.Course;
using NyeFaellesVeje.SharedGoals.Features.PlannedChanges;
using NyeFaellesVeje.SharedGoals.Reactions;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>One course: what the departments tell, planned changes, the holistic plan, and goals a family shares.</summary>
public sealed class OneCourse
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly HolisticLaw Law = DatedFiles.HolisticPlans();
    private static readonly DatedRules Rules = DatedFiles.Rules();
    private static readonly SignedIn Adviser = new(Guid.NewGuid(), "Rådgiver", Roles.Caseworker, "employment-and-welfare");
    private static readonly HolisticText Whole = new() { Purpose = "Ro", CitizensWords = "Mit", Efforts = "Bostøtte", WorkAndEducation = "Praktik", Duration = "Et år", Replaces = ["my-plan"] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(OwnDatabase<SharedGoalsDb> Own, CitizenId Citizen)> Enter(DateOnly? born = null)
    {
        var own = new OwnDatabase<SharedGoalsDb>(new SharedGoalsModule(), Today);
        return (own, await Enter(own, born ?? Today.AddYears(-30)));
    }

    private static async Task<CitizenId> Enter(OwnDatabase<SharedGoalsDb> own, DateOnly born)
    {
        await using var db = own.Open();
        var id = new CitizenId(Guid.NewGuid());
        db.Citizens.Add(new Citizen { Id = id, Born = born, SealedCpr = [1], CprIndex = id.Value.ToByteArray() });
        await db.SaveChangesAsync(Stop);
        return id;
    }

    private static async Task<List<ReadCourse.Entry>> Course(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, DateOnly? asOf = null, params string[]? opened)
    {
        await using var db = own.Open();
        var access = new RecordingAccess { Opened = opened is { Length: > 0 } ? opened : null };
        return Assert.IsType<Ok<List<ReadCourse.Entry>>>((await ReadCourse.Handle(citizen, db, access, own.Clock, Stop, asOf)).Result).Value!;
    }

    [Fact]
    public void Every_event_of_a_department_that_is_for_the_course_is_heard()
    {
        Type[] notForTheCourse = [typeof(JobGoalTied)];
        var events = typeof(IEvent).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IEvent)) && type.Namespace != typeof(CitizenRegistered).Namespace).Except(notForTheCourse).ToList();
        var heard = typeof(SharedGoalsModule).Assembly.GetTypes().SelectMany(type => type.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReactTo<>)).Select(i => i.GetGenericArguments()[0]).ToHashSet();
        Assert.NotEmpty(events);
        Assert.Empty(events.Where(type => !heard.Contains(type)).Select(type => type.Name));
    }

    [Theory]
    [InlineData(YouthEffortEnd.UpperSecondaryCompleted, "ungdomsuddannelse gennemført")]
    [InlineData(YouthEffortEnd.AgeReached, "aldersgrænsen er nået")]
    [InlineData(YouthEffortEnd.MovedAway, "flyttet fra kommunen")]
    public async Task The_course_says_why_the_youth_effort_ended(YouthEffortEnd reason, string words)
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        await using (var db = own.Open())
        {
            await new WhenYouthEffortEnded(db, own.Clock).React(new YouthEffortEnded(citizen, Today, reason), Stop);
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal($"Kommunal ungeindsats ophørt: {words}.", Assert.Single(await Course(own, citizen)).What);
    }

    [Fact]
    public async Task The_course_tells_no_law_no_offer_and_no_ward_and_is_read_as_of_a_day()
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        await using (var db = own.Open())
        {
            await new WhenSupportWasGranted(db, own.Clock).React(new SupportGranted(citizen, Today.AddDays(-50), new LawReference("Serviceloven", "101")), Stop);
            await new WhenOfferWasGranted(db, own.Clock).React(new OfferGranted(citizen, Code.Of("misbrugsbehandling"), Today.AddDays(-10)), Stop);
            await new WhenChildSupportStarted(db, own.Clock).React(new ChildSupportStarted(citizen, Today.AddDays(-5), Today.AddDays(90), 3, new LawReference("Barnets lov", "32")), Stop);
            await db.SaveChangesAsync(Stop);
        }
        var all = await Course(own, citizen);
        Assert.Equal(["Støtte til barnet begyndt.", "Tilbud i Job og Velfærd begyndt.", "Støtte bevilget."], all.Select(entry => entry.What));
        Assert.Equal(["Støtte bevilget."], (await Course(own, citizen, Today.AddDays(-20))).Select(entry => entry.What));
        // A department that is closed to the reader tells nothing here either.
        var seen = await Course(own, citizen, null, "employment-and-welfare", "shared-goals");
        Assert.Equal(["Tilbud i Job og Velfærd begyndt."], seen.Select(entry => entry.What));
    }

    [Fact]
    public async Task A_planned_change_is_expected_until_it_is_confirmed_and_stays_so_as_of_before()
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        Guid id;
        await using (var db = own.Open())
            id = Assert.IsType<Created<PlanChange.Response>>((await PlanChange.Handle(citizen, new ChangeText(ChangeKind.Move, "Flytter i egen lejlighed", Today.AddDays(20)), Adviser, db, own.Clock, Stop)).Result).Value!.Id;
        own.Clock.Advance(TimeSpan.FromDays(25));
        var later = Today.AddDays(25);
        Assert.True(Assert.Single((await Changes(own, citizen)).Changes).IsOverdue);
        await using (var db = own.Open())
        {
            var day = await new AnswerMyDay(db, own.Clock).Answer(new MyDay(new StaffId(Guid.NewGuid()), later, later.AddDays(14)), Stop);
            Assert.Empty(day!.Items);
            Assert.IsType<NoContent>((await ConfirmChange.Handle(id, new ConfirmChange.Request(Today.AddDays(22)), Adviser, db, own.Clock, Stop)).Result);
        }
        Assert.Equal((ChangeState.Confirmed, Today.AddDays(22)), Assert.Single((await Changes(own, citizen)).Changes) is var now ? (now.State, now.Happened) : default);
        var before = Assert.Single((await Changes(own, citizen, Today.AddDays(10))).Changes);
        Assert.Equal((ChangeState.Planned, (DateOnly?)null, false), (before.State, before.Happened, before.IsOverdue));
        Assert.Empty((await Changes(own, citizen, Today.AddDays(-1))).Changes);
        await using var again = own.Open();
        Assert.Equal(409, Assert.IsType<Refused>((await CancelChange.Handle(id, new CancelChange.Request("Nej"), Adviser, again, own.Clock, Stop)).Result).StatusCode);
    }

    private static async Task<ListPlannedChanges.Response> Changes(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, DateOnly? asOf = null)
    {
        await using var db = own.Open();
        return Assert.IsType<Ok<ListPlannedChanges.Response>>((await ListPlannedChanges.Handle(citizen, db, own.Clock, Stop, asOf)).Result).Value!;
    }

    [Fact]
    public void What_is_wrong_with_a_planned_change_is_said_at_its_field()
    {
        var nobody = new SignedIn(Guid.NewGuid(), "Ingen", Roles.ExternalProvider, null);
        List<string?> Fields(ChangeText text) => [.. PlannedChange.Plan(Guid.NewGuid(), new CitizenId(Guid.NewGuid()), text, nobody, Today).Refused.Select(refusal => refusal.Field)];
        Assert.Equal(["kind", "what", "expected", "department"], Fields(new ChangeText(null, " ", null)));
        Assert.Equal(["expected"], Fields(new ChangeText(ChangeKind.Move, "Flytter", Today.AddDays(-1), "shared-goals")));
        Assert.Empty(Fields(new ChangeText(ChangeKind.Move, "Flytter", Today, "shared-goals")));
        var (change, _) = PlannedChange.Plan(Guid.NewGuid(), new CitizenId(Guid.NewGuid()), new ChangeText(ChangeKind.Move, "Flytter", Today.AddDays(3)), Adviser, Today);
        Assert.Equal("change-not-yet", Assert.Single(change!.Confirm(Today.AddDays(1), Adviser, Today)).Type);
        Assert.Equal("change-before-planned", Assert.Single(change.Confirm(Today.AddDays(-1), Adviser, Today)).Type);
        Assert.Equal("why", Assert.Single(change.Cancel("", Adviser, Today)).Field);
        Assert.True(change.Cancel("Lejligheden gik til en anden", Adviser, Today).None);
    }

    [Fact]
    public async Task Two_who_answer_a_change_at_once_are_not_both_right()
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        await using var one = own.Open();
        var id = Assert.IsType<Created<PlanChange.Response>>((await PlanChange.Handle(citizen, new ChangeText(ChangeKind.Move, "Flytter", Today), Adviser, one, own.Clock, Stop)).Result).Value!.Id;
        await using var other = own.Open();
        var (mine, theirs) = ((await one.PlannedChanges.FindAsync([id], Stop))!, (await other.PlannedChanges.FindAsync([id], Stop))!);
        Assert.Empty(await ConfirmChange.Confirm(mine, new ConfirmChange.Request(), Adviser, one, own.Clock, Stop));
        Assert.Equal(RefusalKind.Conflict, Assert.Single(await CancelChange.Cancel(theirs, new CancelChange.Request("Nej"), Adviser, other, own.Clock, Stop)).Kind);
    }

    [Theory]
    [InlineData(-16, 0, "youth", ConsentGiverName.Citizen, "holistic-without-both")]
    [InlineData(-16, 0, "youth", ConsentGiverName.Both, null)]
    [InlineData(-18, 1, "youth", ConsentGiverName.Citizen, "holistic-without-both")]
    [InlineData(-18, 0, "youth", ConsentGiverName.Citizen, null)]
    [InlineData(-18, 0, "youth", ConsentGiverName.Both, "holistic-own-yes")]
    [InlineData(-18, 0, "adult", ConsentGiverName.Citizen, null)]
    public void A_holistic_plan_takes_force_by_the_yes_of_those_whose_yes_the_law_asks_for(int years, int days, string kind, ConsentGiverName by, string? refusal) => Consents(years, days, kind, by, refusal);

    private static void Consents(int years, int days, string kind, ConsentGiverName by, string? refusal)
    {
        var citizen = new Citizen { Id = new CitizenId(Guid.NewGuid()), Born = Today.AddYears(years).AddDays(days), SealedCpr = [1], CprIndex = [2] };
        var (plan, refused) = HolisticPlan.Begin(Guid.NewGuid(), citizen, kind, Whole, Law, Today);
        Assert.Empty(refused);
        var now = new DateTimeOffset(Today, new TimeOnly(10, 0), TimeSpan.Zero);
        var said = plan!.Consent(new HolisticConsent(Enum.Parse<ConsentGiver>(by.ToString()), true), citizen, false, false, Law, Rules, now);
        Assert.Equal(refusal, said.FirstOrDefault()?.Type);
        Assert.Equal(refusal is null ? HolisticState.InForce : HolisticState.Draft, plan.StateOn(Today, citizen.Born, Law));
    }

    /// <summary>The givers by name: the module's own type is its own.</summary>
    public enum ConsentGiverName
    {
        /// <summary>The citizen.</summary>
        Citizen,

        /// <summary>Who has custody, or a guardian.</summary>
        Guardian,

        /// <summary>Both.</summary>
        Both,
    }

    [Theory]
    [InlineData(-15)]
    [InlineData(-23)]
    public void The_law_has_no_youth_plan_before_sixteen_and_from_twenty_three(int years)
    {
        var citizen = new Citizen { Id = new CitizenId(Guid.NewGuid()), Born = Today.AddYears(years), SealedCpr = [1], CprIndex = [2] };
        Assert.Equal("holistic-kind-not-for-age", Assert.Single(HolisticPlan.Begin(Guid.NewGuid(), citizen, "youth", Whole, Law, Today).Refused).Type);
    }

    [Fact]
    public async Task There_is_one_holistic_plan_in_force_it_lacks_nothing_and_a_withdrawal_counts_at_once()
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        var (first, second) = (await BeginPlan(own, citizen, Whole with { Efforts = null }), await BeginPlan(own, citizen, Whole));
        Assert.Equal(["efforts"], (await Consent(own, first)).Select(refusal => refusal.Field));
        Assert.Empty(await Consent(own, second));
        await using (var db = own.Open()) Assert.IsType<NoContent>((await ReviseHolisticPlan.Handle(first, Whole, db, Stop)).Result);
        Assert.Equal("holistic-already-one", Assert.Single(await Consent(own, first)).Type);
        await using (var db = own.Open())
            Assert.Equal("holistic-not-draft", Assert.Single(Assert.IsType<Refused>((await ReviseHolisticPlan.Handle(second, Whole with { Purpose = "Noget andet" }, db, Stop)).Result).Refusals).Type);

        own.Clock.Advance(TimeSpan.FromDays(10));
        await using (var db = own.Open()) Assert.IsType<NoContent>((await WithdrawHolisticPlan.Handle(second, Adviser, db, own.Clock, Stop)).Result);
        Assert.Equal(HolisticState.Withdrawn, (await Plans(own, citizen)).Plans.Single(plan => plan.Id == second).State);
        Assert.Equal(HolisticState.InForce, (await Plans(own, citizen, Today.AddDays(5))).Plans.Single(plan => plan.Id == second).State);
        Assert.Empty(await Consent(own, first));
        Assert.Contains(await Course(own, citizen), entry => entry.What.StartsWith("Samtykket til den helhedsorienterede plan er trukket tilbage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_itself_holds_one_plan_in_force()
    {
        var (own, citizen) = await Enter();
        using var _ = own;
        var (first, second) = (await BeginPlan(own, citizen, Whole), await BeginPlan(own, citizen, Whole));
        await using var one = own.Open();
        await using var other = own.Open();
        var now = own.Clock.GetUtcNow();
        var known = await one.Citizens.AsNoTracking().SingleAsync(Stop);
        Assert.True((await one.HolisticPlans.FindAsync([first], Stop))!.Consent(new HolisticConsent(ConsentGiver.Citizen, true), known, false, false, Law, Rules, now).None);
        Assert.True((await other.HolisticPlans.FindAsync([second], Stop))!.Consent(new HolisticConsent(ConsentGiver.Citizen, true), known, false, false, Law, Rules, now).None);
        Assert.Empty(await one.SavePlan(Stop));
        Assert.Equal(RefusalKind.Conflict, Assert.Single(await other.SavePlan(Stop)).Kind);
    }

    [Fact]
    public async Task A_plan_is_outgrown_on_the_birthday_and_then_another_can_take_force()
    {
        var (own, citizen) = await Enter(Today.AddYears(-23).AddDays(10));
        using var _ = own;
        var youth = await BeginPlan(own, citizen, Whole, "youth");
        Assert.Empty(await Consent(own, youth));
        own.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(HolisticState.Outgrown, (await Plans(own, citizen)).Plans.Single().State);
        Assert.Empty(await Consent(own, await BeginPlan(own, citizen, Whole, "adult")));
    }

    private static async Task<Guid> BeginPlan(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, HolisticText text, string kind = "adult")
    {
        await using var db = own.Open();
        return Assert.IsType<Created<BeginHolisticPlan.Response>>((await BeginHolisticPlan.Handle(citizen, new BeginHolisticPlan.Request(kind, text), db, Law, own.Clock, Stop)).Result).Value!.Id;
    }

    private static async Task<List<Refusal>> Consent(OwnDatabase<SharedGoalsDb> own, Guid plan)
    {
        await using var db = own.Open();
        return await ConsentToHolisticPlan.Consent((await db.HolisticPlans.FindAsync([plan], Stop))!, new HolisticConsent(ConsentGiver.Citizen, true), Adviser, db, Law, Rules, own.Clock, Stop);
    }

    private static async Task<ReadHolisticPlans.Response> Plans(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, DateOnly? asOf = null)
    {
        await using var db = own.Open();
        return Assert.IsType<Ok<ReadHolisticPlans.Response>>((await ReadHolisticPlans.Handle(citizen, db, Law, own.Clock, Stop, asOf)).Result).Value!;
    }

    [Fact]
    public async Task A_family_goal_is_shared_with_family_one_works_with_only_and_each_has_a_share()
    {
        var (own, child) = await Enter(Today.AddYears(-9));
        using var _ = own;
        var (mother, father, stranger) = (await Enter(own, Today.AddYears(-40)), await Enter(own, Today.AddYears(-41)), await Enter(own, Today.AddYears(-50)));
        await using (var db = own.Open())
        {
            db.Relations.AddRange(new Relation { Citizen = child, Other = mother, Kind = RelationKind.ParentWithCustody, From = Today.AddYears(-9) }, new Relation { Citizen = child, Other = father, Kind = RelationKind.ParentWithoutCustody, From = Today.AddYears(-9) });
            await db.SaveChangesAsync(Stop);
        }
        var ask = new Caseloads(child, mother);
        Assert.Equal("family-goal-stranger", Assert.Single(await Set(stranger)).Type);
        Assert.Equal("family-goal-stranger", Assert.Single(await Set(father)).Type);
        Assert.Equal("family-goal-alone", Assert.Single(await Set(child)).Type);
        Assert.Empty(await Set(mother));

        await using var after = own.Open();
        var family = await new AnswerFamilyOf(after).Answer(new FamilyOf(child, Today), Stop);
        Assert.Equal([(mother, "Forælder"), (father, "Forælder")], family!.Persons.Select(person => (person.Citizen, person.Relation)).OrderBy(person => person.Citizen == father));
        Assert.Equal(2, Assert.Single(family.Goals).Persons.Count);
        var hers = await new AnswerFamilyOf(after).Answer(new FamilyOf(mother, Today), Stop);
        Assert.Equal("Barn", Assert.Single(hers!.Persons).Relation);
        Assert.True(await EndFamilyGoal.End(mother, hers.Goals[0].Id, Adviser, after, own.Clock, Stop));
        Assert.False(await EndFamilyGoal.End(mother, hers.Goals[0].Id, Adviser, after, own.Clock, Stop));
        Assert.Equal(Today, Assert.Single((await ListFamilyGoals.Read(child, Today, after, Stop)).Goals).Ended);

        async Task<List<Refusal>> Set(CitizenId with)
        {
            await using var db = own.Open();
            var (goal, refused) = await SetFamilyGoal.Set(child, new FamilyGoalText("Spise sammen", [with], null, true), Adviser, db, ask, own.Clock, Stop);
            Assert.Equal(goal is not null, refused.None);
            await db.SaveChangesAsync(Stop);
            return refused;
        }
    }

    [Fact]
    public async Task The_number_for_a_report_comes_out_of_the_vault_and_of_nobody_unknown()
    {
        using var own = new OwnDatabase<SharedGoalsDb>(new SharedGoalsModule(), Today);
        var vault = new Vault(new VaultKeys(new byte[32], new Dictionary<byte, byte[]> { [1] = new byte[32] }));
        Assert.True(Cpr.TryParse("6101900005", out var cpr));
        var id = new CitizenId(Guid.NewGuid());
        await using var db = own.Open();
        db.Citizens.Add(new Citizen { Id = id, Born = cpr.Born, SealedCpr = vault.SealCpr(cpr, id), CprIndex = vault.Index(cpr) });
        await db.SaveChangesAsync(Stop);
        Assert.Equal(cpr, (await new AnswerCprForReport(db, vault).Answer(new CprForReport(id), Stop))?.Cpr);
        Assert.Null(await new AnswerCprForReport(db, vault).Answer(new CprForReport(new CitizenId(Guid.NewGuid())), Stop));
    }

    /// <summary>A department in which the signed-in works with these.</summary>
    private sealed class Caseloads(params CitizenId[] citizens) : IAsk
    {
        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult(new Reply<TAnswer>("", "", ReplyStatus.NoSuchModule, null));

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([new Reply<TAnswer>("A", "A", ReplyStatus.Answered, (TAnswer)(object)new Caseload(citizens))]);
    }
}
