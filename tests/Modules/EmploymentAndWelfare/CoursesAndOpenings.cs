using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.ModuleKit;
using static NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare.Jobcentre;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>Courses with partners, offers with their law, and what firms and associations offer.</summary>
public sealed class CoursesAndOpenings
{
    private static readonly OpeningText Gardener = new("Hjælper", "Vander", OpeningKind.Internship, "Planteskolen", PartnerKind.Firm, "Telefon 1", "Nørresundby", 1);

    private static async Task<Guid> Hf3(Jobcentre jobcentre, int places) =>
        (await jobcentre.Do(desk => SetUpCourse.Do(new("hf3", "HF3", "Nørresundby Gymnasium & HF", Today.AddDays(-90), Today.AddDays(900), places), desk))).Course!.Id;

    [Fact]
    public async Task The_last_place_is_taken_once_and_the_others_wait_in_order()
    {
        using var jobcentre = new Jobcentre();
        var course = await Hf3(jobcentre, 1);
        CitizenId first = await jobcentre.Young(), second = await jobcentre.Young(), third = await jobcentre.Young();
        var (taken, _) = await jobcentre.Do(desk => EnrolInCourse.Do(first, course, false, desk));
        Assert.Equal("course-full", Type((await jobcentre.Do(desk => EnrolInCourse.Do(second, course, false, desk))).Refused));
        Assert.Equal("already-enrolled", Type((await jobcentre.Do(desk => EnrolInCourse.Do(first, course, true, desk))).Refused));
        var (waiting, _) = await jobcentre.Do(desk => EnrolInCourse.Do(second, course, true, desk));
        jobcentre.Wait(1);
        var (later, _) = await jobcentre.Do(desk => EnrolInCourse.Do(third, course, true, desk));
        Assert.Equal((EnrolmentState.Enrolled, EnrolmentState.Waiting), (taken!.State, waiting!.State));

        Assert.Equal("course-full", Type(await jobcentre.Do(desk => TakeFromWaitingList.Do(second, waiting.Id, desk))));
        Fine(await jobcentre.Do(desk => EndEnrolment.Do(first, taken.Id, new(false, Today, "For langt at køre"), desk)));
        Assert.Equal("enrolment-not-first", Type(await jobcentre.Do(desk => TakeFromWaitingList.Do(third, later!.Id, desk))));
        Fine(await jobcentre.Do(desk => TakeFromWaitingList.Do(second, waiting.Id, desk)));
        var line = Assert.Single(await jobcentre.Do(desk => ListCourses.Read(desk.Db, desk.Law, desk.Today, false, Stop)));
        Assert.Equal((1, 1, 1), (line.Taken, line.Waiting, line.Left));
    }

    [Fact]
    public async Task Two_who_take_the_last_place_at_once_do_not_both_get_it()
    {
        using var jobcentre = new Jobcentre();
        var course = await Hf3(jobcentre, 1);
        CitizenId first = await jobcentre.Young(), second = await jobcentre.Young();
        await using var late = jobcentre.Open();
        // The late one has read the course and counted; the other is quicker.
        var found = (await late.Courses.FindAsync([course], Stop))!;
        late.Enrolments.Add(found.Enrol(Guid.CreateVersion7(), second, Today.AddYears(-19), 0, false, jobcentre.Law, Today).Enrolment!);
        Assert.NotNull((await jobcentre.Do(desk => EnrolInCourse.Do(first, course, false, desk))).Enrolment);
        Assert.Equal(("changed-meanwhile", 409), (await late.Save(Stop)) is var refused ? (Type(refused), refused.Status()) : default);
    }

    [Fact]
    public async Task Leaving_a_course_puts_the_young_person_back_in_view_and_completing_HF3_ends_the_effort()
    {
        using var jobcentre = new Jobcentre();
        var course = await Hf3(jobcentre, 5);
        CitizenId leaving = await jobcentre.Young(), completing = await jobcentre.Young();
        foreach (var young in new[] { leaving, completing })
        {
            Fine(await jobcentre.Do(desk => RecordOccupation.Do(young, new(Occupation.Education, Today), desk)));
            await jobcentre.Do(desk => OpenEducationPlan.Do(young, new(), desk));
            await jobcentre.Do(desk => NameContactPerson.Do(young, new("Maria", "1"), desk));
        }
        var left = (await jobcentre.Do(desk => EnrolInCourse.Do(leaving, course, false, desk))).Enrolment!.Id;
        var done = (await jobcentre.Do(desk => EnrolInCourse.Do(completing, course, false, desk))).Enrolment!.Id;
        Assert.Equal("enrolment-without-reason", Type(await jobcentre.Do(desk => EndEnrolment.Do(leaving, left, new(false, Today), desk))));
        Fine(await jobcentre.Do(desk => EndEnrolment.Do(leaving, left, new(false, Today, "Larm"), desk)));
        Fine(await jobcentre.Do(desk => EndEnrolment.Do(completing, done, new(true, Today), desk)));

        var list = await jobcentre.Do(desk => ListTargetGroup.Read(desk.Db, desk.Who, desk.Youth, desk.Today, aboutToFallOut: true, 1, Stop));
        Assert.Equal((leaving, "Har forladt en uddannelse 23. november 2026."), (Assert.Single(list.People).Citizen, list.People[0].Gaps[0]));
        Assert.Equal(1, await jobcentre.Ended());
    }

