using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Features;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>A report is taken in whole, once and in order; what it tells is what the overview answers.</summary>
public sealed class TakingInDeliveryReports
{
    private static readonly DateOnly AsOf = new(2026, 5, 1);

    private static SmallReport First => SmallReport.Whole("r-1", "2026-03-02T10:00:00Z");

    [Fact]
    public async Task A_report_of_fifty_megabytes_is_let_go_of_before_it_is_read_and_a_truncated_one_is_refused_whole()
    {
        using var huge = new MemoryStream(new byte[50 * 1024 * 1024]);
        Assert.Null(await ReportBody.Read(huge, TestContext.Current.CancellationToken));
        Assert.InRange(huge.Position, 0, ReportIntake.MostBytes + (64 * 1024));

        await using var department = await Department.Open();
        var refused = Assert.IsType<Intake.Refused>(await department.Take(First.Json[..^40]));
        Assert.Equal(("Bundle", "parse"), (refused.Issues[0].ElementPath, refused.Issues[0].Rule));
    }

    [Fact]
    public async Task The_case_is_answered_from_what_was_taken_in()
    {
        await using var department = await Department.Open();
        var citizen = await Taken(department, First);
        var overview = await department.Overview(citizen, AsOf);

        Assert.NotNull(overview);
        Assert.Equal(["Gøre rent", "Købe ind", "Søvn"], overview.AssessedThemes.Select(t => t.Theme).Order(StringComparer.Ordinal));
        var goal = Assert.Single(overview.Goals);
        Assert.Equal(("Udvikle: Købe ind", GoalDirection.Develop, "Praktiske opgaver"), (goal.Title, goal.Direction, goal.Theme));
        Assert.Equal("ønsket niveau: 1 (let nedsat funktionsevne), nu 2", goal.Level);
        Assert.Equal(("Autismespektrum", PlanStatus.Active), (overview.Plans[0].Title, overview.Plans[0].Status));
        Assert.Equal(new DateOnly(2026, 6, 1), overview.NextStep?.On);
        Assert.Empty(overview.Signals);
    }

    [Fact]
    public async Task The_same_report_again_gives_the_same_receipt_and_no_second_effect()
    {
        await using var department = await Department.Open();
        var first = Assert.IsType<Intake.Taken>(await department.Take(First.Json));
        var published = await department.Published();

        var again = Assert.IsType<Intake.Taken>(await department.Take(First.Json));

        Assert.True(again.Again);
        Assert.Equal(first.Receipt, again.Receipt);
        Assert.Equal(published, await department.Published());
    }

    [Fact]
    public async Task The_same_id_with_other_content_or_another_citizen_is_refused()
    {
        await using var department = await Department.Open();
        await Taken(department, First);

        foreach (var other in new[] { SmallReport.Whole("r-1", "2026-03-02T10:00:00Z", followUp: "2026-07-01"), SmallReport.Whole("r-1", "2026-03-02T10:00:00Z", cpr: "7101990002") })
        {
            var conflict = Assert.IsType<Intake.Conflict>(await department.Take(other.Json));
            Assert.Equal(("Bundle.id", "other-content-before"), (conflict.Issues[0].ElementPath, conflict.Issues[0].Rule));
        }
        Assert.Equal(1, department.Register.Entered);
    }

    [Fact]
    public async Task A_report_older_than_the_newest_is_refused_whole_and_only_for_its_citizen()
    {
        await using var department = await Department.Open();
        var citizen = await Taken(department, First);
        var older = SmallReport.Whole("r-0", "2026-03-02T09:59:59Z", followUp: "2026-09-09");

        var refused = Assert.IsType<Intake.Refused>(await department.Take(older.Json));

        Assert.Equal(("Bundle.timestamp", "out-of-order"), (refused.Issues[0].ElementPath, refused.Issues[0].Rule));
        Assert.IsType<Intake.Refused>(await department.Check(older.Json));
        Assert.Equal(new DateOnly(2026, 6, 1), Assert.Single((await department.Overview(citizen, AsOf))!.FollowUps).On);
        Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-9", "2026-03-02T09:59:59Z", cpr: "7101990002").Json));
    }

