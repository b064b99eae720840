using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>What may be written of a goal and its follow-up, and how goals of several departments are held against each other.</summary>
public sealed class GoalWords
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly GoalBook Book = GoalFile.Read();

    internal static GoalText Whole { get; } = new()
    {
        Title = "Handle ind selv",
        CitizensWords = "Jeg vil selv vælge min kaffe.",
        Present = "Borgeren og rådgiveren",
        Involvement = ["samtale", "billeder"],
        Specific = "Handler ind en gang om ugen",
        Measurable = "Noteres hver uge",
        Accepted = "Valgt på mødet",
        CitizenAccepts = true,
        Realistic = "Går i dag med",
        Due = Today.AddDays(90),
        Direction = GoalDirection.Develop,
        FfbTheme = "praktiske-opgaver",
    };

    private static readonly GoalFollowUpText Good = new(1, "Det går fint. Hun smiler.", Today.AddDays(14), Today.AddDays(21), "Det er nyt.");

    [Fact]
    public void A_stated_disagreement_stands_for_the_yes() => Assert.Empty((Whole with { CitizenAccepts = false, Disagreement = "Synes, en gang om måneden er nok" }).WhatIsMissing(Today));

    [Fact]
    public void Levels_are_all_five_or_none()
    {
        Assert.Empty((Whole with { Levels = ["a", "b", "c", "d", "e"] }).WhatIsMissing(Today));
        Assert.Equal(["levels[1]", "levels[4]"], (Whole with { Levels = ["a", " ", "c", "d"] }).WhatIsMissing(Today).Select(refusal => refusal.Field));
    }

    public static TheoryData<string> Meaningless => ["goal-theme-unknown", "involvement-unknown", "goal-level-unknown", "goal-levels-too-many", "goal-network-against-wish"];

    [Theory]
    [MemberData(nameof(Meaningless))]
    public void Not_even_a_draft_says_what_has_no_meaning(string type)
    {
        var text = type switch
        {
            "goal-theme-unknown" => Whole with { FfbTheme = "findes-ikke" },
            "involvement-unknown" => Whole with { Involvement = ["tankelæsning"] },
            "goal-level-unknown" => Whole with { Baseline = -3 },
            "goal-levels-too-many" => Whole with { Levels = ["a", "b", "c", "d", "e", "f"] },
            _ => Whole with { Network = "Søsteren" },
        };
        Assert.Equal(type, Assert.Single(text.WhatIsWrong(Book, Today)).Type);
        Assert.Empty(Whole.WhatIsWrong(Book, Today));
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "follow-up-without-level", "level" }, { "follow-up-level-unknown", "level" }, { "follow-up-without-note", "note" }, { "follow-up-note-too-long", "note" }, { "follow-up-without-why", "why" },
        { "window-without-start", "nextFrom" }, { "window-without-end", "nextTo" }, { "window-in-past", "nextFrom" }, { "window-reversed", "nextTo" }, { "window-too-late", "nextTo" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_follow_up_that_cannot_be_is_refused_at_its_field(string type, string field)
    {
        var text = type switch
        {
            "follow-up-without-level" => Good with { Level = null },
            "follow-up-level-unknown" => Good with { Level = 3 },
            "follow-up-without-note" => Good with { Note = " " },
            "follow-up-note-too-long" => Good with { Note = new string('x', 601) },
            "follow-up-without-why" => Good with { Why = null },
            "window-without-start" => Good with { NextFrom = null },
            "window-without-end" => Good with { NextTo = null },
            "window-in-past" => Good with { NextFrom = Today },
            "window-reversed" => Good with { NextTo = Today.AddDays(13) },
            _ => Good with { NextTo = Today.AddMonths(12).AddDays(1) },
        };
        var refusal = Assert.Single(text.WhatIsWrong(Today, Book));
        Assert.Equal((type, field), (refusal.Type, refusal.Field));
    }

    [Fact]
    public void The_longest_window_and_the_shortest_are_allowed()
    {
        Assert.Empty((Good with { NextFrom = Today.AddDays(1), NextTo = Today.AddDays(1) }).WhatIsWrong(Today, Book));
        Assert.Empty((Good with { NextTo = Today.AddMonths(12) }).WhatIsWrong(Today, Book));
    }

    [Fact]
    public void A_goal_that_ends_needs_no_window_and_takes_no_follow_up_after()
    {
        var goal = new Goal { Id = new GoalId(Guid.NewGuid()), Citizen = new CitizenId(Guid.NewGuid()), Text = Whole, Drafted = Today };
        Assert.Equal("goal-not-active", Assert.Single(goal.FollowUp(Good, Today, Book)).Type);
        Assert.True(goal.Activate(Today, new FewGoals(3, 0), null).None);
        Assert.True(goal.FollowUp(Good with { NextFrom = null, NextTo = null, Result = NyeFaellesVeje.SharedGoals.Domain.Goals.FollowUpResult.End }, Today, Book).None);
        Assert.Equal((GoalStatus.Ended, Today, null), (goal.Status, goal.Ended, goal.NextTo));
        Assert.Equal("goal-ended", Assert.Single(goal.FollowUp(Good, Today, Book)).Type);
    }

    [Theory]
    [InlineData(2, null, true)]
    [InlineData(3, null, false)]
    [InlineData(3, " ", false)]
    [InlineData(4, "Lægen har bedt om det", true)]
    public void A_reason_is_asked_for_when_there_are_many(int active, string? why, bool passes)
    {
        var goal = new Goal { Id = new GoalId(Guid.NewGuid()), Citizen = new CitizenId(Guid.NewGuid()), Text = Whole, Drafted = Today };
        var refused = goal.Activate(Today, new FewGoals(3, active), why);
        Assert.Equal(passes, refused.None);
        if (!passes) Assert.Equal(("too-many-goals", "whyOneMore"), (refused[0].Type, refused[0].Field));
        Assert.Equal(passes && active >= 3 ? why : null, goal.WhyOneMore);
    }

    [Theory]
    [InlineData(GoalDirection.Develop, GoalDirection.Maintain, "Opposite")]
    [InlineData(GoalDirection.LimitLoss, GoalDirection.Develop, "Opposite")]
    [InlineData(GoalDirection.Maintain, GoalDirection.LimitLoss, "Same")]
    [InlineData(GoalDirection.Develop, GoalDirection.Develop, "Same")]
    [InlineData(GoalDirection.Develop, null, "Unknown")]
    public void Develop_pulls_against_maintain_and_limit_loss(GoalDirection one, GoalDirection? two, string pull) => Assert.Equal(pull, Harmony.Between(one, two).ToString());

    [Fact]
    public void The_same_theme_is_found_under_another_name_and_another_theme_is_not()
    {
        OtherGoal Other(string? theme, GoalDirection? direction) => new("Job og Velfærd", new GoalSummary(new GoalId(Guid.NewGuid()), "Et mål", direction, GoalStatus.Active, theme, null, null));
        var maintain = Other("Indkøb", GoalDirection.Maintain);
        var same = Other("praktiske opgaver", GoalDirection.Develop);
        var found = Harmony.Of(new GoalId(Guid.NewGuid()), Whole, [same, Other("Relationer", GoalDirection.Maintain), Other(null, GoalDirection.Maintain), maintain], Book);
        Assert.Equal([(maintain, Pull.Opposite), (same, Pull.Same)], found.Select(beside => (beside.Other, beside.Pull)));
        Assert.Empty(Harmony.Of(new GoalId(Guid.NewGuid()), Whole with { FfbTheme = null }, [maintain], Book));
    }

    [Fact]
    public void Two_goals_of_one_department_are_no_conflict_between_departments()
    {
        OtherGoal Of(string department, GoalDirection direction, GoalStatus status = GoalStatus.Active) => new(department, new GoalSummary(new GoalId(Guid.NewGuid()), "Et mål", direction, status, "Egenomsorg", null, null));
        OtherGoal[] goals = [Of("A", GoalDirection.Develop), Of("A", GoalDirection.Maintain), Of("B", GoalDirection.Develop), Of("C", GoalDirection.Maintain, GoalStatus.Ended)];
        var (one, two) = Assert.Single(Harmony.Conflicts(goals, Book));
        Assert.Equal((goals[1], goals[2]), (one, two));
    }

    [Fact]
    public void The_codes_are_those_of_the_common_language()
    {
        Assert.Equal(11, Book.Themes.Count);
        Assert.All(Book.Themes, theme => Assert.Equal(theme.Title, FfbCodes.Current.Display(theme.Ffb)));
        Assert.Equal(["Udvikle funktionsevne", "Fastholde funktionsevne", "Begrænse tab af funktionsevne"], Book.Directions.Select(code => FfbCodes.Current.Display(code.Ffb)));
        Assert.All(Book.Rules, rule => Assert.True(rule.Unverified));
    }
}
