using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>Lists show one's own citizens and say whom they show; those outside the municipality have no case.</summary>
public sealed class OwnCasesOnly
{
    private static readonly SignedIn Adviser = new(Guid.Parse("5a000000-0000-4000-8000-000000000012"), "Susanne Kjeldal", Roles.Caseworker, "disability-and-elderly") { Team = "voksne-med-handicap" };
    private static readonly SignedIn Head = Adviser with { Subject = Guid.Parse("5a000000-0000-4000-8000-000000000014"), Role = Roles.DepartmentHead, Team = null };

    [Fact]
    public async Task The_front_page_lists_own_citizens_and_says_so_before_it_shows_them()
    {
        await using var department = await Department.Open();
        var mine = Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-1", "2026-03-02T10:00:00Z", "2026-11-20").Json)).Receipt.Citizen;
        var other = Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-2", "2026-03-02T10:00:00Z", "2026-11-20", "7101990002").Json)).Receipt.Citizen;
        await department.With(async db =>
        {
            db.CaseStaff.Add(new CaseMembership { Citizen = mine, Staff = Adviser.Staff!.Value, Team = null, NamedBy = Guid.Empty, From = new DateOnly(2026, 1, 1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var (own, all) = (new RecordingAccess(), new RecordingAccess());
        await department.With(db => StartPages.Show(Adviser, own, db, department.Clock, TestContext.Current.CancellationToken));
        await department.With(db => StartPages.Show(Head, all, db, department.Clock, TestContext.Current.CancellationToken));

        Assert.Equal([mine], own.Shown);
        Assert.Equal(new[] { mine, other }.OrderBy(c => c.Value), all.Shown.OrderBy(c => c.Value));
    }

    [Fact]
    public async Task Somebody_from_outside_is_in_the_team_only_with_the_citizens_yes_and_never_in_the_case()
    {
        await using var department = await Department.Open();
        var citizen = department.Register.Enter(SmallReport.Cpr);
        var by = new Author(Adviser.Subject, Adviser.Name);

        Assert.Equal("citizen-does-not-agree", Assert.Single((await department.Team(w => w.Add(citizen, new("Karin", "Psykiatrien", "Udskrivningskoordinator", null, false), by, default))).Refused).Type);
        var member = await department.Team(w => w.Add(citizen, new("Karin", "Psykiatrien", "Udskrivningskoordinator", null, true), by, default));
        Assert.Empty(member.Refused);
        await department.With(async db => Assert.False(await db.CaseStaff.AnyAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("Karin", Assert.Single((await department.Overview(citizen, new DateOnly(2026, 11, 22)))!.Contacts).Name);
    }

    [Fact]
    public async Task A_discharge_is_a_deadline_a_next_step_and_when_overdue_a_signal_and_each_change_is_a_new_row()
    {
        await using var department = await Department.Open();
        var citizen = department.Register.Enter(SmallReport.Cpr);
        var (by, today) = (new Author(Adviser.Subject, Adviser.Name), new DateOnly(2026, 11, 22));
        async Task Plan(DateOnly expected, DateOnly? held = null) => Assert.Empty((await department.Team(w => w.Plan(citizen, new("Psykiatrien", expected, "Medicin er hentet", "Susanne", held), by, default))).Refused);

        await Plan(today.AddDays(4));
        await Plan(today.AddDays(4));
        await Plan(today.AddDays(6));
        var overview = (await department.Overview(citizen, today))!;
        Assert.Equal((today.AddDays(6), today.AddDays(6)), (Assert.Single(overview.Deadlines).On, overview.NextStep!.On));
        Assert.Empty(overview.Signals);
        Assert.Single((await department.Overview(citizen, today.AddDays(7)))!.Signals);
        Assert.Equal(2, (await department.Published()).Count(e => e.Name == "disability.discharge-expected.v1"));

        await Plan(today.AddDays(6), today);
        Assert.Null(await department.Overview(citizen, today));
        await department.With(async db => Assert.Equal(4, await db.Discharges.CountAsync(TestContext.Current.CancellationToken)));
    }
}
