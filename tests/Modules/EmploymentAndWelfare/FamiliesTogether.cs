using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.ModuleKit;
using static NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare.Jobcentre;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>Job og Familie: room, waiting list, one team, and members one has no access to.</summary>
public sealed class FamiliesTogether
{
    private static LawBook RoomFor(int families) => new([], [], [new FamilyFrame(new DateOnly(2018, 1, 1), null, families, "prøve", [])], [new DepartmentName("children-and-schools", "Børn og Unge", new DateOnly(2018, 1, 1), null, "prøve")]);

    private static async Task<(FamilyCase Family, CitizenId Adult, CitizenId Child)> Family(Jobcentre jobcentre)
    {
        CitizenId adult = jobcentre.Born(Today.AddYears(-40)), child = jobcentre.Born(Today.AddYears(-9));
        var (family, refused) = await jobcentre.Do(desk => OpenFamily.Do(adult, new("Ro om morgenen", [new(child, FamilyRole.Child)]), desk));
        Assert.Empty(refused);
        return (family!, adult, child);
    }

    [Fact]
    public void There_is_room_for_fifty_families() => Assert.Equal(50, RulesFile.ReadLawBook().Families(Today)!.Families);

    [Fact]
    public async Task When_the_room_is_taken_the_next_waits_and_comes_in_in_order()
    {
        using var jobcentre = new Jobcentre { Law = RoomFor(1) };
        var (first, _, _) = await Family(jobcentre);
        jobcentre.Wait(1);
        var (second, adult, _) = await Family(jobcentre);
        jobcentre.Wait(1);
        var (third, _, _) = await Family(jobcentre);
        Assert.Equal((1, null, null), (first.Seat, second.Seat, third.Seat));
        Assert.Contains((await jobcentre.Overview(adult))!.Signals, s => s.What == "Familien venter på plads i Job og Familie");

        Assert.Equal("project-full", Type(await jobcentre.Do(desk => AdmitFamily.Do(second.Id, desk))));
        Assert.Equal("family-end-without-reason", Type(await jobcentre.Do(desk => EndFamily.Do(first.Id, new(null), desk))));
        Fine(await jobcentre.Do(desk => EndFamily.Do(first.Id, new("Klarer sig selv"), desk)));
        Assert.Equal("family-not-first", Type(await jobcentre.Do(desk => AdmitFamily.Do(third.Id, desk))));
        Fine(await jobcentre.Do(desk => AdmitFamily.Do(second.Id, desk)));
        Assert.Equal((4, 2), (jobcentre.Published.Count(n => n == "employment.family-project-joined.v1"), jobcentre.Published.Count(n => n == "employment.family-project-left.v1")));
    }

    [Fact]
    public async Task Two_families_at_once_do_not_get_the_same_place()
    {
        using var jobcentre = new Jobcentre { Law = RoomFor(1) };
        await using var late = jobcentre.Open();
        var slow = FamilyCase.Open(Guid.CreateVersion7(), new("Vi", [new(jobcentre.Born(Today.AddYears(-30)), FamilyRole.Adult)]), [], RoomFor(1).Families(Today), new DateTimeOffset(Today, default, default), Today).Family!;
        late.Families.Add(slow);
        await Family(jobcentre);
        Assert.Equal(409, (await late.Save(Stop, Changing.FamilyTaken)).Status());
    }

    [Fact]
    public async Task A_member_without_access_is_counted_and_nothing_more()
    {
        using var jobcentre = new Jobcentre { Law = RoomFor(5) };
        var (family, adult, child) = await Family(jobcentre);
        var shownWhenOpened = jobcentre.Access.Shown.Count;
        Assert.Null(await jobcentre.Do(desk => ReadFamily.Read(family.Id, desk), Adviser));
        Assert.Null(await jobcentre.Do(desk => SetFamilyGoal.Do(family.Id, new GoalId(Guid.NewGuid()), new("Ro", "Ro", Today), desk), Adviser));

        await jobcentre.Works(Adviser, adult);
        Fine(await jobcentre.Do(desk => AddFamilyAdviser.Do(family.Id, new("Camilla", "lærer", "children-and-schools", null, null, child), desk), Adviser));
        Fine(await jobcentre.Do(desk => AddFamilyAdviser.Do(family.Id, new("Lone", "familierådgiver", "children-and-schools"), desk), Adviser));
        var read = (await jobcentre.Do(desk => ReadFamily.Read(family.Id, desk), Adviser))!;
        Assert.Equal((adult, 1, "Lone"), (Assert.Single(read.Members).Citizen, read.MembersNotShown, Assert.Single(read.Team).Name));
        Assert.DoesNotContain(child, jobcentre.Access.Shown.Skip(shownWhenOpened));
        Assert.Equal(2, (await jobcentre.Overview(child))!.Contacts.Count);
    }

    [Fact]
    public async Task A_person_is_in_one_family_and_a_family_has_an_adult()
    {
        using var jobcentre = new Jobcentre { Law = RoomFor(5) };
        var (family, adult, child) = await Family(jobcentre);
        var (_, refused) = await jobcentre.Do(desk => OpenFamily.Do(jobcentre.Born(Today.AddYears(-30)), new("Vi", [new(child, FamilyRole.Child)]), desk));
        Assert.Equal(("family-exists", 409), (Type(refused), refused.Status()));
        Assert.Equal("family-without-adult", Type(await jobcentre.Do(desk => LeaveFamily.Do(family.Id, adult, desk))));
        Fine(await jobcentre.Do(desk => LeaveFamily.Do(family.Id, child, desk)));
        Fine(await jobcentre.Do(desk => JoinFamily.Do(family.Id, child, new(FamilyRole.Child), desk)));
        Fine(await jobcentre.Do(desk => RecordMovedAway.Do(adult, new(Today), desk)));
        Assert.Null((await jobcentre.Overview(child)));
        Assert.Equal(["employment.family-project-left.v1", "employment.family-project-left.v1"], jobcentre.Published[^2..]);
    }

    [Fact]
    public async Task The_familys_goals_stand_beside_each_persons_plan()
    {
        using var jobcentre = new Jobcentre();
        var (family, adult, _) = await Family(jobcentre);
        Fine(await jobcentre.Do(desk => WriteJobPlan.Do(adult, new("Butik i skoletiden", null, "Thomas", null), desk)));
        var goal = new GoalId(Guid.CreateVersion7());
        Fine(await jobcentre.Do(desk => SetFamilyGoal.Do(family.Id, goal, new("Rolige morgener", "Vi råber for meget", Today.AddDays(30)), desk)));
        Fine(await jobcentre.Do(desk => AgreeFamilyMeeting.Do(family.Id, new(Today.AddDays(3)), desk)));
        var read = (await jobcentre.Do(desk => ReadFamily.Read(family.Id, desk)))!;
        Assert.Equal(("Rolige morgener", "Jobplan: Butik i skoletiden"), (Assert.Single(read.Goals).Text, Assert.Single(read.Members[0].Plans)));
        Assert.Equal("family-goal-without-outcome", Type(await jobcentre.Do(desk => EndFamilyGoal.Do(family.Id, goal, new(null), desk))));
        Fine(await jobcentre.Do(desk => EndFamilyGoal.Do(family.Id, goal, new(true, "Tøj frem om aftenen"), desk)));
    }
}
