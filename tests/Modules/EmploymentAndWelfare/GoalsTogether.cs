using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.EmploymentAndWelfare.Reactions;
using NyeFaellesVeje.ModuleKit;
using static NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare.Jobcentre;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>The job plan, the goals tied together, and the Task Force.</summary>
public sealed class GoalsTogether
{
    private static readonly TaskForceText Trio = new("Thomas Ørbæk", "Susanne Kjeldal", 3, "Meget er i gang", Today.AddDays(7), "Fjordgården", "Fagkonsulent i autisme");
    private static readonly GoalId Support = new(Guid.NewGuid());

    private static GoalSummary SupportGoal(GoalDirection direction) => new(Support, "Klare indkøb", direction, GoalStatus.Active, "Praktiske opgaver", null, null);

    private static async Task<GoalId> JobGoal(Jobcentre jobcentre, CitizenId citizen) =>
        (await jobcentre.Do(desk => SetJobGoal.Do(citizen, new("Beholde opgaverne", GoalDirection.Maintain, "Praktiske opgaver"), desk))).Goal!.Id;

    [Fact]
    public async Task A_holistic_plan_needs_consent_and_the_type_is_of_the_law()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        JobPlanText Plan(string type, bool consents) => new("Gartneri", null, "Thomas", null, type, consents);
        Assert.Equal("plan-type-without-consent", Type(await jobcentre.Do(desk => WriteJobPlan.Do(citizen, Plan("holistic-plan", false), desk))));
        Assert.Equal("plan-type-unknown", Type(await jobcentre.Do(desk => WriteJobPlan.Do(citizen, Plan("plan-of-2030", true), desk))));
        Fine(await jobcentre.Do(desk => WriteJobPlan.Do(citizen, Plan("holistic-plan", true), desk)));
        var plan = (await jobcentre.Do(desk => ReadJobPlan.Read(citizen, desk)))!;
        Assert.Equal(("Helhedsorienteret plan", Today), (plan.Type, plan.ConsentOn));
        Assert.NotEmpty(plan.Unverified);
    }

    [Fact]
    public async Task A_talk_is_kept_in_the_citizens_words_and_sets_the_next()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        Assert.Equal("talk-without-words", Type(await jobcentre.Do(desk => HoldJobTalk.Do(citizen, new(Today, " ", "Praktik"), desk))));
        Fine(await jobcentre.Do(desk => HoldJobTalk.Do(citizen, new(Today, "To timer er nok", "Praktik", Today.AddDays(5)), desk)));
        jobcentre.Wait(6);
        Assert.Contains((await jobcentre.Overview(citizen))!.Signals, s => s.What == "Samtalen om jobplanen er ikke holdt");
    }

    [Fact]
    public async Task A_job_goal_is_tied_to_a_shared_goal_that_is_heard_of_or_answered_for()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        var (goal, shared) = (await JobGoal(jobcentre, citizen), new GoalId(Guid.NewGuid()));
        jobcentre.Neighbours.IsSilent("SharedGoals", "Fælles mål");
        var silent = (await jobcentre.Do(desk => TieJobGoal.Do(citizen, goal, new(shared), desk)))!;
        Assert.Equal(("shared-goals-unavailable", 503), (Type(silent), silent.Status()));

        jobcentre.Neighbours.Overviews.Clear();
        Assert.Equal("shared-goal-unknown", Type(await jobcentre.Do(desk => TieJobGoal.Do(citizen, goal, new(shared), desk))));

        await using (var db = jobcentre.Open())
        {
            await new WhenGoalWasActivated(db).React(new GoalActivated(citizen, shared, GoalDirection.Develop, Today.AddDays(60)), Stop);
            await db.SaveChangesAsync(Stop);
        }
        Fine(await jobcentre.Do(desk => TieJobGoal.Do(citizen, goal, new(shared), desk)));
        Assert.Equal(shared, Assert.Single((await jobcentre.Do(desk => ReadJobPlan.Read(citizen, desk)))!.Goals).SharedGoal);
        var other = await jobcentre.Adult();
        Assert.Null(await jobcentre.Do(desk => TieJobGoal.Do(other, goal, new(null), desk)));
        Assert.Equal("employment.job-goal-tied.v1", jobcentre.Published[^1]);
    }

    [Fact]
    public async Task A_Task_Force_runs_once_at_a_time_and_the_next_follow_up_comes_by_its_cadence()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        Assert.Equal("cadence-without-reason", Type((await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio with { WhyThatOften = null }, desk))).Refused));
        Assert.NotNull((await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio, desk))).Force);
        var (_, again) = await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio, desk));
        Assert.Equal(("task-force-exists", 409), (Type(again), again.Status()));

        Fine(await jobcentre.Do(desk => HoldJointFollowUp.Do(citizen, new(Today, "Alle tre", "Godt", "Vi fortsætter", true), desk)));
        Assert.Equal(Today.AddDays(21), (await jobcentre.Do(desk => ReadTaskForce.Read(citizen, desk)))!.NextFollowUp);
        jobcentre.Wait(22);
        Assert.Contains((await jobcentre.Overview(citizen))!.Signals, s => s.What == "Task Forces opfølgning er ikke holdt");
        Fine(await jobcentre.Do(desk => EndTaskForce.Do(citizen, new("Målet er nået"), desk)));
        Assert.NotNull((await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio with { NextFollowUp = Today.AddDays(40) }, desk))).Force);
    }

    [Fact]
    public async Task The_goals_stand_side_by_side_and_who_did_not_answer_is_named()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        await JobGoal(jobcentre, citizen);
        await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio, desk));
        await jobcentre.Works(Adviser, citizen);
        jobcentre.Neighbours.Answers("DisabilityAndElderly", "Senior og Omsorg", SupportGoal(GoalDirection.Develop));
        jobcentre.Neighbours.Answers("EmploymentAndWelfare", "Job og Velfærd", SupportGoal(GoalDirection.Develop));
        jobcentre.Neighbours.IsSilent("ChildrenAndSchools", "Børn og Unge");

        var read = (await jobcentre.Do(desk => ReadTaskForce.Read(citizen, desk), Adviser))!;
        Assert.Equal(("Senior og Omsorg", "Børn og Unge"), (Assert.Single(read.OtherGoals).Department, Assert.Single(read.DidNotAnswer).Department));
        Assert.False(Assert.Single(read.SameTheme).SameWay);

        var stranger = (await jobcentre.Do(desk => ReadTaskForce.Read(citizen, desk)))!;
        Assert.Empty(stranger.OtherGoals);
        Assert.NotNull(stranger.WhyNotShown);
    }

    [Fact]
    public async Task A_disagreement_is_stated_shown_and_may_be_settled()
    {
        using var jobcentre = new Jobcentre();
        var citizen = await jobcentre.Adult();
        var job = await JobGoal(jobcentre, citizen);
        await jobcentre.Do(desk => StartTaskForce.Do(citizen, Trio, desk));
        Assert.Equal("support-goal-unknown", Type(await jobcentre.Do(desk => CompareGoals.Do(citizen, new(job, Support, false, "Hver sin vej"), desk))));
        jobcentre.Neighbours.Answers("DisabilityAndElderly", "Senior og Omsorg", SupportGoal(GoalDirection.Develop));
        Assert.Equal("job-goal-unknown", Type(await jobcentre.Do(desk => CompareGoals.Do(citizen, new(new GoalId(Guid.NewGuid()), Support, false, "Hver sin vej"), desk))));
        Assert.Equal("comparison-without-why", Type(await jobcentre.Do(desk => CompareGoals.Do(citizen, new(job, Support, false, ""), desk))));
        Fine(await jobcentre.Do(desk => CompareGoals.Do(citizen, new(job, Support, false, "Hver sin vej"), desk)));
        Assert.Contains((await jobcentre.Overview(citizen))!.Signals, s => s.Because == "Hver sin vej");
        jobcentre.Wait(1);
        Fine(await jobcentre.Do(desk => CompareGoals.Do(citizen, new(job, Support, true, "Én ny opgave ad gangen"), desk)));
        Assert.DoesNotContain((await jobcentre.Overview(citizen))!.Signals, s => s.Because == "Hver sin vej");
        Assert.Equal(2, jobcentre.Published.Count(name => name == "employment.goals-compared.v1"));
    }
}
