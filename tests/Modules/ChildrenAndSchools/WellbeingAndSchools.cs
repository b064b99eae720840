using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>Wellbeing first alone, then together; early signals that name their facts; the triangle; the contact log; schools without small cells.</summary>
public sealed class WellbeingAndSchools
{
    private static readonly DateOnly Today = Office.Today;
    private static readonly TogetherText Agreed = new(Colour.Yellow, "Trækker sig fra de andre", "Fast makker om formiddagen", Today, "Vi ser det samme");

    private static CancellationToken Stop => Office.Stop;

    private static Task<Results<Created<Made>, NotFound, Refused>> Begin(Office office, CitizenId child, string? setting = "Fjordskolen") =>
        office.Do((db, register) => BeginWellbeingRound.Handle(child, new(setting, SettingKind.School), db, register, Office.Rules, office.Own.Clock, Stop));

    private static Task<Results<NoContent, NotFound, Refused>> Alone(Office office, CitizenId child, Guid round, int who, Colour? colour = Colour.Yellow) =>
        office.Do((db, _) => AssessWellbeingAlone.Handle(child, round, new(Profession.Teacher, colour, "Set i frikvarteret"), Office.Somebody(who, Roles.SchoolStaff, "children-and-schools"), db, office.Own.Clock, Stop));

    private static Task<Results<NoContent, NotFound, Refused>> Together(Office office, CitizenId child, Guid round, TogetherText text) =>
        office.Do((db, _) => AgreeOnWellbeing.Handle(child, round, text, Office.Adviser, db, Office.Rules, office.Own.Clock, Stop));

    private static async Task<ReadWellbeing.Response> Read(Office office, CitizenId child, int who = 1) =>
        (await office.Do((db, _) => ReadWellbeing.Handle(child, Office.Somebody(who, Roles.SchoolStaff, "children-and-schools"), db, Office.Rules, office.Own.Clock, Stop))).Value!;

    private static async Task Round(Office office, CitizenId child, Colour colour)
    {
        var round = Office.Made(await Begin(office, child));
        await Alone(office, child, round, 5);
        await Alone(office, child, round, 6);
        Assert.Empty(Office.Refusals(await Together(office, child, round, Agreed with { Colour = colour, ParentsInvolved = office.Own.Clock.Today() })));
    }

