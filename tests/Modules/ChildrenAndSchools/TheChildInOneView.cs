using NyeFaellesVeje.ChildrenAndSchools.Answers;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>What the one-municipality view gets from the department, and what it never gets.</summary>
public sealed class TheChildInOneView
{
    private static readonly DateOnly Today = Office.Today;

    private static CancellationToken Stop => Office.Stop;

    [Fact]
    public async Task Plans_goals_supports_deadlines_and_signals_are_told_and_notifications_are_not()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-9), false, Office.Adviser);
        await office.Do((db, register) => ReceiveNotification.Handle(child, new(NotifierKind.Private, "Nabo Niels", null, "HEMMELIGT"), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));
        Assert.DoesNotContain("HEMMELIGT", Told(await Overview(office, child)));

        var text = new PlacementText(PlacementKind.Foster, "Vesterled", Today.AddDays(-120), Today.AddDays(300), "Faste voksne", "Hjem", Today.AddDays(250), Today.AddDays(-1), "Støtte", "Uro");
        await office.Do((db, register) => PlaceChild.Handle(child, text, Office.Adviser, db, register, Office.Knowledge, Office.Rules, office.Own.Clock, Stop));
        await office.Do((db, register) => StartInvestigation.Handle(child, new(InvestigationStage.Full, Today.AddMonths(-5), "Bekymring"), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));
        var plan = Office.Made(await office.Do((db, register) => BeginPlan.Handle(child, new(PlanKind.Child), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop)));
        await office.Do((db, _) => AddPlanGoal.Handle(child, plan, new("Ser sin bror", "Kalender", "Min bror", Today.AddDays(9)), db, office.Own.Clock, Stop));

        var overview = await Overview(office, child);
        Assert.Equal(5, Assert.Single(overview!.Supports).Step);
        Assert.Equal("Barnets lov § 43-47", overview.Supports[0].Law!.ToString());
        Assert.Equal("Ser sin bror", Assert.Single(overview.Goals).Title);
        Assert.Equal(["Barnets plan", "Børnefaglig undersøgelse"], overview.Plans.Select(p => p.Title).Order());
        Assert.Contains(overview.Deadlines, d => d.What == "Barnets plan" && d.On == Today.AddDays(-120).AddMonths(3) && d.Law!.Paragraph == "91");
        Assert.Equal(3, overview.Signals.Count); // plan overdue, investigation overdue, review overdue
        Assert.Contains(overview.Links, l => l.Href == $"/boern-og-skole/borgere/{child}");
        Assert.DoesNotContain("Vesterled", Told(overview));
        Assert.DoesNotContain("Niels", Told(overview));
    }

    [Fact]
    public async Task A_child_nothing_is_done_for_has_links_only_and_a_grown_up_nothing()
    {
        using var office = new Office();
        Assert.True((await Overview(office, office.Child(Today.AddYears(-9))))!.IsEmpty);
        Assert.Null(await Overview(office, office.Child(Today.AddYears(-40))));
    }

    [Fact]
    public async Task Every_told_child_has_a_whole_case_with_staff_and_a_team()
    {
        using var office = new Office();
        var children = new DemoMunicipality(Today).Citizens(DemoMunicipality.Told).ToList();
        await office.Do(async (db, _) =>
        {
            using var rows = new DemoRows(db);
            foreach (var citizen in children) new ChildrenAndSchoolsDemo(Office.Rules, Office.Knowledge).Fill(citizen, rows);
            await Task.CompletedTask;
            return 0;
        });
        foreach (var situation in new[] { DemoSituation.ToddlerWellbeing, DemoSituation.SchoolWellbeing, DemoSituation.DisabledChild, DemoSituation.PlacedYouth, DemoSituation.DisabledTurning18, DemoSituation.FamilySupport })
            foreach (var citizen in children.Where(c => c.Situation == situation && c.Age < 18))
            {
                var overview = (await Overview(office, citizen.Id))!;
                Assert.False(overview.IsEmpty);
                Assert.NotEmpty(overview.FollowUps);
                await office.Do(async (db, _) =>
                {
                    await Task.CompletedTask;
                    Assert.Contains(db.CaseStaff.Where(m => m.Citizen == citizen.Id), m => m.Staff == DemoStaff.FamilyAdviser && m.Team == DemoTeams.Family);
                    return 0;
                });
            }
        Assert.All(children.Where(c => c.Situation == DemoSituation.PlacedYouth), c => Assert.Contains(Of(c).Supports, s => s.Step >= 4));
        Assert.Contains(children, c => Of(c)?.Signals.Count > 1);
        await using var db = office.Own.Open();
        Assert.Contains(db.Notifications, n => n.Citizen == null);
        Assert.Contains(db.Notifications, n => n.IsUnborn);

        DepartmentOverview Of(DemoCitizen c) => Overview(office, c.Id).GetAwaiter().GetResult()!;
    }

    [Fact]
    public void Everything_the_law_says_has_a_source_and_the_unverified_is_marked()
    {
        Assert.All(KnowledgeFiles.Read<DatedRule>("rules.json"), r => Assert.False(string.IsNullOrWhiteSpace(r.Source)));
        Assert.All(Office.Knowledge.Kinds, k => Assert.False(string.IsNullOrWhiteSpace(k.Source)));
        Assert.Equal(10, Office.Knowledge.Measures.Count(m => m is { Group: "recommendations", Unverified: true }));
        Assert.Equal([1, 2, 3, 4, 5, 6], Office.Knowledge.LadderOn(Today)!.Steps.Select(s => s.Step));
        Assert.Null(Office.Knowledge.LadderOn(new DateOnly(2015, 12, 31)));
    }

    private static Task<DepartmentOverview?> Overview(Office office, Contracts.CitizenId child) => office.Do((db, _) => new AnswerCitizenOverview(db, Office.Rules).Answer(new CitizenOverview(child, Today), Stop));

    private static string Told(DepartmentOverview? overview) => System.Text.Json.JsonSerializer.Serialize(overview, Contracts.ContractJson.Options);
}