    [Fact]
    public async Task Presence_is_counted_by_the_month_and_shown_to_those_who_work_with_the_citizen()
    {
        using var jobcentre = new Jobcentre();
        var course = await Hf3(jobcentre, 5);
        CitizenId mine = await jobcentre.Young(), others = await jobcentre.Young();
        var enrolment = (await jobcentre.Do(desk => EnrolInCourse.Do(mine, course, false, desk))).Enrolment!.Id;
        await jobcentre.Do(desk => EnrolInCourse.Do(others, course, false, desk));
        Assert.Equal("present-out-of-range", Type(await jobcentre.Do(desk => RecordPresence.Do(mine, enrolment, new(2026, 11, 20, 21), desk))));
        Assert.Equal("month-unreadable", Type(await jobcentre.Do(desk => RecordPresence.Do(mine, enrolment, new(2026, 13, 20, 2), desk))));
        Assert.Equal("month-in-future", Type(await jobcentre.Do(desk => RecordPresence.Do(mine, enrolment, new(2026, 12, 20, 2), desk))));
        Fine(await jobcentre.Do(desk => RecordPresence.Do(mine, enrolment, new(2026, 11, 20, 15), desk)));
        Fine(await jobcentre.Do(desk => RecordPresence.Do(mine, enrolment, new(2026, 11, 20, 16), desk)));
        await jobcentre.Works(Adviser, mine);
        var list = await jobcentre.Do(desk => ListParticipants.Read(course, desk), Adviser);
        Assert.Equal((1, 16), (list.Others, Assert.Single(Assert.Single(list.Participants).Presence).Present));
    }

    [Theory]
    [InlineData("wage-subsidy", 17, "too-young-for-offer")]
    [InlineData("wage-subsidy", 18, null)]
    [InlineData("stu", 25, "too-old-for-offer")]
    [InlineData("no-such", 20, "offer-unknown")]
    public async Task An_offer_is_granted_by_the_law_of_the_day_it_begins(string offer, int years, string? type)
    {
        using var jobcentre = new Jobcentre();
        var citizen = jobcentre.Born(Today.AddYears(-years));
        Assert.Equal(type, (await jobcentre.Do(desk => GrantOffer.Do(citizen, new(offer, "Et sted", "Et job", Today), desk))).Refused.FirstOrDefault()?.Type);
    }

    [Fact]
    public async Task A_place_with_a_partner_is_taken_once_and_given_free_when_the_citizen_says_no()
    {
        using var jobcentre = new Jobcentre();
        CitizenId first = await jobcentre.Young(), second = await jobcentre.Young();
        var opening = (await jobcentre.Do(desk => PostOpening.Do(Gardener, desk))).Opening!.Id;
        var placed = (await jobcentre.Do(desk => ProposeOpening.Do(first, opening, new("Kan lide planter"), desk))).Made!.Id;
        Assert.Equal("already-proposed", Type((await jobcentre.Do(desk => ProposeOpening.Do(first, opening, new("Igen"), desk))).Refused));
        Assert.Equal("opening-full", Type((await jobcentre.Do(desk => ProposeOpening.Do(second, opening, new("Vil gerne ud"), desk))).Refused));
        Assert.Equal("placement-not-started", Type(await jobcentre.Do(desk => NotePlacement.Do(first, placed, new(PlacementState.Ended, "Færdig"), desk))));
        Fine(await jobcentre.Do(desk => NotePlacement.Do(first, placed, new(PlacementState.Declined, "Ville hellere i køkken"), desk)));
        Assert.NotNull((await jobcentre.Do(desk => ProposeOpening.Do(second, opening, new("Vil gerne ud"), desk))).Made);
    }

    [Fact]
    public async Task A_partner_sees_and_closes_its_own_openings_only()
    {
        using var jobcentre = new Jobcentre();
        SignedIn firm = new(Guid.NewGuid(), "Planteskolen", Roles.ExternalProvider, null), other = new(Guid.NewGuid(), "Kantinen", Roles.ExternalProvider, null);
        var opening = (await jobcentre.Do(desk => PostOpening.Do(Gardener, desk), firm)).Opening!.Id;
        Assert.Single(await jobcentre.Do(ListOpenings.Read, firm));
        Assert.Empty(await jobcentre.Do(ListOpenings.Read, other));
        Assert.Null(await jobcentre.Do(desk => CloseOpening.Do(opening, desk), other));
        Fine(await jobcentre.Do(desk => CloseOpening.Do(opening, desk), firm));
        Assert.Empty(await jobcentre.Do(ListOpenings.Read, Adviser));
        Assert.Equal(["opening-without-places", "hours-out-of-range"], (await jobcentre.Do(desk => PostOpening.Do(Gardener with { Places = 0, HoursPerWeek = 60 }, desk))).Refused.Select(r => r.Type));
    }
}
