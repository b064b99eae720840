using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>A goal is drafted freely and activated only when it is SMART and the citizen's own.</summary>
public sealed class GoalGate
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly GoalText Whole = new()
    {
        Title = "Handle ind selv",
        CitizensWords = "Jeg vil selv vælge min kaffe.",
        Specific = "Handler ind en gang om ugen",
        Measurable = "Noteres hver uge",
        Present = "Borgeren og rådgiveren",
        Involvement = ["samtale"],
        Accepted = "Valgt på mødet",
        CitizenAccepts = true,
        Realistic = "Går i dag med",
        Due = Today.AddDays(90),
        Direction = GoalDirection.Develop,
    };

    private static readonly FewGoals NoOthers = new(3, 0);

    private static Goal Draft(GoalText text) => new() { Id = new GoalId(Guid.NewGuid()), Citizen = new CitizenId(Guid.NewGuid()), Text = text, Drafted = Today };

    [Fact]
    public void A_whole_goal_is_activated()
    {
        var goal = Draft(Whole);
        Assert.True(goal.Activate(Today, NoOthers, null).None);
        Assert.Equal(GoalStatus.Active, goal.Status);
    }

    public static TheoryData<string, string> Parts => new()
    {
        { "title", "goal-without-title" }, { "citizensWords", "goal-without-citizens-words" }, { "specific", "goal-not-specific" },
        { "measurable", "goal-not-measurable" }, { "accepted", "goal-not-accepted" }, { "citizenAccepts", "goal-without-acceptance" },
        { "present", "goal-without-present" }, { "involvement", "goal-without-involvement" }, { "realistic", "goal-not-realistic" }, { "due", "goal-not-time-bound" }, { "direction", "goal-without-direction" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_that_is_missing_is_named_and_keeps_the_goal_a_draft(string part, string type)
    {
        var goal = Draft(part switch
        {
            "title" => Whole with { Title = " " },
            "citizensWords" => Whole with { CitizensWords = null },
            "specific" => Whole with { Specific = "" },
            "measurable" => Whole with { Measurable = null },
            "accepted" => Whole with { Accepted = null },
            "citizenAccepts" => Whole with { CitizenAccepts = false },
            "present" => Whole with { Present = "" },
            "involvement" => Whole with { Involvement = [] },
            "realistic" => Whole with { Realistic = null },
            "due" => Whole with { Due = null },
            _ => Whole with { Direction = null },
        });

        var refusal = Assert.Single(goal.Activate(Today, NoOthers, null));

        Assert.Equal((type, part), (refusal.Type, refusal.Field));
        Assert.Equal(GoalStatus.Draft, goal.Status);
    }

    [Fact]
    public void Everything_missing_is_said_at_once() => Assert.Equal(11, Draft(new GoalText()).Activate(Today, NoOthers, null).Count);

    [Fact]
    public void A_goal_cannot_be_due_today() => Assert.Equal("goal-due-passed", Assert.Single(Draft(Whole with { Due = Today }).Activate(Today, NoOthers, null)).Type);

    [Fact]
    public void An_active_goal_is_not_rewritten()
    {
        var goal = Draft(Whole);
        goal.Activate(Today, NoOthers, null);
        Assert.Equal("goal-not-draft", Assert.Single(goal.Revise(Whole with { Title = "Andet" })).Type);
        Assert.Equal("Handle ind selv", goal.Text.Title);
    }
}
