using NyeFaellesVeje.ChildrenAndSchools.Domain;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>The clocks the law sets: 24 hours for a notification, four months for a child investigation, over midnight, leap day and summer time.</summary>
public sealed class NotificationClock
{
    private static Notification At(string received) => new NotificationText(NotifierKind.School, null, null, "Set i skolen", Received: DateTimeOffset.Parse(received)).TakeIn(null, Guid.NewGuid(), DateTimeOffset.Parse(received));

    private static Investigation Full(string started) => new() { Id = Guid.NewGuid(), Citizen = default, Stage = InvestigationStage.Full, Started = DateOnly.Parse(started), Why = "Bekymring" };

    [Theory]
    [InlineData("2026-11-22T23:59:00+01:00", "2026-11-23T23:59:00+01:00")] // over midnight
    [InlineData("2028-02-28T08:00:00+01:00", "2028-02-29T08:00:00+01:00")] // to a leap day
    [InlineData("2028-02-29T08:00:00+01:00", "2028-03-01T08:00:00+01:00")] // from one
    [InlineData("2026-03-28T10:00:00+01:00", "2026-03-29T11:00:00+02:00")] // the night that is an hour short
    [InlineData("2026-10-24T10:00:00+02:00", "2026-10-25T09:00:00+01:00")] // the night that is an hour long
    public void Twenty_four_hours_are_hours(string received, string due)
    {
        var notification = At(received);
        Assert.Equal(DateTimeOffset.Parse(due), notification.DueAt(Office.Rules));
        Assert.False(notification.IsLate(DateTimeOffset.Parse(due), Office.Rules));
        Assert.True(notification.IsLate(DateTimeOffset.Parse(due).AddSeconds(1), Office.Rules));
    }

    [Fact]
    public void One_that_was_assessed_too_late_stays_late_and_one_in_time_never_becomes_it()
    {
        var (late, inTime) = (At("2026-11-20T09:00:00Z"), At("2026-11-20T09:00:00Z"));
        late.Assess(NotificationOutcome.NothingMore, "Talt med skolen", false, DateTimeOffset.Parse("2026-11-21T09:00:01Z"));
        inTime.Assess(NotificationOutcome.NothingMore, "Talt med skolen", false, DateTimeOffset.Parse("2026-11-21T09:00:00Z"));
        var later = DateTimeOffset.Parse("2027-01-01T00:00:00Z");
        Assert.Equal((true, false), (late.IsLate(later, Office.Rules), inTime.IsLate(later, Office.Rules)));
    }

    [Fact]
    public void Before_the_law_there_is_no_clock() => Assert.Null(At("2023-12-31T12:00:00+01:00").DueAt(Office.Rules));

    [Theory]
    [InlineData("2027-10-31", "2028-02-29")]
    [InlineData("2026-10-31", "2027-02-28")]
    [InlineData("2026-07-22", "2026-11-22")]
    public void A_child_investigation_has_four_months(string started, string due)
    {
        var (investigation, day) = (Full(started), DateOnly.Parse(due));
        Assert.Equal(day, investigation.DueOn(Office.Rules));
        Assert.False(investigation.IsOverdue(day, Office.Rules));
        Assert.True(investigation.IsOverdue(day.AddDays(1), Office.Rules));
        Assert.True(investigation.AssessProvisionally("Vi mangler samtalen med skolen.", day).None);
        Assert.False(investigation.IsOverdue(day.AddDays(1), Office.Rules));
    }

    [Fact]
    public void A_screening_has_no_last_day_by_law() => Assert.Null(new Investigation { Id = Guid.NewGuid(), Citizen = default, Stage = InvestigationStage.Screening, Started = Office.Today, Why = "" }.DueOn(Office.Rules));

    [Theory]
    [InlineData("2026-11-20", "2026-11-30")] // Friday: six working days over two weekends
    [InlineData("2026-11-22", "2026-11-30")] // Sunday
    public void A_receipt_is_due_after_working_days(string received, string due) => Assert.Equal(DateOnly.Parse(due), WorkingDays.After(DateOnly.Parse(received), 6));
}
