using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Answers;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;
using NyeFaellesVeje.SharedGoals.Features.MyDay;
using NyeFaellesVeje.SharedGoals.Features.Teams;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>Teams over the departments: who may see as long as they are in one, who coordinates, and what is measured.</summary>
public sealed class TeamsAtWork
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly TeamRules Rules = DatedFiles.Teams();
    private static readonly DatedRules Dated = DatedFiles.Rules();
    private static readonly SignedIn Lead = new(Guid.NewGuid(), "Leder", Roles.TeamLead, "employment-and-welfare");
    private static readonly StaffId Anna = new(Guid.NewGuid());
    private static readonly StaffId Bo = new(Guid.NewGuid());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(OwnDatabase<SharedGoalsDb> Own, CitizenId Citizen, Guid Team)> Begin(int age = 30, string kind = "borgers-team")
    {
        var own = new OwnDatabase<SharedGoalsDb>(new SharedGoalsModule(), Today);
        await using var db = own.Open();
        var citizen = new CitizenId(Guid.NewGuid());
        db.Citizens.Add(new Citizen { Id = citizen, Born = Today.AddYears(-age), SealedCpr = [1], CprIndex = [2] });
        await db.SaveChangesAsync(Stop);
        var created = Assert.IsType<Created<StartTeam.Response>>((await StartTeam.Handle(citizen, new TeamText(kind, "Ro på"), Lead, db, Rules, own.Clock, Stop)).Result);
        return (own, citizen, created.Value!.Id);
    }

    private static async Task<Guid> Add(OwnDatabase<SharedGoalsDb> own, Guid team, StaffId staff, string department = "employment-and-welfare")
    {
        await using var db = own.Open();
        return Assert.IsType<Created<AddTeamMember.Response>>((await AddTeamMember.Handle(team, new StaffMemberText(staff, "Navn", "Rådgiver", department), Lead, db, own.Clock, Stop)).Result).Value!.Id;
    }

    private static async Task<List<Refusal>> Leave(OwnDatabase<SharedGoalsDb> own, Guid team, Guid member, Guid? successor = null)
    {
        await using var db = own.Open();
        return await LeaveTeam.Leave((await db.Whole(team, Stop))!, new LeaveTeam.Request(member, successor), Lead, db, own.Clock, Stop);
    }

    private static async Task<bool> WorksWith(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, StaffId staff)
    {
        await using var db = own.Open();
        return (await db.CaseStaff.AsNoTracking().Where(m => m.Citizen == citizen && m.Staff == staff).ToListAsync(Stop)).Exists(m => m.From <= Today && (m.Until is null || m.Until > Today));
    }

    private static async Task<ListTeams.Response> Read(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, DateOnly? asOf = null)
    {
        await using var db = own.Open();
        return Assert.IsType<Ok<ListTeams.Response>>((await ListTeams.Handle(citizen, db, Rules, Dated, own.Clock, Stop, asOf)).Result).Value!;
    }

    [Fact]
    public async Task The_citizen_is_a_members_own_case_until_the_member_leaves()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        var member = await Add(own, team, Anna);
        Assert.True(await WorksWith(own, citizen, Anna));
        Assert.Empty(await Leave(own, team, member));
        Assert.False(await WorksWith(own, citizen, Anna));
        Assert.Equal("member-not-in-team", Assert.Single(await Leave(own, team, member)).Type);

        await Add(own, team, Anna);
        Assert.True(await WorksWith(own, citizen, Anna));
    }

    [Fact]
    public async Task Nobody_takes_themselves_in()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        await using var db = own.Open();
        var refused = Assert.IsType<Refused>((await AddTeamMember.Handle(team, new StaffMemberText(Lead.Staff, "Leder", "Leder", "employment-and-welfare"), Lead, db, own.Clock, Stop)).Result);
        Assert.Equal("member-is-oneself", Assert.Single(refused.Refusals).Type);
        Assert.False(await WorksWith(own, citizen, Lead.Staff!.Value));
    }

    [Fact]
    public async Task Who_had_the_case_before_keeps_it_and_another_team_keeps_it_too()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        await using (var db = own.Open())
        {
            db.CaseStaff.Add(new NyeFaellesVeje.ModuleKit.Cases.CaseMembership { Citizen = citizen, Staff = Bo, NamedBy = Lead.Subject, From = Today.AddDays(-9) });
            await db.SaveChangesAsync(Stop);
        }
        Assert.Empty(await Leave(own, team, await Add(own, team, Bo)));
        Assert.True(await WorksWith(own, citizen, Bo));

        Guid other;
        await using (var db = own.Open()) other = Assert.IsType<Created<StartTeam.Response>>((await StartTeam.Handle(citizen, new TeamText("task-force", "Job"), Lead, db, Rules, own.Clock, Stop)).Result).Value!.Id;
        var (first, second) = (await Add(own, team, Anna), await Add(own, other, Anna));
        Assert.Empty(await Leave(own, team, first));
        Assert.True(await WorksWith(own, citizen, Anna));
        Assert.Empty(await Leave(own, other, second));
        Assert.False(await WorksWith(own, citizen, Anna));
    }

    [Fact]
    public async Task A_coordinator_who_leaves_is_replaced_or_the_vacancy_is_shown()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        var (anna, bo) = (await Add(own, team, Anna), await Add(own, team, Bo));
        Assert.Equal(Today, Assert.Single((await Read(own, citizen)).Teams).CoordinatorVacantSince);
        await using (var db = own.Open()) Assert.Empty(await NameCoordinator.Name((await db.Whole(team, Stop))!, anna, Lead, db, own.Clock, Stop));
        Assert.Null(Assert.Single((await Read(own, citizen)).Teams).CoordinatorVacantSince);

        Assert.Equal(("successor-is-the-same", "successor"), Assert.Single(await Leave(own, team, anna, anna)) is var no ? (no.Type, no.Field) : default);
        Assert.Equal(("member-not-in-team", "successor"), Assert.Single(await Leave(own, team, anna, Guid.NewGuid())) is var stranger ? (stranger.Type, stranger.Field) : default);
        Assert.Empty(await Leave(own, team, anna, bo));
        Assert.True(Assert.Single(Assert.Single((await Read(own, citizen)).Teams).Members).IsCoordinator);

        Assert.Empty(await Leave(own, team, bo));
        Assert.Equal(Today, Assert.Single((await Read(own, citizen)).Teams).CoordinatorVacantSince);
        await using var after = own.Open();
        var overview = await new AnswerCitizenOverview(after, GoalFile.Read(), DatedFiles.HolisticPlans()).Answer(new CitizenOverview(citizen, Today), Stop);
        Assert.Contains(overview!.Signals, signal => signal.What == "Borgerens team mangler en koordinator");
    }

    [Fact]
    public async Task Somebody_outside_cannot_coordinate_and_is_there_by_the_citizens_yes()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        await using var db = own.Open();
        var whole = (await db.Whole(team, Stop))!;
        var (none, refused) = await AddOutsideTeamMember.Add(whole, new OutsideMemberText(MemberKind.Staff, null, null, null, null, null), Lead, db, own.Clock, Stop);
        Assert.Null(none);
        Assert.Equal(["kind", "name", "part", "agreedBy"], refused.Select(refusal => refusal.Field));
        var (sister, _) = await AddOutsideTeamMember.Add(whole, new OutsideMemberText(MemberKind.Relative, "Søster", "Søster", null, [TeamSight.Goals], ConsentGiver.Citizen), Lead, db, own.Clock, Stop);
        Assert.Equal("coordinator-not-staff", Assert.Single(await NameCoordinator.Name(whole, sister!.Id, Lead, db, own.Clock, Stop)).Type);
        Assert.Empty(await db.CaseStaff.ToListAsync(Stop));
        Assert.Equal([TeamSight.Goals], Assert.Single(Assert.Single((await Read(own, citizen)).Teams).Members).Sees);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void From_the_eighteenth_birthday_a_parents_yes_is_none(int days, bool stillHolds)
    {
        var born = Today.AddYears(-18);
        var (team, _) = Team.Begin(Guid.NewGuid(), new CitizenId(Guid.NewGuid()), new TeamText("borgers-team", "Ro på"), Rules, Today.AddDays(-90));
        var (mother, _) = team!.AddOutside(Guid.NewGuid(), new OutsideMemberText(MemberKind.Relative, "Mor", "Mor", null, [TeamSight.Goals, TeamSight.Plans], ConsentGiver.Guardian), Today.AddDays(-80));
        var (own, _) = team.AddOutside(Guid.NewGuid(), new OutsideMemberText(MemberKind.Association, "Træner", "Træner", null, [TeamSight.Goals], ConsentGiver.Both), Today.AddDays(-80));
        Assert.Equal(stillHolds ? 2 : 0, mother!.SeesOn(Today.AddDays(days), born, Dated).Count);
        Assert.Equal(!stillHolds, mother.AwaitsOwnYes(Today.AddDays(days), born, Dated));
        Assert.Single(own!.SeesOn(Today.AddDays(days), born, Dated));
    }

    [Fact]
    public async Task Ratings_are_of_the_scale_and_the_teams_time_and_are_read_as_of_a_day()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        await using (var db = own.Open())
        {
            var whole = (await db.Whole(team, Stop))!;
            List<string?> Fields(MeasureText text) => [.. MeasureInTeam.Note(whole, text, Lead, db, Rules, own.Clock).Refused.Select(refusal => refusal.Type)];
            Assert.Equal(["scale-unknown"], Fields(new MeasureText("findes-ikke", 2)));
            Assert.Equal(["level-unknown"], Fields(new MeasureText("functional-level", 9)));
            Assert.Equal(["measure-in-future"], Fields(new MeasureText("functional-level", 2, Today.AddDays(1))));
            Assert.Equal(["measure-outside-team"], Fields(new MeasureText("functional-level", 2, Today.AddDays(-1))));
            Assert.Empty(Fields(new MeasureText("functional-level", 3)));
            await db.SaveChangesAsync(Stop);
        }
        own.Clock.Advance(TimeSpan.FromDays(60));
        await using (var db = own.Open())
        {
            MeasureInTeam.Note((await db.Whole(team, Stop))!, new MeasureText("functional-level", 1), Lead, db, Rules, own.Clock);
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(["Svær begrænsning", "Let begrænsning"], Assert.Single((await Read(own, citizen)).Teams).Measures.Select(m => m.LevelText));
        Assert.Equal(["Svær begrænsning"], Assert.Single((await Read(own, citizen, Today.AddDays(30))).Teams).Measures.Select(m => m.LevelText));
    }

    [Theory]
    [InlineData(1, "as-of-in-future")]
    [InlineData(-20000, "as-of-before-birth")]
    public async Task A_day_nothing_can_be_known_of_is_refused(int days, string type)
    {
        var (own, citizen, _) = await Begin();
        using var _own = own;
        await using var db = own.Open();
        var refused = Assert.IsType<Refused>((await ListTeams.Handle(citizen, db, Rules, Dated, own.Clock, Stop, Today.AddDays(days))).Result);
        Assert.Equal((type, 422), (Assert.Single(refused.Refusals).Type, refused.StatusCode));
    }

    [Fact]
    public async Task An_ended_team_closes_every_case_it_opened_and_a_task_force_says_whom_it_lacks()
    {
        var (own, citizen, team) = await Begin(kind: "task-force");
        using var _ = own;
        await Add(own, team, Anna);
        Assert.Equal(["Senior og Omsorg"], Assert.Single((await Read(own, citizen)).Teams).MissingDepartments);
        await Add(own, team, Bo, "disability-and-elderly");
        Assert.Empty(Assert.Single((await Read(own, citizen)).Teams).MissingDepartments);
        await using (var db = own.Open())
        {
            var whole = (await db.Whole(team, Stop))!;
            Assert.Equal("why", Assert.Single(await EndTeam.End(whole, " ", Lead, db, own.Clock, Stop)).Field);
            Assert.Empty(await EndTeam.End(whole, "Målet er nået", Lead, db, own.Clock, Stop));
        }
        Assert.False(await WorksWith(own, citizen, Anna) || await WorksWith(own, citizen, Bo));
    }

    [Fact]
    public async Task My_day_tells_what_others_changed_until_it_is_seen_and_never_ones_own()
    {
        var (own, citizen, team) = await Begin();
        using var _ = own;
        var day = new MyDay(Anna, Today, Today.AddDays(14));
        async Task<List<string>> Changed()
        {
            await using var db = own.Open();
            return [.. (await new AnswerMyDay(db, own.Clock).Answer(day, Stop))!.Items.Where(item => item.Kind == DayItemKind.Changed).Select(item => item.What)];
        }
        Assert.Empty(await Changed());
        await Add(own, team, Anna);
        Assert.Equal(2, (await Changed()).Count);

        var anna = new SignedIn(Anna.Value, "Anna", Roles.Caseworker, "employment-and-welfare");
        await using (var db = own.Open()) Assert.Empty(await NoteDaySeen.Note(anna, db, own.Clock, Stop));
        Assert.Empty(await Changed());
        own.Clock.Advance(TimeSpan.FromHours(1));
        await using (var db = own.Open()) await EndTeamBy(db, team, anna, own);
        Assert.Empty(await Changed());
    }

    private static async Task EndTeamBy(SharedGoalsDb db, Guid team, SignedIn who, OwnDatabase<SharedGoalsDb> own)
    {
        db.AddToCourse(own.Clock, (await db.Whole(team, Stop))!.Citizen, Today, "shared-goals", "Af mig selv.", followUp: null, who.Subject);
        await db.SaveChangesAsync(Stop);
    }
}