    [Fact]
    public async Task Two_assess_alone_unseen_by_each_other_before_they_agree_with_the_parents()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-8));
        var round = Office.Made(await Begin(office, child));
        Assert.Equal(["round-already-open"], Office.Refusals(await Begin(office, child)));
        Assert.Empty(Office.Refusals(await Alone(office, child, round, 5, Colour.Green)));
        Assert.Equal(["assessed-already"], Office.Refusals(await Alone(office, child, round, 5)));
        Assert.Equal(["too-few-assessors"], Office.Refusals(await Together(office, child, round, Agreed)));
        Assert.Equal(["assessment-without-colour"], Office.Refusals(await Alone(office, child, round, 6, null)));
        Assert.Empty(Office.Refusals(await Alone(office, child, round, 6, Colour.Red)));

        Assert.Equal([Colour.Green], Assert.Single((await Read(office, child, 5)).Rounds).Alone.Select(a => a.Colour));
        Assert.Empty(Assert.Single((await Read(office, child, 7)).Rounds).Alone);
        Assert.Equal(["setting-does-nothing", "parents-not-involved", "parents-without-words"], Office.Refusals(await Together(office, child, round, new(Colour.Red, "Trives ikke", null, null, " "))));
        Assert.Empty(Office.Refusals(await Together(office, child, round, Agreed)));
        var read = Assert.Single((await Read(office, child, 7)).Rounds);
        Assert.Equal((2, Colour.Yellow, Today.AddMonths(6), "Fjordskolen"), (read.Alone.Count, read.Together, read.Next, read.Setting));
        Assert.Equal(["children.wellbeing-assessed.v1"], office.Own.Published());
    }

    [Fact]
    public async Task Yellow_twice_in_a_row_is_a_signal_that_names_its_days_and_can_be_switched_off()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-8));
        await Round(office, child, Colour.Yellow);
        Assert.Empty((await Read(office, child)).Signals);
        office.Own.Clock.Advance(TimeSpan.FromDays(30));
        await Round(office, child, Colour.Red);
        var signal = Assert.Single((await Read(office, child)).Signals);
        Assert.Equal((EarlySignals.YellowInARow, Today.AddDays(30)), (signal.Rule, signal.Since));
        Assert.Contains("22. november 2026", signal.Because);

        Assert.Equal(["switch-without-reason"], Office.Refusals(await Switch(false, "")));
        Assert.Empty(Office.Refusals(await Switch(false, "Prøves uden")));
        Assert.Empty((await Read(office, child)).Signals);
        Assert.False((await office.Do((db, _) => ReadSignalRules.Handle(db, Office.Rules, office.Own.Clock, Stop))).Value!.Rules.Single(r => r.Rule == EarlySignals.YellowInARow).IsOn);
        Assert.Empty(Office.Refusals(await Switch(true, "Savnet")));
        Assert.Single((await Read(office, child)).Signals);

        office.Own.Clock.Advance(TimeSpan.FromDays(30));
        await Round(office, child, Colour.Green);
        Assert.Empty((await Read(office, child)).Signals);

        Task<Results<NoContent, NotFound, Refused>> Switch(bool isOn, string why)
        {
            office.Own.Clock.Advance(TimeSpan.FromSeconds(1));
            return office.Do((db, _) => SwitchSignal.Handle(EarlySignals.YellowInARow, new(isOn, why), People.HeadOf("children-and-schools"), db, office.Own.Clock, Stop));
        }
    }

    [Theory]
    [InlineData(EarlySignals.FollowUpMissed, 30, 0)]
    [InlineData(EarlySignals.FollowUpMissed, 31, 1)]
    public void A_missed_follow_up_is_a_signal_from_the_day_after(string rule, int days, int signals) =>
        Assert.Equal(signals, EarlySignals.Of([Closed(Today, Today.AddDays(30))], [], new HashSet<string>(), Office.Rules, Today.AddDays(days)).Count(s => s.Rule == rule));

    [Theory]
    [InlineData(365, 1)]
    [InlineData(366, 0)]
    public void A_forum_opened_again_within_the_year_is_a_signal(int days, int signals)
    {
        var again = new WellbeingForum { Id = Guid.NewGuid(), Citizen = default, Setting = "Fjordskolen", Kind = SettingKind.School, RaisedBy = RaisedBy.School, Opened = Today.AddDays(days) };
        Assert.Equal(signals, EarlySignals.Of([Closed(Today, Today.AddDays(20)), again], [], new HashSet<string>([EarlySignals.FollowUpMissed]), Office.Rules, Today.AddDays(days)).Count());
    }

    private static WellbeingForum Closed(DateOnly on, DateOnly followUp) =>
        new() { Id = Guid.NewGuid(), Citizen = default, Setting = "Fjordskolen", Kind = SettingKind.School, RaisedBy = RaisedBy.School, Opened = on.AddDays(-20), Status = ForumStatus.Closed, Closed = on, FollowUp = followUp };

    [Fact]
    public void A_forum_advises_before_it_refers_and_keeps_what_came_back()
    {
        var forum = new WellbeingForum { Id = Guid.NewGuid(), Citizen = default, Setting = "Fjordskolen", Kind = SettingKind.School, RaisedBy = RaisedBy.Parent, Opened = Today };
        var referral = new ReferralText(ReferredTo.Ppr, null, "Sprog");
        Assert.Equal("referral-before-advice", Assert.Single(forum.Refer(Guid.NewGuid(), referral, Today)).Type);
        Assert.Equal(["advice-to-nobody", "advice-without-text"], forum.Advise(Guid.NewGuid(), new(null, ""), Today).Select(r => r.Type));
        Assert.True(forum.Advise(Guid.NewGuid(), new(AdvisedParty.Staff, "Billedskema"), Today).None);
        Assert.Equal("referral-without-name", Assert.Single(forum.Refer(Guid.NewGuid(), referral with { To = ReferredTo.Other }, Today)).Type);
        var id = Guid.NewGuid();
        Assert.True(forum.Refer(id, referral, Today).None);
        Assert.Null(forum.NoteAnswer(Guid.NewGuid(), "Svar", Today));
        Assert.True(forum.NoteAnswer(id, "Sproggruppe", Today)!.None);
        Assert.Equal("referral-already-answered", Assert.Single(forum.NoteAnswer(id, "Igen", Today)!).Type);
        Assert.True(forum.AddMember(Guid.NewGuid(), new("Mads", Profession.Teacher)).None);
        Assert.Equal("member-already-there", Assert.Single(forum.AddMember(Guid.NewGuid(), new("mads ", Profession.Teacher))).Type);
    }

    [Fact]
    public async Task An_assessment_keeps_its_vocabulary_and_needs_every_side_of_the_triangle()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-8));
        Assert.Equal(["vocabulary-not-in-use"], Office.Refusals(await BeginIcs("bvc")));
        var id = Office.Made(await BeginIcs("ics-short"));
        Assert.Equal(["dimension-unknown"], Office.Refusals(await Write("child", "identity")));
        Assert.Empty(Office.Refusals(await Write("child", "health", "Sover dårligt")));
        office.Own.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Office.Refusals(await Write("child", "health", "Sover bedre")));
        Assert.Equal(["side-not-assessed", "side-not-assessed"], Office.Refusals(await Finish()));
        await Write("parents", "safe-care");
        await Write("surroundings", "network");
        Assert.Empty(Office.Refusals(await Finish()));
        var read = Assert.Single((await office.Do((db, _) => ReadIcsAssessments.Handle(child, db, Stop))).Value!.Assessments);
        Assert.Equal((3, "Sover bedre"), (read.Entries.Count, read.Entries.Single(e => e.Dimension == "health").Found));
        Assert.Equal(4, await office.Do((db, _) => db.Set<IcsEntry>().CountAsync(Stop)));
        Assert.Equal(["children.assessment-finished.v1"], office.Own.Published());

        Task<Results<Created<Made>, NotFound, Refused>> BeginIcs(string vocabulary) => office.Do((db, register) => BeginIcsAssessment.Handle(child, new(vocabulary), Office.Adviser, db, register, Office.Knowledge, Office.Rules, office.Own.Clock, Stop));
        Task<Results<NoContent, NotFound, Refused>> Write(string side, string dimension, string found = "Belyst") => office.Do((db, _) => WriteIcsDimension.Handle(child, id, new(side, dimension, found), Office.Adviser, db, Office.Knowledge, office.Own.Clock, Stop));
        Task<Results<NoContent, NotFound, Refused>> Finish() => office.Do((db, _) => FinishIcsAssessment.Handle(child, id, new("Samlet set"), Office.Adviser, db, Office.Knowledge, office.Own.Clock, Stop));
    }

    [Fact]
    public async Task The_successor_of_the_vocabulary_comes_in_as_data_and_is_left_alone_once_written_in()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-8));
        var successor = new IcsVocabulary("bvc", "Barnets velfærd i centrum", Today, null, "Indsendt", true, [new("child", "Barnet", [new("health", "Sundhed")])]);
        Assert.Equal(["vocabulary-without-dimensions"], Office.Refusals(await Bring(successor with { Sides = [] })));
        Assert.Equal(["vocabulary-comes-with-program"], Office.Refusals(await Bring(successor with { Id = "ics-short" })));
        Assert.Empty(Office.Refusals(await Bring(successor)));
        Assert.Empty(Office.Refusals(await Bring(successor with { Title = "Barnets velfærd" })));
        Office.Made(await office.Do((db, register) => BeginIcsAssessment.Handle(child, new("bvc"), Office.Adviser, db, register, Office.Knowledge, Office.Rules, office.Own.Clock, Stop)));
        Assert.Equal(["vocabulary-in-use"], Office.Refusals(await Bring(successor)));

        Task<Results<NoContent, NotFound, Refused>> Bring(IcsVocabulary v) => office.Do((db, _) => BringIcsVocabulary.Handle(v.Id, v, db, Office.Knowledge, office.Own.Clock, Stop));
    }

    [Fact]
    public async Task An_early_contact_opens_no_case()
    {
        using var office = new Office();
        var child = office.Child(Today.AddYears(-4));
        var text = new EarlyContactText("Solstrålen", SettingKind.Daycare, Today, ContactWith.Staff, "Svære morgener", "Samme voksen", Today.AddDays(14));
        Office.Made(await Log(text));
        Assert.Equal(["day-in-future", "talk-again-not-later"], Office.Refusals(await Log(text with { On = Today.AddDays(20) })));
        Assert.Equal(["day-before-birth"], Office.Refusals(await Log(text with { On = Today.AddYears(-5) })));
        Assert.Empty(office.Own.Published());
        Assert.Equal(0, await office.Do((db, _) => db.CaseStaff.CountAsync(Stop)));
        Assert.Equal(0, await office.Do((db, _) => db.History.CountAsync(Stop)));
        Assert.Equal([child], (await office.Do((db, _) => ListEarlyContacts.Handle(Office.Adviser, db, office.Access, Stop))).Value!.Contacts.Select(c => c.Citizen!.Value));
        Assert.Empty((await office.Do((db, _) => ListEarlyContacts.Handle(Office.Somebody(2, Roles.Caseworker, "children-and-schools"), db, office.Access, Stop))).Value!.Contacts);

        Task<Results<Created<Made>, NotFound, Refused>> Log(EarlyContactText t) => office.Do((db, register) => LogEarlyContact.Handle(child, t, Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));
    }

    [Theory]
    [InlineData(new[] { 4, 30, 60 }, new[] { false, false, true })]  // one small: the next smallest is hidden with it
    [InlineData(new[] { 4, 3, 60 }, new[] { false, false, true })]
    [InlineData(new[] { 5, 30, 60 }, new[] { true, true, true })]
    [InlineData(new[] { 0, 30, 60 }, new[] { true, true, true })]
    public void Small_cells_are_hidden_so_that_they_cannot_be_worked_out(int[] pupils, bool[] shown)
    {
        var figures = pupils.Select(n => new FigureOfYear { School = Guid.NewGuid(), Year = 2025, Figure = "absence", Value = 7, Pupils = n, At = default }).ToList();
        Assert.Equal(shown, SmallCells.Hide(figures, 5).Select(f => f.Value is not null));
    }

    [Fact]
    public void The_figure_of_all_is_weighted_by_pupils()
    {
        FigureOfYear Of(double value, int pupils) => new() { School = Guid.NewGuid(), Year = 2025, Figure = "absence", Value = value, Pupils = pupils, At = default };
        Assert.Equal(8.0, SmallCells.OfAll([Of(10, 100), Of(4, 50)], 5));
        Assert.Equal(14, SmallCells.OfAll([Of(10, 100), Of(4, 50)], 5, isNumber: true));
        Assert.Null(SmallCells.OfAll([Of(10, 4)], 5));
    }

    [Fact]
    public async Task A_school_has_figures_one_talk_a_year_and_tracked_measures()
    {
        using var office = new Office();
        var school = await Register("Fjordskolen");
        Assert.Equal(["school-already-there"], Office.Refusals(await office.Do((db, _) => RegisterSchool.Handle(new(" Fjordskolen "), db, office.Own.Clock, Stop))));
        Assert.Equal(["figure-out-of-range"], Office.Refusals(await Figure("absence", 101, 200)));
        Assert.Empty(Office.Refusals(await Figure("absence", 7.5, 200)));
        Assert.Empty(Office.Refusals(await Figure("absence", 7.4, 201)));
        Assert.Empty(Office.Refusals(await Figure("vulnerable-absence", 14, 4)));
        var talk = new TalkText(2025, Today, "Leder", "Fravær", "Morgener", "Morgenhold");
        Assert.Empty(Office.Refusals(await Talk(talk)));
        Assert.Equal(["talk-already-held"], Office.Refusals(await Talk(talk)));
        Assert.Equal(["talk-without-vulnerable"], Office.Refusals(await Talk(talk with { Year = 2024, OfVulnerable = null })));

        var report = await office.Do((db, _) => ReadQualityReport.Of(2025, db, Office.Knowledge, Office.Rules, office.Own.Clock, Stop));
        Assert.Equal((7.4, Today), (report.Figures.Single(f => f.Figure.Id == "absence").OfAll, Assert.Single(report.Schools).TalkHeld));
        Assert.Null(Assert.Single(report.Figures.Single(f => f.Figure.Id == "vulnerable-absence").Schools).Value);

        Assert.Equal(11, (await office.Do((db, _) => ReadMeasures.Handle(db, Office.Knowledge, Stop))).Value!.Measures.Count);
        Assert.Equal(["measure-without-state", "measure-without-note", "school-unknown"], Office.Refusals(await office.Do((db, _) => TrackMeasure.Handle("nine-schools", new(null, null, Guid.NewGuid()), Office.Adviser, db, Office.Knowledge, office.Own.Clock, Stop))));
        Assert.Empty(Office.Refusals(await office.Do((db, _) => TrackMeasure.Handle("nine-schools", new(MeasureState.Running, "I gang", school), Office.Adviser, db, Office.Knowledge, office.Own.Clock, Stop))));

        async Task<Guid> Register(string name) => Assert.IsType<Created<Made>>((await office.Do((db, _) => RegisterSchool.Handle(new(name), db, office.Own.Clock, Stop))).Result).Value!.Id;
        Task<Results<NoContent, NotFound, Refused>> Figure(string figure, double value, int pupils) => office.Do((db, _) => WriteFigure.Handle(school, 2025, figure, new(value, pupils), db, Office.Knowledge, office.Own.Clock, Stop));
        Task<Results<Created<Made>, NotFound, Refused>> Talk(TalkText text) => office.Do((db, _) => HoldSchoolTalk.Handle(school, text, Office.Adviser, db, office.Own.Clock, Stop));
    }
}
