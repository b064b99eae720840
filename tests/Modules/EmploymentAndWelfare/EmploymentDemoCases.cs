using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit.Demo;
using static NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare.Jobcentre;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>The invented citizens' cases hold together and show what the demo is to show.</summary>
public sealed class EmploymentDemoCases
{
    [Fact]
    public async Task Every_capability_has_somebody_and_everybody_with_a_case_has_an_adviser()
    {
        using var jobcentre = new Jobcentre();
        var citizens = new DemoMunicipality(Today).Citizens(DemoMunicipality.Told + 2_000).ToList();
        await using var db = jobcentre.Open();
        using (var rows = new DemoRows(db))
        {
            foreach (var citizen in citizens) new EmploymentAndWelfareDemo(RulesFile.Read()).Fill(citizen, rows);
        }
        Assert.All(
            new[] { await db.EducationPlans.CountAsync(Stop), await db.ContactPeople.CountAsync(Stop), await db.FguAssessments.CountAsync(Stop), await db.Enrolments.CountAsync(Stop), await db.Presences.CountAsync(Stop), await db.TaskForces.CountAsync(Stop), await db.Placements.CountAsync(Stop), await db.Openings.CountAsync(Stop) },
            count => Assert.True(count > 0));
        Assert.Equal(3, await db.Families.CountAsync(f => f.Seat != null, Stop));

        var overviews = new List<(DemoCitizen Citizen, DepartmentOverview Overview)>();
        foreach (var citizen in citizens.Take(DemoMunicipality.Told))
        {
            if (await jobcentre.Overview(citizen.Id) is { IsEmpty: false } overview) overviews.Add((citizen, overview));
        }
        var staffed = (await db.CaseStaff.Select(m => m.Citizen).ToListAsync(Stop)).ToHashSet();
        Assert.All(overviews, o => Assert.Contains(o.Citizen.Id, staffed));
        Assert.Contains(overviews, o => o.Overview.Signals.Any(s => s.What == "Jobcentrets mål og støttens mål er ikke enige"));
        Assert.Contains(overviews, o => o.Overview.Signals.Any(s => s.What == "Er ved at falde ud"));
        Assert.Contains(overviews, o => o.Overview.Supports.Any(s => s.Provider == "Nørresundby Gymnasium & HF"));
    }
}
