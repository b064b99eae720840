using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>What the data protection officer is shown: sample, alarms, emergency accesses.</summary>
public sealed class AuditSupervision
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SignedIn Auditor { get; } = new(AuditPlace.Id(1), "", Roles.Auditor, null);

    [Fact]
    public void The_same_week_draws_the_same_twenty_and_another_week_or_key_others()
    {
        var (key, week) = (Enumerable.Repeat((byte)7, 32).ToArray(), new IsoWeek(2026, 46));
        var all = Enumerable.Range(1, 5000).Select(n => (long)n).ToList();
        var drawn = WeekSample.Draw(key, week, all);

        Assert.Equal(20, drawn.Distinct().Count());
        Assert.Equal(drawn, WeekSample.Draw(key, week, all.AsEnumerable().Reverse()));
        Assert.NotEqual(drawn, WeekSample.Draw(key, new IsoWeek(2026, 47), all));
        Assert.NotEqual(drawn, WeekSample.Draw(new byte[32], week, all));
        Assert.Equal([3L, 4L], WeekSample.Draw(key, week, [4, 3]));
    }

    [Theory]
    [InlineData("2026-W46", 2026, 46, "2026-11-09")]
    [InlineData("2026-W53", 2026, 53, "2026-12-28")]
    [InlineData("2021-W01", 2021, 1, "2021-01-04")]
    public void A_week_begins_on_its_monday(string text, int year, int number, string monday)
    {
        Assert.Equal(new IsoWeek(year, number), IsoWeek.Read(text));
        Assert.Equal(DateOnly.Parse(monday), new IsoWeek(year, number).Monday);
        Assert.Equal(text, IsoWeek.Of(DateOnly.Parse(monday).AddDays(6)).ToString());
    }

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-46")]
    [InlineData(null)]
    public void What_is_no_week_is_not_read(string? text) => Assert.Null(IsoWeek.Read(text));

    [Fact]
    public async Task More_than_fifty_citizens_within_a_clock_hour_is_an_alarm_and_fifty_is_none()
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([.. Enumerable.Range(1, 50).Select(citizen => AuditPlace.Look(0, citizen))], Stop);
        await using var db = place.Store.Open();
        Assert.Empty((await Alarms.Of(db, place.Settings, AuditPlace.Noon.AddHours(2), Stop)).People);

        // The same citizen again, and others in the next hour, make no difference; the fifty-first does.
        await place.Log.Write([AuditPlace.Look(0, 1), .. Enumerable.Range(51, 40).Select(citizen => AuditPlace.Look(0, citizen, AuditPlace.Noon.AddHours(1)))], Stop);
        Assert.Empty((await Alarms.Of(db, place.Settings, AuditPlace.Noon.AddHours(2), Stop)).People);
        await place.Log.Write([AuditPlace.Look(0, 51, basis: "list"), .. Enumerable.Range(1, 51).Select(citizen => AuditPlace.Look(1, citizen, role: Roles.Integrator))], Stop);

        var alarms = await Alarms.Of(db, place.Settings, AuditPlace.Noon.AddHours(2), Stop);
        Assert.Equal((AuditPlace.Id(1000), 51, 50), Assert.Single(alarms.People.Select(alarm => (alarm.Subject, alarm.Citizens, alarm.BeyondLists))));
        Assert.Equal(AuditPlace.Id(1001), Assert.Single(alarms.Programs).Subject);
        Assert.Empty((await Alarms.Of(db, place.Settings, AuditPlace.Noon.AddDays(8), Stop)).People);
    }

    [Fact]
    public async Task An_emergency_waits_for_review_together_with_the_day_s_others_and_anew_when_more_comes_after()
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([Emergency(citizen: 1), Emergency(citizen: 2), Emergency(citizen: 1, at: AuditPlace.Noon.AddHours(1)), Emergency(citizen: 1, at: AuditPlace.Noon.AddDays(1)), AuditPlace.Look(0), Emergency(citizen: 3, department: "shared-goals")], Stop);
        await using var db = place.Store.Open();
        Task<AccessReviews.AccessList> Seen(SignedIn who, double hours) => AccessReviews.Of(who, db, place.Settings, AuditPlace.Noon.AddHours(hours), Stop);

        var waiting = (await Seen(Auditor, 23)).Waiting;
        Assert.Equal([(1L, 3L, 2), (2L, 2L, 1), (6L, 6L, 1), (4L, 4L, 1)], waiting.Select(access => (access.Sequence, access.Through, access.Looks)));
        Assert.DoesNotContain(waiting, access => access.IsOverdue);
        Assert.Equal(3, (await Seen(Auditor, 25)).Waiting.Count(access => access.IsOverdue));

        var lead = new SignedIn(AuditPlace.Id(1000), "", Roles.TeamLead, "children-and-schools");
        Assert.DoesNotContain((await Seen(lead, 1)).Waiting, access => access.Department != "children-and-schools");
        Assert.All((await Seen(lead, 1)).Waiting, access => Assert.True(access.IsOwn));

        db.AccessReviews.Add(new AccessReviewRow { First = 1, Through = 3, Verdict = AccessVerdict.Justified, Note = "Barnet var i fare", By = AuditPlace.Id(1), At = AuditPlace.Noon.AddHours(2) });
        await db.SaveChangesAsync(Stop);
        await place.Log.Write([Emergency(citizen: 1, at: AuditPlace.Noon.AddHours(3))], Stop);
        var after = await Seen(Auditor, 4);
        Assert.Equal(1, Assert.Single(after.Reviewed).Sequence);
        Assert.Equal([2L, 6L, 7L, 4L], after.Waiting.Select(access => access.Sequence));
    }

    private static Look Emergency(int citizen, DateTimeOffset? at = null, string department = "children-and-schools") => AuditPlace.Look(0, citizen, at ?? AuditPlace.Noon, basis: "emergency", department: department);

    [Fact]
    public async Task What_waits_for_review_is_found_by_its_index_and_not_by_reading_the_whole_log()
    {
        await using var place = await AuditPlace.Make();
        await using var db = place.Store.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(Stop);
        await using var plan = connection.CreateCommand();
        plan.CommandText = $"EXPLAIN QUERY PLAN {db.Looks.Where(AccessReviews.AreReviewed).ToQueryString()}";
        await using var lines = await plan.ExecuteReaderAsync(Stop);
        Assert.True(await lines.ReadAsync(Stop));
        Assert.Contains("USING INDEX IX_audit_look_reviewed", lines.GetString(3));
        Assert.False(await lines.ReadAsync(Stop));
    }
}