    [Fact]
    public async Task A_later_report_points_to_what_an_earlier_one_holds_and_changes_it()
    {
        await using var department = await Department.Open();
        var citizen = await Taken(department, First);

        Assert.Equal(citizen, await Taken(department, SmallReport.Of("r-2", "2026-04-01T10:00:00Z").Theme("t-1", SmallReport.Shopping, SmallReport.Mild).Goal("g-2", "t-2")));
        Assert.Equal(citizen, await Taken(department, SmallReport.Of("r-3", "2026-04-02T10:00:00Z").Theme("t-3", SmallReport.Sleep, null, status: "entered-in-error")));
        var overview = (await department.Overview(citizen, AsOf))!;

        Assert.Equal(2, overview.Goals.Count);
        Assert.Equal(2, overview.AssessedThemes.Count);
        Assert.Equal(1, Assert.Single(overview.AssessedThemes, t => t.Theme == "Købe ind").Level);
    }

    [Fact]
    public async Task Another_citizens_resources_cannot_be_pointed_to()
    {
        await using var department = await Department.Open();
        await Taken(department, First);

        var refused = Assert.IsType<Intake.Refused>(await department.Take(SmallReport.Of("r-2", "2026-04-01T10:00:00Z", "7101990002").Goal("g-2", "t-1").Json));

        Assert.Equal("reference-missing", Assert.Single(refused.Issues).Rule);
    }

    [Fact]
    public async Task An_id_does_not_change_kind()
    {
        await using var department = await Department.Open();
        await Taken(department, First);

        var refused = Assert.IsType<Intake.Refused>(await department.Take(SmallReport.Of("r-2", "2026-04-01T10:00:00Z").Theme("m-1", SmallReport.Sleep, null).Json));

        Assert.Equal(("Bundle.entry[1].resource.id", "other-kind-before"), (refused.Issues[0].ElementPath, refused.Issues[0].Rule));
    }

    [Fact]
    public async Task Nothing_is_saved_and_nobody_entered_when_the_register_is_silent_or_the_report_refused()
    {
        await using var department = await Department.Open();
        department.Register.IsDown = true;
        Assert.IsType<Intake.RegisterSilent>(await department.Take(First.Json));

        department.Register.IsDown = false;
        Assert.IsType<Intake.Refused>(await department.Take(First.Bent(r => r["Condition/t-1"].AsObject().Remove("severity")).Json));
        Assert.IsType<Intake.Passed>(await department.Check(First.Json));

        Assert.Equal(0, department.Register.Entered);
        await department.With(async db => Assert.False(await db.Cases.AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_follow_up_is_told_once_per_day_and_again_only_when_it_moves()
    {
        await using var department = await Department.Open();
        await Taken(department, First.Plan("p-2", "m-1", "n-1", "f-1"));
        await Taken(department, SmallReport.Whole("r-2", "2026-03-03T10:00:00Z"));
        await Taken(department, SmallReport.Of("r-3", "2026-03-04T10:00:00Z").FollowUpOn("f-1", "2026-06-15"));

        var days = (await department.Published()).Where(e => e.Name == "disability.follow-up-planned.v1").Select(e => e.Told).ToList();

        Assert.Equal(2, days.Count);
        Assert.Contains("2026-06-01", days[0], StringComparison.Ordinal);
        Assert.Contains("2026-06-15", days[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_that_was_not_held_is_a_signal_with_its_reason()
    {
        await using var department = await Department.Open();
        var citizen = await Taken(department, First);

        var signal = Assert.Single((await department.Overview(citizen, new DateOnly(2026, 6, 11)))!.Signals);

        Assert.Equal("Opfølgningen 1. juni 2026 er ikke holdt", signal.What);
        Assert.Contains("10 dage", signal.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_senders_at_once_leave_one_effect()
    {
        await using var department = await Department.Open();

        var went = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => department.Take(First.Json))));

        Assert.Single(went.Cast<Intake.Taken>(), taken => !taken.Again);
        Assert.Equal(2, (await department.Published()).Count);
    }

    [Fact]
    public async Task The_number_is_in_no_file_of_the_module()
    {
        await using var department = await Department.Open();
        await Taken(department, First);

        Assert.False(department.Holds(SmallReport.Cpr));
        Assert.True(department.Holds("Sag7"));
    }

    private static async Task<CitizenId> Taken(Department department, SmallReport report) => await department.Take(report.Json) switch
    {
        Intake.Taken taken => taken.Receipt.Citizen,
        Intake.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Issues)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
