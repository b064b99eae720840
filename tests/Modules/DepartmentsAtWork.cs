using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.ChildrenAndSchools.Reactions;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.ModuleKit;
using ChildrenOverview = NyeFaellesVeje.ChildrenAndSchools.Answers.AnswerCitizenOverview;
using EmploymentOverview = NyeFaellesVeje.EmploymentAndWelfare.Answers.AnswerCitizenOverview;
using Opening = NyeFaellesVeje.ChildrenAndSchools.Domain.Opening;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>The two departments' features on their own databases: what is stored, told and answered.</summary>
public sealed class DepartmentsAtWork
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CitizenId Someone = new(Guid.NewGuid());
    private static readonly Opening Whole = new("Fjordskolen", SettingKind.School, RaisedBy.Parent, ["Står alene", "Kommer for sent"]);
    private static readonly DatedRules LocalRules = NyeFaellesVeje.ChildrenAndSchools.Data.RulesFile.Read();
    private static readonly YouthEffortRules YouthLaw = NyeFaellesVeje.EmploymentAndWelfare.Data.RulesFile.Read();
    private static readonly LawBook JobLaw = NyeFaellesVeje.EmploymentAndWelfare.Data.RulesFile.ReadLawBook();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static OwnDatabase<ChildrenAndSchoolsDb> Children() => new(new ChildrenAndSchoolsModule(), Today);

    private static OwnDatabase<EmploymentAndWelfareDb> Employment() => new(new EmploymentAndWelfareModule(), Today);

    private static Register Knowing(DateOnly born) => new(ReplyStatus.Answered, new CitizenIdentity(Someone, "Nogen", born, false));

    private static async Task<IResult> Open(OwnDatabase<ChildrenAndSchoolsDb> own, IAsk ask)
    {
        await using var db = own.Open();
        return (await OpenWellbeingForum.Handle(Someone, Whole, db, new(db, ask), LocalRules, own.Clock, Stop)).Result;
    }

    [Fact]
    public async Task A_forum_is_opened_for_a_child_only_the_register_knows_and_told_of()
    {
        using var own = Children();
        var created = Assert.IsType<Created<OpenWellbeingForum.Response>>(await Open(own, Knowing(Today.AddYears(-9))));
        Assert.Equal(["children.wellbeing-forum-opened.v1"], own.Published());
        await using var db = own.Open();
        Assert.Equal(["Står alene", "Kommer for sent"], (await db.WholeForums.SingleAsync(f => f.Id == created.Value!.Id, Stop)).Concerns.Select(c => c.Text));
    }

    [Fact]
    public async Task A_silent_register_refuses_with_503_and_an_unknown_child_is_not_found()
    {
        using var own = Children();
        var refused = Assert.IsType<Refused>(await Open(own, new Register(ReplyStatus.TooLate)));
        Assert.Equal((503, "register-unavailable"), (refused.StatusCode, Assert.Single(refused.Refusals).Type));
        Assert.IsType<NotFound>(await Open(own, new Register(ReplyStatus.Nothing)));
        Assert.Empty(own.Published());
    }

    [Fact]
    public async Task A_child_heard_of_is_opened_for_while_the_register_is_silent()
    {
        using var own = Children();
        await using (var db = own.Open())
        {
            var reaction = new WhenCitizenWasRegistered(db);
            await reaction.React(new CitizenRegistered(Someone, Today.AddYears(-9)), Stop);
            await reaction.React(new CitizenRegistered(Someone, Today.AddYears(-9)), Stop);
            await db.SaveChangesAsync(Stop);
        }
        Assert.IsType<Created<OpenWellbeingForum.Response>>(await Open(own, new Register(ReplyStatus.NoSuchModule)));
    }

    [Fact]
    public async Task Closing_is_refused_whole_then_told_once_and_seen_in_the_overview()
    {
        using var own = Children();
        var id = ((Created<OpenWellbeingForum.Response>)await Open(own, Knowing(Today.AddYears(-9)))).Value!.Id;
        Assert.Equal(["concerns[0].actions", "concerns[1].actions", "followUp"], Assert.IsType<Refused>(await Close(own, id, null)).Refusals.Select(r => r.Field));

        await using (var db = own.Open())
        {
            foreach (var concern in await db.Forums.Where(f => f.Id == id).SelectMany(f => f.Concerns).Select(c => c.Id).ToListAsync(Stop))
                Assert.IsType<Created<AddAction.Response>>((await AddAction.Handle(id, concern, new ActionText("Læsegruppe", "Mads", "lærer", Today), db, own.Clock, Stop)).Result);
        }
        Assert.IsType<NoContent>(await Close(own, id, Today.AddDays(30)));
        Assert.IsType<Refused>(await Close(own, id, Today.AddDays(30)));
        Assert.Equal(["children.wellbeing-forum-opened.v1", "children.wellbeing-forum-closed.v1"], own.Published());

        await using var later = own.Open();
        var overview = await new ChildrenOverview(later, LocalRules).Answer(new CitizenOverview(Someone, Today.AddDays(31)), Stop);
        Assert.Equal("Trivselsforum, Fjordskolen", Assert.Single(overview!.Plans).Title);
        Assert.Equal(Today.AddDays(31), Assert.Single(overview.Signals).Since);
        Assert.Equal("Mads", Assert.Single(overview.Contacts).Name);
    }

    [Fact]
    public async Task Two_at_once_cannot_undo_each_other()
    {
        using var own = Children();
        var id = ((Created<OpenWellbeingForum.Response>)await Open(own, Knowing(Today.AddYears(-9)))).Value!.Id;
        await using var mine = own.Open();
        await using var others = own.Open();
        var refused = await mine.Change(id, forum =>
        {
            Assert.True(others.Change(id, other => other.AddConcern(Guid.NewGuid(), "Sover dårligt"), Stop).GetAwaiter().GetResult()!.None);
            return forum.WriteViews("Vi er bekymrede", null);
        }, Stop);
        Assert.Equal("forum-changed-meanwhile", Assert.Single(refused!).Type);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(61, 1)]
    public async Task A_forum_long_open_calls_for_attention(int days, int signals)
    {
        using var own = Children();
        await Open(own, Knowing(Today.AddYears(-9)));
        await using var db = own.Open();
        var overview = await new ChildrenOverview(db, LocalRules).Answer(new CitizenOverview(Someone, Today.AddDays(days)), Stop);
        Assert.Equal(signals, overview!.Signals.Count);
    }

    [Fact]
    public async Task The_open_forums_are_listed_setting_by_setting()
    {
        using var own = Children();
        await Open(own, Knowing(Today.AddYears(-9)));
        await using var db = own.Open();
        Assert.Equal((1, 2), ((await ListOpenForums.Read(db, People.HeadOf("children-and-schools"), Today, "Fjordskolen", 1, Stop)).Total, (await ListOpenForums.Read(db, People.HeadOf("children-and-schools"), Today, null, 1, Stop)).Forums[0].ConcernsWithoutAction));
        Assert.Empty((await ListOpenForums.Read(db, People.HeadOf("children-and-schools"), Today, "Havneskolen", 1, Stop)).Forums);
        Assert.Equal(["Fjordskolen"], await ListOpenForums.Settings(db, People.HeadOf("children-and-schools"), Today, Stop));
    }

    [Fact]
    public async Task Entering_twice_is_entering_once()
    {
        using var own = Employment();
        Assert.IsType<Created<EnterYoungPerson.Response>>(await Enter(own, Someone, Today.AddYears(-17)));
        Assert.IsType<Ok<EnterYoungPerson.Response>>(await Enter(own, Someone, Today.AddYears(-17)));
        Assert.Equal(["employment.youth-effort-started.v1"], own.Published());
    }

    [Fact]
    public async Task The_end_of_authority_is_told_once_for_those_it_has_come_for()
    {
        using var own = Employment();
        CitizenId turning = new(Guid.NewGuid()), completing = new(Guid.NewGuid()), staying = new(Guid.NewGuid());
        await Enter(own, turning, Today.AddYears(-25).AddDays(3));
        await Enter(own, completing, Today.AddYears(-19));
        await Enter(own, staying, Today.AddYears(-20));
        await using (var db = own.Open())
            Assert.IsType<NoContent>((await CompleteUpperSecondary.Handle(completing, new(Today), db, own.Clock, Stop)).Result);

        Assert.Equal(1, await Run(own));
        Assert.Equal(0, await Run(own));
        own.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await Run(own));
        Assert.Equal(0, await Run(own));
        Assert.Equal(2, own.Published().Count(name => name == "employment.youth-effort-ended.v1"));
    }

    [Fact]
    public async Task The_list_shows_those_about_to_fall_out_and_no_others()
    {
        using var own = Employment();
        CitizenId falling = new(Guid.NewGuid()), held = new(Guid.NewGuid()), studying = new(Guid.NewGuid()), grown = new(Guid.NewGuid());
        foreach (var citizen in new[] { falling, held, studying }) await Enter(own, citizen, Today.AddYears(-20));
        await Enter(own, grown, Today.AddYears(-25).AddDays(1));
        await using (var db = own.Open())
        {
            var desk = Desk(own, db, Today.AddYears(-20));
            Assert.True((await OpenEducationPlan.Do(held, new(), desk)).Refused.None);
            Assert.True((await NameContactPerson.Do(held, new("Maria Lund", "Telefon 00 00 10 01"), desk))!.None);
            await db.Change(studying, young => young.Record(Occupation.Education, Today, Today), Stop);
        }
        own.Clock.Advance(TimeSpan.FromDays(1));
        await using var later = own.Open();
        Assert.Equal([falling], (await ListTargetGroup.Read(later, People.HeadOf("employment-and-welfare"), YouthLaw, own.Clock.Today(), aboutToFallOut: true, 1, Stop)).People.Select(p => p.Citizen));
        Assert.Equal(2, (await ListTargetGroup.Read(later, People.HeadOf("employment-and-welfare"), YouthLaw, own.Clock.Today(), aboutToFallOut: false, 1, Stop)).People.Count);
    }

    [Fact]
    public async Task The_overview_tells_of_the_end_and_of_what_is_missing()
    {
        using var own = Employment();
        await Enter(own, Someone, Today.AddYears(-17));
        await using var db = own.Open();
        var overview = await new EmploymentOverview(db, YouthLaw, JobLaw).Answer(new CitizenOverview(Someone, Today), Stop);
        Assert.Equal([Today.AddDays(30), Today.AddYears(8)], overview!.Deadlines.Select(d => d.On));
        Assert.Equal("Lov om kommunal indsats for unge under 25 år § 2 k", Assert.Single(overview.Plans).Law!.ToString());
        Assert.Equal(2, overview.Signals.Count);
    }

    private static async Task<IResult> Close(OwnDatabase<ChildrenAndSchoolsDb> own, Guid id, DateOnly? followUp)
    {
        await using var db = own.Open();
        return (await CloseWellbeingForum.Handle(id, new(followUp), db, own.Clock, Stop)).Result;
    }

    private static async Task<IResult> Enter(OwnDatabase<EmploymentAndWelfareDb> own, CitizenId citizen, DateOnly born)
    {
        await using var db = own.Open();
        return (await EnterYoungPerson.Handle(citizen, Desk(own, db, born))).Result;
    }

    private static Desk Desk(OwnDatabase<EmploymentAndWelfareDb> own, EmploymentAndWelfareDb db, DateOnly born) =>
        new(People.HeadOf("employment-and-welfare"), db, new(db, Knowing(born)), YouthLaw, JobLaw, new RecordingAccess(), Knowing(born), own.Clock, Stop);

    private static async Task<int> Run(OwnDatabase<EmploymentAndWelfareDb> own)
    {
        await using var db = own.Open();
        return Assert.IsType<Ok<EndOfAuthority.Response>>((await EndOfAuthority.Handle(new(), db, YouthLaw, own.Clock, Stop)).Result).Value!.Ended;
    }
}
