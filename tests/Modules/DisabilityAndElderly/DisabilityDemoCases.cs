using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>The invented citizens' cases hold together and show what the demo is to show.</summary>
public sealed class DisabilityDemoCases
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Every_situation_of_the_department_gives_a_case_of_few_rows_and_some_are_overdue()
    {
        await using var department = await Department.Open();
        var citizens = new DemoMunicipality(Today).Citizens(DemoMunicipality.Told).ToList();
        long rows = 0;
        await department.With(async db =>
        {
            using (var filled = new DemoRows(db))
            {
                foreach (var citizen in citizens) new DisabilityDemo().Fill(citizen, filled);
                rows = filled.Count;
            }
            Assert.Equal(citizens.Count(c => DemoStory.All.ContainsKey(c.Situation)), await db.Cases.CountAsync(TestContext.Current.CancellationToken));
        });

        var overviews = new List<(DemoCitizen Citizen, DepartmentOverview Overview)>();
        foreach (var citizen in citizens)
        {
            if (await department.Overview(citizen.Id, Today) is { } overview) overviews.Add((citizen, overview));
        }

        Assert.Equal(DemoStory.All.Keys.Order(), overviews.Select(o => o.Citizen.Situation).Distinct().Order());
        Assert.InRange(rows / overviews.Count, 10, 30);
        Assert.All(overviews, o => Assert.Equal((3, 1, 1, 1), (o.Overview.AssessedThemes.Count, o.Overview.Goals.Count, o.Overview.Plans.Count(p => p.Title != "Handleplan"), o.Overview.FollowUps.Count)));
        Assert.Contains(overviews, o => o.Overview.Signals.Count > 0);
        Assert.Contains(overviews, o => o.Overview.Supports.Any(s => s is { Law: not null, Provider: not null }));
        Assert.All(overviews.Where(o => o.Citizen.Situation == DemoSituation.Psychiatry), o => Assert.NotEmpty(o.Overview.Contacts));
        await department.With(async db =>
        {
            var staffed = await db.CaseStaff.Select(m => m.Citizen).Distinct().ToListAsync(TestContext.Current.CancellationToken);
            Assert.Empty((await db.Cases.Select(c => c.Citizen).ToListAsync(TestContext.Current.CancellationToken)).Except(staffed));
        });
        Assert.All(overviews.Where(o => o.Citizen.Situation == DemoSituation.ConflictingGoals), o =>
            Assert.Equal((GoalDirection.Maintain, "Praktiske opgaver"), (o.Overview.Goals[0].Direction, o.Overview.Goals[0].Theme)));
    }
}
