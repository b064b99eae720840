using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>KL's own worked citizen: three published reports, taken in one after the other.</summary>
public sealed class PublishedDeliveryReports
{
    [Fact]
    public async Task Taken_in_order_they_break_no_rule_and_give_the_case_the_guide_tells_of()
    {
        var folder = Needs.PublishedReports();
        await using var department = await Department.Open();
        Intake.Taken? last = null;
        foreach (var encounter in new[] { 2, 3, 5 })
        {
            var went = await department.Take(await File.ReadAllBytesAsync(Path.Combine(folder, $"delivery-report-encounter-{encounter}.json"), TestContext.Current.CancellationToken));
            if (went is Intake.Refused refused) Assert.Empty(refused.Issues);
            last = Assert.IsType<Intake.Taken>(went);
        }
        var citizen = last!.Receipt.Citizen;
        var overview = (await department.Overview(citizen, new DateOnly(2021, 6, 1)))!;

        Assert.Equal((15, 5), (overview.AssessedThemes.Count, overview.AssessedThemes.Count(t => t.Level is not null)));
        Assert.Equal(["Begrænse tab: Spise", "Fastholde: Indgå i samspil og kontakt", "Udvikle: Købe ind"], overview.Goals.Select(g => g.Title).Order(StringComparer.Ordinal));
        Assert.Equal(["Aktivitets- og samværstilbud", "Almindeligt længerevarende botilbud til voksne"], overview.Plans.Select(p => p.Title).Order(StringComparer.Ordinal));
        Assert.Equal(["Social aktivitet", "Støtte til daglige opgaver i hjemmet", "Støtte til sund levevis"], overview.Supports.Select(s => s.Title).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2021, 8, 29), Assert.Single(overview.FollowUps).On);
        Assert.Equal(new DateOnly(2021, 8, 29), overview.NextStep?.On);
        await department.With(async db => Assert.All((await db.FileOf(citizen, TestContext.Current.CancellationToken))!.Plans, plan => Assert.Equal("Sag154689", plan.CaseNumber)));
        Assert.Equal(["disability.assessment-reported.v1", "disability.assessment-reported.v1", "disability.follow-up-planned.v1"], (await department.Published()).Select(e => e.Name));
    }
}
