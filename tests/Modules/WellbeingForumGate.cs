using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>A wellbeing forum is for children, and ends only in a plan with someone responsible and a follow-up.</summary>
public sealed class WellbeingForumGate
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly FollowUp = Today.AddDays(30);
    private static readonly ActionText Whole = new("Læsegruppe", "Mads", "lærer", Today.AddDays(7));

    private static WellbeingForum Forum(params ActionText[][] concerns)
    {
        var forum = new WellbeingForum { Id = Guid.NewGuid(), Citizen = new CitizenId(Guid.NewGuid()), Setting = "Fjordskolen", Kind = SettingKind.School, RaisedBy = RaisedBy.School, Opened = Today.AddDays(-10) };
        foreach (var actions in concerns)
        {
            var concern = Guid.NewGuid();
            Assert.True(forum.AddConcern(concern, "Trives ikke").None);
            foreach (var action in actions) Assert.True(forum.AddAction(Guid.NewGuid(), concern, action, Today)!.None);
        }
        return forum;
    }

    [Fact]
    public void A_whole_plan_closes_the_forum()
    {
        var forum = Forum([Whole], [Whole, Whole]);
        Assert.True(forum.Close(FollowUp, Today).None);
        Assert.Equal((ForumStatus.Closed, Today, FollowUp), (forum.Status, forum.Closed, forum.FollowUp));
    }

    [Fact]
    public void A_concern_without_action_is_named_by_its_path()
    {
        var forum = Forum([Whole], []);
        var refusal = Assert.Single(forum.Close(FollowUp, Today));
        Assert.Equal(("concern-without-action", "concerns[1].actions"), (refusal.Type, refusal.Field));
        Assert.Equal(ForumStatus.Open, forum.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void An_action_without_someone_responsible_is_named_by_its_path(string? responsible)
    {
        var refusal = Assert.Single(Forum([Whole, Whole with { Responsible = responsible }]).Close(FollowUp, Today));
        Assert.Equal(("action-without-responsible", "concerns[0].actions[1].responsible"), (refusal.Type, refusal.Field));
    }

    [Theory]
    [InlineData(null, "forum-without-follow-up")]
    [InlineData(-1, "forum-follow-up-passed")]
    [InlineData(0, "forum-follow-up-passed")]
    [InlineData(1, null)]
    public void The_follow_up_is_after_today(int? days, string? type)
    {
        var refused = Forum([Whole]).Close(days is { } ahead ? Today.AddDays(ahead) : null, Today);
        Assert.Equal(type, refused.FirstOrDefault()?.Type);
    }

    [Fact]
    public void Without_a_concern_there_is_nothing_to_plan_for() => Assert.Equal("concerns", Assert.Single(Forum().Close(FollowUp, Today)).Field);

    [Fact]
    public void Everything_missing_is_said_at_once()
    {
        var refused = Forum([], [Whole with { Responsible = null }, Whole], []).Close(null, Today);
        Assert.Equal(["concerns[0].actions", "concerns[1].actions[0].responsible", "concerns[2].actions", "followUp"], refused.Select(r => r.Field));
    }

    [Fact]
    public void A_closed_forum_is_left_as_it_is()
    {
        var forum = Forum([Whole]);
        forum.Close(FollowUp, Today);
        var concern = forum.Concerns[0];

        Assert.Equal("forum-closed", Assert.Single(forum.AddConcern(Guid.NewGuid(), "Mere")).Type);
        Assert.Equal("forum-closed", Assert.Single(forum.AddAction(Guid.NewGuid(), concern.Id, Whole, Today)!).Type);
        Assert.Equal("forum-closed", Assert.Single(forum.ReviseAction(concern.Actions[0].Id, Whole with { What = "Andet" }, Today)!).Type);
        Assert.Equal("forum-closed", Assert.Single(forum.WriteViews("Vi er glade", null)).Type);
        Assert.Equal("forum-closed", Assert.Single(forum.Close(FollowUp.AddDays(1), Today)).Type);
        Assert.Equal((1, "Læsegruppe", FollowUp), (forum.Concerns.Count, concern.Actions[0].What, forum.FollowUp));
    }

    [Fact]
    public void Naming_who_is_responsible_makes_the_plan_whole()
    {
        var forum = Forum([Whole with { Responsible = null }]);
        var later = Today.AddDays(20);
        Assert.True(forum.ReviseAction(forum.Concerns[0].Actions[0].Id, Whole, later)!.None, "An old due date is no hindrance when it is left as it is.");
        Assert.Equal("action-due-passed", Assert.Single(forum.ReviseAction(forum.Concerns[0].Actions[0].Id, Whole with { Due = later.AddDays(-1) }, later)!).Type);
        Assert.True(forum.Close(FollowUp, later).None);
    }

    [Fact]
    public void What_the_forum_does_not_have_cannot_be_changed()
    {
        Assert.Null(Forum([Whole]).AddAction(Guid.NewGuid(), Guid.NewGuid(), Whole, Today));
        Assert.Null(Forum([Whole]).ReviseAction(Guid.NewGuid(), Whole, Today));
    }

    [Fact]
    public void An_action_needs_words_and_a_day_to_come() =>
        Assert.Equal(["what", "due"], new ActionText("", "Mads", null, Today.AddDays(-1)).WhatIsWrong(Today).Select(r => r.Field));

    [Fact]
    public void A_plan_is_followed_up_once_and_not_before_it_was_agreed()
    {
        var forum = Forum([Whole]);
        Assert.Equal("forum-not-closed", Assert.Single(forum.NoteFollowUp(Today, Today)).Type);
        forum.Close(FollowUp, Today);
        Assert.Equal("follow-up-before-close", Assert.Single(forum.NoteFollowUp(Today.AddDays(-1), FollowUp)).Type);
        Assert.Equal("follow-up-in-future", Assert.Single(forum.NoteFollowUp(FollowUp.AddDays(1), FollowUp)).Type);
        Assert.True(forum.NoteFollowUp(FollowUp, FollowUp).None);
        Assert.Equal("forum-already-followed-up", Assert.Single(forum.NoteFollowUp(FollowUp, FollowUp)).Type);
    }

    [Theory]
    [InlineData("2008-11-23", true)]
    [InlineData("2008-11-22", false)]
    [InlineData("2008-11-21", false)]
    public void A_child_is_under_18_on_the_day(string born, bool isChild) =>
        Assert.Equal(isChild, Opening.MustBeChild(DateOnly.Parse(born), Today, RulesFile.Read()).None);

    [Fact]
    public void A_child_of_29_February_is_a_child_until_1_March()
    {
        var born = new DateOnly(2008, 2, 29);
        Assert.True(Opening.MustBeChild(born, new DateOnly(2026, 2, 28), RulesFile.Read()).None);
        Assert.False(Opening.MustBeChild(born, new DateOnly(2026, 3, 1), RulesFile.Read()).None);
    }

    [Fact]
    public void All_that_is_wrong_with_an_opening_is_said_at_once() =>
        Assert.Equal(["setting", "kind", "raisedBy", "concerns[1]"], new Opening(" ", null, null, ["Trives ikke", ""]).WhatIsWrong().Select(r => r.Field));

    [Fact]
    public void The_limit_for_how_long_a_forum_is_open_is_marked_unverified()
    {
        var rule = RulesFile.Read().AsOf(DatedRules.ForumOpenTooLongDays, Today);
        Assert.True(rule is { Unverified: true });
        Assert.Null(RulesFile.Read().AsOf(DatedRules.ForumOpenTooLongDays, new DateOnly(2018, 11, 25)));
    }
}
