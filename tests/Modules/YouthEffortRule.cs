using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>The municipal youth effort: who it is for, who has a duty, and when authority ends.</summary>
public sealed class YouthEffortRule
{
    private static readonly DateOnly Born = new(2006, 5, 10);
    private static readonly YouthEffortRules Rules = RulesFile.Read();

    private static YoungPerson Young(DateOnly? born = null) =>
        new() { Citizen = new CitizenId(Guid.NewGuid()), Born = born ?? Born, Entered = new DateOnly(2022, 8, 1), OccupationSince = new DateOnly(2022, 8, 1) };

    private static DateOnly Day(string text) => DateOnly.Parse(text);

    [Theory]
    [InlineData("2021-05-09", false, false)]
    [InlineData("2021-05-10", true, true)]
    [InlineData("2024-05-09", true, true)]
    [InlineData("2024-05-10", true, false)]
    [InlineData("2031-05-09", true, false)]
    [InlineData("2031-05-10", false, false)]
    public void Both_ends_of_every_age(string asOf, bool inTargetGroup, bool hasDuty)
    {
        var effort = YouthEffort.For(Young(), Day(asOf), Rules);
        Assert.Equal((inTargetGroup, hasDuty), (effort.InTargetGroup, effort.HasDuty));
        Assert.Equal((Day("2031-05-10"), YouthEffortEnd.AgeReached), (effort.AuthorityEndsOn, effort.Why));
    }

    [Theory]
    [InlineData("2000-02-29", "2025-02-28", true)]
    [InlineData("2000-02-29", "2025-03-01", false)]
    [InlineData("2000-02-28", "2025-02-28", false)]
    [InlineData("2000-03-01", "2025-02-28", true)]
    public void Born_on_29_February_is_25_on_1_March(string born, string asOf, bool inTargetGroup) =>
        Assert.Equal(inTargetGroup, YouthEffort.For(Young(Day(born)), Day(asOf), Rules).InTargetGroup);

    [Theory]
    [InlineData(Occupation.Education)]
    [InlineData(Occupation.Job)]
    internal void In_education_or_job_the_authority_holds_but_the_target_group_does_not(Occupation occupation)
    {
        var young = Young();
        Assert.True(young.Record(occupation, Day("2022-08-01"), Day("2023-01-01")).None);
        var effort = YouthEffort.For(young, Day("2023-01-01"), Rules);
        Assert.Equal((false, false, true), (effort.InTargetGroup, effort.HasDuty, effort.HasAuthorityOn(Day("2023-01-01"))));
    }

    [Theory]
    [InlineData("2031-05-09", "2031-05-09", YouthEffortEnd.UpperSecondaryCompleted)]
    [InlineData("2031-05-10", "2031-05-10", YouthEffortEnd.AgeReached)]
    [InlineData("2031-05-11", "2031-05-10", YouthEffortEnd.AgeReached)]
    [InlineData("2033-06-30", "2031-05-10", YouthEffortEnd.AgeReached)]
    [InlineData("2025-06-27", "2025-06-27", YouthEffortEnd.UpperSecondaryCompleted)]
    public void Authority_ends_at_completion_or_on_the_birthday_whichever_comes_first(string completed, string ends, YouthEffortEnd why)
    {
        var young = Young();
        Assert.True(young.CompleteUpperSecondary(Day(completed), Day("2035-01-01")).None);
        var effort = YouthEffort.For(young, Day("2035-01-01"), Rules);
        Assert.Equal((Day(ends), why, false), (effort.AuthorityEndsOn, effort.Why, effort.InTargetGroup));
    }

    [Fact]
    public void On_the_day_of_completion_the_authority_is_over_and_the_day_before_it_is_not()
    {
        var young = Young();
        young.CompleteUpperSecondary(Day("2025-06-27"), Day("2025-06-27"));
        Assert.True(YouthEffort.For(young, Day("2025-06-26"), Rules).InTargetGroup);
        Assert.False(YouthEffort.For(young, Day("2025-06-27"), Rules).InTargetGroup);
    }

    [Fact]
    public void Before_the_law_there_is_no_effort()
    {
        var effort = YouthEffort.For(Young(new DateOnly(2000, 1, 1)), new DateOnly(2019, 7, 31), Rules);
        Assert.False(effort.InTargetGroup);
        Assert.Null(effort.AuthorityEndsOn);
        Assert.Contains("31. juli 2019", Assert.Single(effort.Reasons), StringComparison.Ordinal);
        Assert.True(YouthEffort.For(Young(new DateOnly(2000, 1, 1)), new DateOnly(2019, 8, 1), Rules).InTargetGroup);
    }

