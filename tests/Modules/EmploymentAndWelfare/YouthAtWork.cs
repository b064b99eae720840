using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.ModuleKit;
using static NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare.Jobcentre;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>The young: one entrance, one plan, one contact person, FGU, and moving away.</summary>
public sealed class YouthAtWork
{
    [Fact]
    public async Task A_second_education_plan_is_refused_also_when_two_open_one_at_once()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        await using var first = jobcentre.Open();
        await using var second = jobcentre.Open();
        // The second has seen that there is none, and is about to save.
        second.EducationPlans.Add(new EducationPlan { Id = Guid.CreateVersion7(), Citizen = young, Opened = Today });

        Assert.NotNull((await OpenEducationPlan.Do(young, new(), jobcentre.Desk(first))).Plan);
        var taken = new Refusal("education-plan-exists", "", Kind: RefusalKind.Conflict);
        Assert.Equal("education-plan-exists", Type(await second.Save(Stop, taken)));
        var (_, refused) = await jobcentre.Do(desk => OpenEducationPlan.Do(young, new(), desk));
        Assert.Equal(("education-plan-exists", 409), (Type(refused), refused.Status()));
        Assert.Equal(1, jobcentre.Published.Count(name => name == "employment.education-plan-opened.v1"));
    }

    [Fact]
    public async Task A_closed_plan_makes_room_for_the_next_and_stays_to_be_read()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young(17);
        await jobcentre.Do(desk => OpenEducationPlan.Do(young, new("Smed"), desk));
        Assert.Equal("plan-closed-without-reason", Type(await jobcentre.Do(desk => CloseEducationPlan.Do(young, new(null), desk))));
        Fine(await jobcentre.Do(desk => CloseEducationPlan.Do(young, new(EducationPlanEnd.Replaced), desk)));
        Assert.NotNull((await jobcentre.Do(desk => OpenEducationPlan.Do(young, new("Kok"), desk))).Plan);

        var read = (await jobcentre.Do(desk => ReadEducationPlan.Read(young, desk)))!;
        Assert.Equal(("Kok", "Smed", 3), (read.Open!.Aim, Assert.Single(read.Earlier).Aim, read.History.Count));
        Assert.Contains("Forældremyndighedens ord mangler.", read.Lacks);
        Assert.Equal("Lov om kommunal indsats for unge under 25 år § 2 c", read.Law);
    }

    [Fact]
    public async Task Citizens_write_their_own_words_and_nobody_elses()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young(17);
        await jobcentre.Do(desk => OpenEducationPlan.Do(young, new("Smed", "Før", "Vores"), desk));
        Fine(await jobcentre.Do(desk => SayOwnWords.Do(young, new("Mine egne"), desk), new SignedIn(young.Value, "Den unge", Roles.Citizen, null)));
        Fine(await jobcentre.Do(desk => SayOwnWords.Do(young, new("Mors ord"), desk), new SignedIn(Guid.NewGuid(), "Mor", Roles.Guardian, null)));
        var plan = (await jobcentre.Do(desk => ReadEducationPlan.Read(young, desk)))!.Open!;
        Assert.Equal(("Smed", "Mine egne", "Mors ord"), (plan.Aim, plan.YoungsWords, plan.GuardiansWords));
    }

    [Fact]
    public async Task A_step_that_is_an_offer_carries_its_law_and_one_not_taken_is_a_signal()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        await jobcentre.Do(desk => OpenEducationPlan.Do(young, new("Smed"), desk));
        Assert.Equal("offer-unknown", Type(await jobcentre.Do(desk => AddEducationStep.Do(young, new("Praktik", "Fatima", Today, "no-such"), desk))));
        Fine(await jobcentre.Do(desk => AddEducationStep.Do(young, new("Praktik", "Fatima", Today, "internship"), desk)));
        Assert.Equal("Lov om en aktiv beskæftigelsesindsats § 57", (await jobcentre.Overview(young))!.Deadlines.Single(d => d.What == "Praktik").Law!.ToString());
        jobcentre.Wait(1);
        Assert.Contains((await jobcentre.Overview(young))!.Signals, s => s.What == "Et skridt i uddannelsesplanen er ikke taget");
        var step = (await jobcentre.Do(desk => ReadEducationPlan.Read(young, desk)))!.Open!.Steps[0].Id;
        Assert.Equal("outcome-without-text", Type(await jobcentre.Do(desk => NoteEducationStep.Do(young, step, new(StepOutcome.NotDone), desk))));
        Fine(await jobcentre.Do(desk => NoteEducationStep.Do(young, step, new(StepOutcome.Done), desk)));
        Assert.DoesNotContain((await jobcentre.Overview(young))!.Signals, s => s.What == "Et skridt i uddannelsesplanen er ikke taget");
    }

    [Fact]
    public async Task A_contact_person_who_leaves_tomorrow_is_an_alarm_today_and_told_of_tomorrow()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        Assert.Equal([young], (await jobcentre.Do(ListVacancies.Read)).Select(v => v.Citizen));
        Fine(await jobcentre.Do(desk => NameContactPerson.Do(young, new("Maria Lund", "Telefon 00 00 10 01"), desk)));
        Assert.Empty(await jobcentre.Do(ListVacancies.Read));

        Assert.Equal("contact-end-passed", Type(await jobcentre.Do(desk => EndContactPerson.Do(young, new(Today.AddDays(-1), "Nyt job"), desk))));
        Fine(await jobcentre.Do(desk => EndContactPerson.Do(young, new(Today.AddDays(1), "Nyt job"), desk)));
        Assert.Equal(Today.AddDays(1), Assert.Single(await jobcentre.Do(ListVacancies.Read)).VacantFrom);
        Assert.Equal((0, "Maria Lund"), (await jobcentre.Vacated(), Assert.Single((await jobcentre.Overview(young))!.Contacts).Name));

        jobcentre.Wait(1);
        Assert.Equal(1, await jobcentre.Vacated());
        Assert.Equal(0, await jobcentre.Vacated());
        Assert.Empty((await jobcentre.Overview(young))!.Contacts);
        Assert.Equal("employment.contact-person-vacated.v1", jobcentre.Published[^1]);
    }

    [Fact]
    public async Task A_successor_from_the_day_the_other_leaves_leaves_no_gap_and_no_vacancy_to_tell()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        Fine(await jobcentre.Do(desk => NameContactPerson.Do(young, new("Maria Lund", "Telefon 1"), desk)));
        Fine(await jobcentre.Do(desk => NameContactPerson.Do(young, new("Ali Demir", "Telefon 2", "disability-and-elderly", null, Today.AddDays(1)), desk)));
        Assert.Equal("contact-person-follows", Type(await jobcentre.Do(desk => NameContactPerson.Do(young, new("Nanna Gade", "Telefon 3"), desk))));
        Assert.Empty(await jobcentre.Do(ListVacancies.Read));
        Assert.Equal("Maria Lund", Assert.Single((await jobcentre.Overview(young))!.Contacts).Name);
        jobcentre.Wait(1);
        var contact = Assert.Single((await jobcentre.Overview(young))!.Contacts);
        Assert.Equal(("Kontaktperson, Senior og Omsorg", "Ali Demir"), (contact.Role, contact.Name));
        Assert.Equal(0, await jobcentre.Vacated());
    }

    [Fact]
    public async Task Two_who_name_a_contact_person_at_once_name_one()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        await using var late = jobcentre.Open();
        late.ContactPeople.Add(new ContactPerson { Id = Guid.CreateVersion7(), Citizen = young, Name = "Nanna", Reach = "1", Department = "shared-goals", From = Today, NamedBy = Guid.NewGuid(), NamedByName = "En" });
        Fine(await jobcentre.Do(desk => NameContactPerson.Do(young, new("Maria Lund", "2"), desk)));
        Assert.Equal(409, (await late.Save(Stop, new Refusal("contact-person-named-meanwhile", "", Kind: RefusalKind.Conflict))).Status());
    }

    [Fact]
    public async Task Born_on_29_February_the_plan_closes_with_the_authority_on_1_March()
    {
        using var jobcentre = new Jobcentre(new DateOnly(2025, 2, 28));
        var young = jobcentre.Born(new DateOnly(2000, 2, 29));
        Assert.NotNull((await jobcentre.Do(desk => EnterYoungPerson.Do(young, new(), desk))).Entered);
        Assert.NotNull((await jobcentre.Do(desk => OpenEducationPlan.Do(young, new(), desk))).Plan);
        Assert.Equal(0, await jobcentre.Ended());
        jobcentre.Wait(1);
        Assert.Equal("effort-ended", (await jobcentre.Do(desk => OpenEducationPlan.Do(young, new(), desk))).Refused[0].Type);
        Assert.Equal(1, await jobcentre.Ended());
        Assert.Equal(["employment.youth-effort-ended.v1", "employment.education-plan-closed.v1"], jobcentre.Published[^2..]);
    }

    [Fact]
    public async Task The_entrance_after_primary_school_needs_its_day()
    {
        using var jobcentre = new Jobcentre();
        var young = jobcentre.Born(Today.AddYears(-15));
        Assert.Equal("primary-school-without-day", Type((await jobcentre.Do(desk => EnterYoungPerson.Do(young, new(Entrance.AfterPrimarySchool), desk))).Refused));
        Assert.True((await jobcentre.Do(desk => EnterYoungPerson.Do(young, new(Entrance.AfterPrimarySchool, Today.AddDays(200)), desk))).IsNew);
        // Still of school age: FGU is not yet for this one.
        var grounds = new FguGrounds(true, "Praktisk", "10. klasse", "Jeg vil i værksted");
        Assert.Equal("fgu-not-in-target-group", Type((await jobcentre.Do(desk => AssessFgu.Do(young, grounds, desk))).Refused));
    }

    [Theory]
    [InlineData(Occupation.None, null, null)]
    [InlineData(Occupation.Education, null, "fgu-not-in-target-group")]
    [InlineData(Occupation.Job, null, "fgu-not-in-target-group")]
    [InlineData(Occupation.Job, true, null)]
    internal async Task The_law_decides_who_may_be_in_the_target_group_of_FGU(Occupation occupation, bool? asked, string? type)
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        Fine(await jobcentre.Do(desk => RecordOccupation.Do(young, new(occupation, Today), desk)));
        var (made, refused) = await jobcentre.Do(desk => AssessFgu.Do(young, new(true, "Praktisk", "10. klasse", "Jeg vil i værksted", asked), desk));
        Assert.Equal((type, type is null), (refused.FirstOrDefault()?.Type, made is not null));
    }

    [Fact]
    public async Task A_referral_to_a_track_is_an_offer_with_its_law_once()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        var (made, _) = await jobcentre.Do(desk => AssessFgu.Do(young, new(true, "Praktisk", "10. klasse", "Jeg vil i værksted"), desk));
        Assert.Equal("fgu-track-unknown", Type(await jobcentre.Do(desk => ReferToFgu.Do(young, made!.Id, new("mentor", "FGU Nord", Today.AddDays(9)), desk))));
        Assert.Null(await jobcentre.Do(desk => ReferToFgu.Do(new CitizenId(Guid.NewGuid()), made!.Id, new("fgu-pgu", "FGU Nord", Today.AddDays(9)), desk)));
        Fine(await jobcentre.Do(desk => ReferToFgu.Do(young, made!.Id, new("fgu-pgu", "FGU Nord", Today.AddDays(9)), desk)));
        Assert.Equal("fgu-already-referred", Type(await jobcentre.Do(desk => ReferToFgu.Do(young, made!.Id, new("fgu-agu", "FGU Nord", Today.AddDays(9)), desk))));
        var support = Assert.Single((await jobcentre.Overview(young))!.Supports);
        Assert.Equal(("FGU, produktionsgrunduddannelse (pgu)", "FGU Nord", "Lov om forberedende grunduddannelse § 5"), (support.Title, support.Provider, support.Law!.ToString()));
    }

    [Fact]
    public async Task Moving_away_closes_everything_once_and_coming_back_begins_anew()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        await jobcentre.Do(desk => OpenEducationPlan.Do(young, new("Smed"), desk));
        await jobcentre.Do(desk => NameContactPerson.Do(young, new("Maria Lund", "Telefon 1"), desk));
        await jobcentre.Do(desk => GrantOffer.Do(young, new("internship", "Planteskolen", "Prøve", Today), desk));
        var before = jobcentre.Published.Count;

        Assert.Equal("moved-away-in-future", Type(await jobcentre.Do(desk => RecordMovedAway.Do(young, new(Today.AddDays(1)), desk))));
        Fine(await jobcentre.Do(desk => RecordMovedAway.Do(young, new(Today), desk)));
        Assert.Null(await jobcentre.Do(desk => RecordMovedAway.Do(young, new(Today), desk)));
        Assert.Equal(["employment.youth-effort-ended.v1", "employment.education-plan-closed.v1", "employment.contact-person-vacated.v1", "employment.offer-ended.v1"], jobcentre.Published[before..]);
        var overview = (await jobcentre.Overview(young))!;
        Assert.Equal((0, 0, 0), (overview.Supports.Count, overview.Contacts.Count, overview.Signals.Count));
        Assert.Equal((0, 0), (await jobcentre.Ended(), await jobcentre.Vacated()));

        Assert.True((await jobcentre.Do(desk => EnterYoungPerson.Do(young, new(), desk))).IsNew);
        Assert.Contains((await jobcentre.Overview(young))!.Signals, s => s.What == "Er ved at falde ud");
    }

    [Fact]
    public async Task Everything_done_is_in_the_history_with_who_and_when()
    {
        using var jobcentre = new Jobcentre();
        var young = await jobcentre.Young();
        jobcentre.Wait(1);
        await jobcentre.Do(desk => OpenEducationPlan.Do(young, new(), desk), Adviser);
        await using var db = jobcentre.Open();
        Assert.Equal([("Kom ind i ungeindsatsen.", "Leder"), ("Uddannelsesplanen åbnet.", "Rådgiver")], (await db.History.Where(h => h.Citizen == young).OrderBy(h => h.Id).ToListAsync(Stop)).Select(h => (h.What, h.ByName)));
    }
}
