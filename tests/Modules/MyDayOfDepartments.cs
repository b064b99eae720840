using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;
using NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;
using NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;
using Children = NyeFaellesVeje.ChildrenAndSchools;
using Disability = NyeFaellesVeje.DisabilityAndElderly;
using Jobs = NyeFaellesVeje.EmploymentAndWelfare;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>What the departments tell of somebody's day: own cases only, and a duty of authority only to those who act with it.</summary>
public sealed class MyDayOfDepartments
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MyDay Of(SignedIn who, DateOnly today) => new(who.Staff!.Value, today, today.AddDays(14)) { Team = who.Team, Department = who.Department, Role = who.Role };

    [Fact]
    public async Task An_overdue_investigation_stands_in_the_advisers_day_not_in_the_teachers_nor_a_strangers()
    {
        using var office = new Office();
        var teacher = Office.Somebody(71, Roles.SchoolStaff, "children-and-schools");
        var stranger = Office.Somebody(72, Roles.Caseworker, "children-and-schools");
        var child = office.Child(Office.Today.AddYears(-9), false, Office.Adviser, teacher);
        await office.Do((db, register) => Children.Features.StartInvestigation.Handle(child, new(Children.Domain.InvestigationStage.Full, Office.Today.AddMonths(-5), "Bekymring"), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));

        var item = Assert.Single(await Day(Office.Adviser));
        Assert.Equal((child, DayItemKind.Due, true), (item.Citizen, item.Kind, item.On < Office.Today));
        Assert.Empty(await Day(teacher));
        Assert.Empty(await Day(stranger));

        async Task<IReadOnlyList<DayItem>> Day(SignedIn who) =>
            (await office.Do((db, _) => new Children.Answers.AnswerMyDay(db, Office.Rules).Answer(Of(who, Office.Today), Stop)))!.Items;
    }

    [Fact]
    public async Task A_talk_on_the_job_plan_stands_there_within_the_fortnight_and_not_after()
    {
        using var centre = new Jobcentre();
        var citizen = await centre.Adult();
        await centre.Works(Jobcentre.Adviser, citizen);
        await Talk(Jobcentre.Today.AddDays(15));
        Assert.Empty(await Day(Jobcentre.Adviser));
        await Talk(Jobcentre.Today.AddDays(14));
        Assert.Equal("Samtale om jobplanen", Assert.Single(await Day(Jobcentre.Adviser)).What);
        Assert.Empty(await Day(Office.Somebody(73, Roles.DepartmentHead, "employment-and-welfare")));

        async Task Talk(DateOnly on)
        {
            await using var db = centre.Open();
            (await db.JobPlans.FindAsync([citizen], Stop))!.NextTalk = on;
            await db.SaveChangesAsync(Stop);
        }

        async Task<IReadOnlyList<DayItem>> Day(SignedIn who)
        {
            await using var db = centre.Open();
            return (await new Jobs.Answers.AnswerMyDay(db).Answer(Of(who, Jobcentre.Today), Stop))!.Items;
        }
    }

    [Fact]
    public async Task The_told_peoples_follow_ups_stand_in_the_day_of_those_who_work_with_them_only()
    {
        var today = new DateOnly(2026, 11, 22);
        await using var department = await Department.Open();
        await department.With(async db =>
        {
            using (var rows = new DemoRows(db))
            {
                foreach (var citizen in new DemoMunicipality(today).Citizens(DemoMunicipality.Told)) new Disability.Data.DisabilityDemo().Fill(citizen, rows);
                rows.Commit();
            }
            var adviser = new MyDay(DemoStaff.DisabilityAdviser, today, today.AddYears(2)) { Department = "disability-and-elderly", Role = Roles.Caseworker };
            var own = db.CaseStaff.Where(m => m.Staff == DemoStaff.DisabilityAdviser).Select(m => m.Citizen).ToHashSet();
            var items = (await new Disability.Answers.AnswerMyDay(db).Answer(adviser, Stop))!.Items;
            Assert.NotEmpty(items);
            Assert.All(items, item => Assert.Contains(item.Citizen, own));
            Assert.Empty((await new Disability.Answers.AnswerMyDay(db).Answer(adviser with { Staff = Office.Somebody(74, Roles.Caseworker, null).Staff!.Value }, Stop))!.Items);
        });
    }
}