    [Fact]
    public void The_reasons_name_the_duty_and_its_paragraph()
    {
        var reasons = YouthEffort.For(Young(), Day("2023-01-01"), Rules).Reasons;
        Assert.Equal(4, reasons.Count);
        Assert.Contains("§ 2 a", reasons[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-05-09", "young-person-too-young")]
    [InlineData("2021-05-10", null)]
    [InlineData("2031-05-09", null)]
    [InlineData("2031-05-10", "young-person-too-old")]
    [InlineData("2019-07-31", "no-law-in-force")]
    public void Only_those_of_the_age_are_entered(string today, string? type) =>
        Assert.Equal(type, YoungPerson.Enter(new CitizenId(Guid.NewGuid()), Born, Day(today), Rules).Refused.FirstOrDefault()?.Type);

    [Theory]
    [InlineData(null, "completion-without-day")]
    [InlineData("2025-06-28", "completion-in-future")]
    [InlineData("2006-05-10", "completion-before-birth")]
    [InlineData("2025-06-27", null)]
    public void Completion_lies_between_birth_and_today(string? on, string? type) =>
        Assert.Equal(type, Young().CompleteUpperSecondary(on is null ? null : Day(on), Day("2025-06-27")).FirstOrDefault()?.Type);

    [Fact]
    public void About_to_fall_out_is_without_plan_or_contact_person_or_having_left_an_education()
    {
        var (today, young) = (Day("2025-01-01"), Young());
        IReadOnlyList<string> Gaps(params ContactPerson[] contacts) => young.Gaps(YouthEffort.For(young, today, Rules), new ContactPersons(contacts), today);
        Assert.Equal(2, Gaps().Count);
        young.HasEducationPlan = true;
        Assert.Equal("Har ingen kontaktperson.", Assert.Single(Gaps()));
        Assert.Equal("Har ingen kontaktperson.", Assert.Single(Gaps(Contact("2024-01-01", "2025-01-01"))));
        Assert.Equal("Kontaktpersonen stopper 2. januar 2025, og der er ingen ny.", Assert.Single(Gaps(Contact("2024-01-01", "2025-01-02"))));
        Assert.Empty(Gaps(Contact("2024-01-01", "2025-01-02"), Contact("2025-01-02", null)));

        Assert.True(young.Record(Occupation.Education, Day("2024-08-01"), today).None);
        Assert.True(young.Record(Occupation.None, Day("2024-12-01"), today).None);
        Assert.Equal("Har forladt en uddannelse 1. december 2024.", Assert.Single(Gaps(Contact("2024-01-01", null))));
    }

    [Theory]
    [InlineData("2025-03-01", "2025-03-01", YouthEffortEnd.MovedAway)]
    [InlineData("2031-05-10", "2031-05-10", YouthEffortEnd.AgeReached)]
    public void Moving_away_ends_the_authority_unless_it_had_ended(string moved, string ends, YouthEffortEnd why)
    {
        var young = Young();
        young.MovedAway = Day(moved);
        var effort = YouthEffort.For(young, Day("2032-01-01"), Rules);
        Assert.Equal((Day(ends), why), (effort.AuthorityEndsOn, effort.Why));
    }

    private static ContactPerson Contact(string from, string? until) => new()
    {
        Id = Guid.NewGuid(),
        Citizen = default,
        Name = "Maria Lund",
        Reach = "Telefon 00 00 10 01",
        Department = "employment-and-welfare",
        From = Day(from),
        Until = until is null ? null : Day(until),
        NamedBy = Guid.NewGuid(),
        NamedByName = "Nogen",
    };

    [Fact]
    public void The_end_is_told_once_and_not_before_it_comes()
    {
        var young = Young();
        Assert.Null(young.TellEnd(Day("2031-05-09"), Rules));
        Assert.Equal(new YouthEffortEnded(young.Citizen, Day("2031-05-10"), YouthEffortEnd.AgeReached), young.TellEnd(Day("2031-05-12"), Rules));
        Assert.Null(young.TellEnd(Day("2031-05-12"), Rules));
        Assert.Equal("effort-already-ended", Assert.Single(young.CompleteUpperSecondary(Day("2030-06-27"), Day("2031-06-01"))).Type);
    }
}
