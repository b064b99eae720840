using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.SharedGoals.Features;
using NyeFaellesVeje.SharedGoals.Features.Goals;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>Goals that several departments work on: on the module's own database, with what the others answer or do not.</summary>
public sealed class GoalsOfSeveral : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly SignedIn Program = new(Guid.NewGuid(), "Program", Roles.Integrator, null);
    private static readonly GoalFollowUpText Good = new(-1, "Det går langsomt. Hun vil gerne prøve igen.", Today.AddDays(14), Today.AddDays(21), "Det er nyt.");

    private readonly OwnDatabase<SharedGoalsDb> own = new(new SharedGoalsModule(), Today);
    private readonly Others others = new();
    private readonly CitizenId citizen = new(Guid.NewGuid());

    public GoalsOfSeveral()
    {
        using var db = own.Open();
        db.Citizens.Add(new Citizen { Id = citizen, Born = new DateOnly(1980, 1, 1), Name = "Nogen", SealedCpr = [1], CprIndex = [1] });
        db.SaveChanges();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => own.Dispose();

    private GoalDesk Desk(SignedIn? who = null, GoalBook? book = null) => new(who ?? Program, own.Open(), book ?? GoalFile.Read(), others, own.Clock, Stop);

    private async Task<GoalId> Draft(GoalText? text = null) => Assert.IsType<Created<DraftGoal.Response>>((await DraftGoal.Handle(citizen, text ?? GoalWords.Whole, Desk())).Result).Value!.Id;

    private async Task<GoalId> Active(GoalText? text = null, params string[] departments)
    {
        var goal = await Draft(text);
        Assert.IsType<NoContent>((await ActivateGoal.Handle(goal, new ActivateGoal.Request("Prøve"), Desk())).Result);
        foreach (var department in departments) Assert.IsType<NoContent>((await AgreeContribution.Agree(goal, department, new ContributionText("Øver", "Egen plan", "Kontaktpersonen"), Desk())).Result);
        return goal;
    }

    private async Task<ReadGoal.Response> Read(GoalId goal) => Assert.IsType<Ok<ReadGoal.Response>>((await ReadGoal.Handle(goal, new DefaultHttpContext().Response, Desk())).Result).Value!;

    private List<T> Events<T>()
    {
        using var db = own.Open();
        return [.. db.Outbox.AsEnumerable().Where(row => row.Name == ModuleKit.Data.EventName.Of(typeof(T))).Select(row => JsonSerializer.Deserialize<T>(row.Payload, ContractJson.Options)!)];
    }

    [Fact]
    public async Task One_call_follows_up_and_tells_every_plan_that_shares_the_goal()
    {
        var goal = await Active(null, "employment-and-welfare", "disability-and-elderly");
        var read = Assert.IsType<Created<FollowUpGoal.Response>>((await FollowUpGoal.Handle(goal, Good, null, Desk())).Result).Value!;

        Assert.Equal(["disability-and-elderly", "employment-and-welfare"], read.Departments);
        var told = Assert.Single(Events<GoalFollowedUp>());
        Assert.Equal((read.Id, -1, false, Good.NextFrom, Good.NextTo), (told.FollowUp, told.Level, told.Ended, told.NextFrom, told.NextTo));
        Assert.Equal(read.Departments, told.Departments.Select(department => department.Text));
        var now = await Read(goal);
        Assert.Equal((-1, Good.NextFrom, Good.NextTo), (now.Level, now.NextFrom, now.NextTo));
        Assert.Equal("Det går langsomt. Hun vil gerne prøve igen.", Assert.Single(now.FollowUps).Note);
        await using var db = own.Open();
        Assert.Contains(await db.Course.ToListAsync(Stop), entry => entry.What == "Fælles mål fulgt op." && entry.FollowUp == Good.NextFrom);
        Assert.DoesNotContain(db.Outbox.AsEnumerable(), row => Encoding.UTF8.GetString(row.Payload).Contains("langsomt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_goal_that_ended_elsewhere_a_minute_ago_takes_nothing_and_says_so()
    {
        var goal = await Active();
        var tag = $"\"{(await Read(goal)).Revision}\"";
        Assert.IsType<Created<FollowUpGoal.Response>>((await FollowUpGoal.Handle(goal, Good with { Result = FollowUpResult.End }, tag, Desk())).Result);

        var refused = Assert.IsType<Refused>((await FollowUpGoal.Handle(goal, Good, tag, Desk())).Result);

        Assert.Equal((409, "goal-ended"), (refused.StatusCode, refused.Refusals[0].Type));
        Assert.Contains("22. november 2026", refused.Refusals[0].Message, StringComparison.Ordinal);
        Assert.Single(Events<GoalFollowedUp>());
        Assert.Single((await Read(goal)).FollowUps);
    }

    [Theory]
    [InlineData("\"1\"", 412)]
    [InlineData("\"2\"", 201)]
    [InlineData("W/\"2\"", 412)]
    [InlineData("*", 201)]
    [InlineData("2", 412)]
    public async Task Only_the_version_that_was_read_is_changed(string ifMatch, int status)
    {
        var goal = await Active();
        Assert.IsType<Created<FollowUpGoal.Response>>((await FollowUpGoal.Handle(goal, Good, null, Desk())).Result);
        Assert.Equal(2, (await Read(goal)).Revision);
        Assert.Equal(status, (((await FollowUpGoal.Handle(goal, Good, ifMatch, Desk())).Result) as IStatusCodeHttpResult)!.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_write_at_the_same_time_one_is_told()
    {
        var goal = await Active();
        GoalDesk one = Desk(), two = Desk();
        var (first, second) = ((await one.Goal(goal))!, (await two.Goal(goal))!);
        Assert.True((await one.Save((await one.Write(first, Good)).Refused)).None);
        var refused = await two.Save((await two.Write(second, Good)).Refused);
        Assert.Equal((GoalDesk.ChangedMeanwhile.Type, RefusalKind.Conflict), (Assert.Single(refused).Type, refused[0].Kind));
        Assert.Single((await Read(goal)).FollowUps);
    }

    [Fact]
    public async Task A_withdrawn_consent_stops_the_sharing_on_the_next_request()
    {
        var consent = new Consent
        {
            Id = Guid.NewGuid(),
            Citizen = citizen,
            Purpose = "Fælles mål",
            From = ["employment-and-welfare"],
            To = ["shared-goals"],
            By = ConsentGiver.Citizen,
            How = ConsentForm.Oral,
            GivenAt = own.Clock.GetUtcNow(),
            NotedBy = Program.Subject,
            ValidUntil = Today.AddYears(1),
        };
        await using (var db = own.Open())
        {
            db.Consents.Add(consent);
            await db.SaveChangesAsync(Stop);
        }
        var goal = await Active(GoalWords.Whole with { Consent = consent.Id }, "employment-and-welfare");
        Assert.IsType<Created<FollowUpGoal.Response>>((await FollowUpGoal.Handle(goal, Good, null, Desk())).Result);

        own.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = own.Open())
        {
            (await db.Consents.SingleAsync(Stop)).Withdraw(own.Clock.GetUtcNow());
            await db.SaveChangesAsync(Stop);
        }

        foreach (var answer in (IResult[])[(await FollowUpGoal.Handle(goal, Good, null, Desk())).Result, (await AgreeContribution.Agree(goal, "children-and-schools", new ContributionText("a", "b", "c"), Desk())).Result])
        {
            var refused = Assert.IsType<Refused>(answer);
            Assert.Equal((409, "goal-consent-withdrawn"), (refused.StatusCode, refused.Refusals[0].Type));
        }
        Assert.Single(Events<GoalFollowedUp>());
        Assert.Single((await Read(goal)).Contributions);
        Assert.Equal("goal-consent-unknown", Assert.IsType<Refused>((await DraftGoal.Handle(citizen, GoalWords.Whole with { Consent = Guid.NewGuid() }, Desk())).Result).Refusals[0].Type);
    }

    [Fact]
    public async Task Active_goals_are_counted_over_all_departments_and_a_tied_one_once()
    {
        var shared = await Active();
        others.Tell("Job og Velfærd", citizen, Others.Goal("Praktik", GoalDirection.Develop, "Job") with { SharedGoal = shared });
        others.Tell("Senior og Omsorg", citizen, Others.Goal("Kladde", GoalDirection.Develop, "Job") with { Status = GoalStatus.Draft }, Others.Goal("Ses med søster", GoalDirection.Maintain, "Relationer"));
        var third = await Draft();
        Assert.IsType<NoContent>((await ActivateGoal.Handle(third, null, Desk())).Result);

        var fourth = await Draft();
        var refused = Assert.IsType<Refused>((await ActivateGoal.Handle(fourth, null, Desk())).Result);
        Assert.Equal(("too-many-goals", "whyOneMore"), (refused.Refusals[0].Type, refused.Refusals[0].Field));
        Assert.Contains("3 aktive mål", refused.Refusals[0].Message, StringComparison.Ordinal);
        Assert.IsType<NoContent>((await ActivateGoal.Handle(fourth, null, Desk(book: GoalFile.Read() with { OwnFewGoals = 4 }))).Result);
        Assert.Equal(3, Events<GoalActivated>().Count);
    }

    [Fact]
    public async Task Each_department_writes_its_own_contribution()
    {
        var goal = await Active();
        var adviser = new SignedIn(Guid.NewGuid(), "Rådgiver", Roles.Caseworker, "employment-and-welfare");
        var text = new ContributionText("Finder praktik", "Jobplan", "Jobrådgiveren");
        Assert.IsType<NoContent>((await AgreeContribution.Agree(goal, "employment-and-welfare", text, Desk(adviser))).Result);
        Assert.IsType<NoContent>((await AgreeContribution.Agree(goal, "employment-and-welfare", text with { What = "Finder fleksjob" }, Desk(adviser))).Result);
        Assert.Equal("contribution-of-another-department", Assert.IsType<Refused>((await AgreeContribution.Agree(goal, "children-and-schools", text, Desk(adviser))).Result).Refusals[0].Type);
        Assert.Equal(["department-unknown", "contribution-without-plan"], Assert.IsType<Refused>((await AgreeContribution.Agree(goal, "findes-ikke", text with { Plan = " " }, Desk())).Result).Refusals.Select(r => r.Type));
        Assert.Equal("Finder fleksjob", Assert.Single((await Read(goal)).Contributions).What);
    }

    [Fact]
    public async Task The_harmoniser_shows_who_pulls_the_other_way_and_who_was_silent()
    {
        var goal = await Draft();
        others.Tell("Job og Velfærd", citizen, Others.Goal("Beholde timerne", GoalDirection.Maintain, "Praktiske opgaver"), Others.Goal("Noget uden tema", null, null));
        others.Silent("Børn og Unge");
        var read = Assert.IsType<Ok<ReadHarmony.Response>>((await ReadHarmony.Handle(goal, Desk())).Result).Value!;
        Assert.Equal(("Beholde timerne", Pull.Opposite), (Assert.Single(read.SameTheme).Title, read.SameTheme[0].Pull));
        Assert.Equal("Noget uden tema", Assert.Single(read.WithoutTheme).Title);
        Assert.Equal("Børn og Unge", Assert.Single(read.Silent).Department);
    }

    [Fact]
    public async Task A_shared_wording_becomes_the_drafts_and_a_disagreement_is_kept()
    {
        var goal = await Draft();
        var theirs = Others.Goal("Beholde timerne", GoalDirection.Maintain, "Praktiske opgaver");
        others.Tell("Job og Velfærd", citizen, theirs);
        var no = new AlignmentText(theirs.Id, false, null, "Jobcentret vil vente", "Borgeren og to rådgivere");
        Assert.IsType<Created<AlignGoals.Response>>((await AlignGoals.Handle(goal, no, Desk())).Result);
        Assert.Equal("Handle ind selv", (await Read(goal)).Text.Title);
        Assert.IsType<Created<AlignGoals.Response>>((await AlignGoals.Handle(goal, no with { Agree = true, Wording = "Handle ind selv og beholde timerne" }, Desk())).Result);

        var now = await Read(goal);
        Assert.Equal("Handle ind selv og beholde timerne", now.Text.Title);
        Assert.Equal([(true, null), (false, "Jobcentret vil vente")], now.Alignments.Select(said => (said.Agree, said.Disagreement)).OrderByDescending(said => said.Agree));
        Assert.Equal([false, true], Events<GoalsAligned>().Select(said => said.Agree));
        Assert.Equal("other-goal-unknown", Assert.IsType<Refused>((await AlignGoals.Handle(goal, no with { Other = new GoalId(Guid.NewGuid()) }, Desk())).Result).Refusals[0].Type);
        others.Silent("Børn og Unge");
        Assert.Equal(503, Assert.IsType<Refused>((await AlignGoals.Handle(goal, no with { Other = new GoalId(Guid.NewGuid()) }, Desk())).Result).StatusCode);
    }

    [Fact]
    public async Task A_whole_caseload_is_seen_through_by_one_question()
    {
        var many = Enumerable.Range(0, 700).Select(_ => new CitizenId(Guid.NewGuid())).Append(citizen).ToList();
        others.Cases = many;
        await Active();
        others.Tell("Job og Velfærd", citizen, Others.Goal("Beholde timerne", GoalDirection.Maintain, "Praktiske opgaver"));
        others.Tell("Job og Velfærd", many[0], Others.Goal("Beholde timerne", GoalDirection.Maintain, "Praktiske opgaver"));
        others.Asked.Clear();
        var access = new RecordingAccess();

        var list = await ListHarmony.Read(Desk(People.Caseworker), access);

        var line = Assert.Single(list.Citizens);
        Assert.Equal((citizen, "Fælles mål", "Job og Velfærd", 701), (line.Citizen, line.One.Department, line.Two.Department, list.Checked));
        Assert.Equal([citizen], access.Shown);
        Assert.Equal([nameof(WhomDoTheyWorkWith), nameof(GoalsWith)], others.Asked);
    }

    private async Task<Guid> Meeting(params GoalId[] goals) => Assert.IsType<Created<ArrangeJointFollowUp.Response>>((await ArrangeJointFollowUp.Handle(citizen, Invited(goals), Desk())).Result).Value!.Id;

    private static JointText Invited(params GoalId[] goals) =>
        new(Today.AddDays(7), new TimeOnly(9, 30), 60, "Bostedet", true, null, ["employment-and-welfare", "disability-and-elderly"], ["Psykiatrien i Region Nord"], goals);

    [Fact]
    public async Task A_joint_outcome_is_written_to_every_goal_or_to_none()
    {
        GoalId one = await Active(null, "employment-and-welfare"), two = await Active(null, "disability-and-elderly");
        var meeting = await Meeting(one, two);
        var missing = Assert.IsType<Refused>((await WriteJointOutcome.Handle(meeting, new([new(one, Good)]), Desk())).Result);
        Assert.Equal("outcome-without-goal", Assert.Single(missing.Refusals).Type);
        var wrong = Assert.IsType<Refused>((await WriteJointOutcome.Handle(meeting, new([new(one, Good), new(two, Good with { Level = 7 })]), Desk())).Result);
        Assert.Equal(("follow-up-level-unknown", "goals[1].followUp.level"), (wrong.Refusals[0].Type, wrong.Refusals[0].Field));
        Assert.Empty((await Read(one)).FollowUps);
        Assert.Empty(Events<GoalFollowedUp>());

        Assert.IsType<NoContent>((await WriteJointOutcome.Handle(meeting, new([new(one, Good), new(two, Good with { Level = 2 })]), Desk())).Result);

        Assert.Equal([(one, "employment-and-welfare"), (two, "disability-and-elderly")], Events<GoalFollowedUp>().Select(told => (told.Goal, told.Departments.Single().Text)));
        Assert.Equal(meeting, Assert.Single((await Read(two)).FollowUps).Joint);
        Assert.Equal(409, Assert.IsType<Refused>((await WriteJointOutcome.Handle(meeting, new([]), Desk())).Result).StatusCode);
        Assert.Equal(409, Assert.IsType<Refused>((await CallOffJointFollowUp.Handle(meeting, Desk())).Result).StatusCode);
    }

    [Fact]
    public async Task A_meeting_is_refused_with_all_that_is_wrong()
    {
        var goal = await Active();
        var refused = Assert.IsType<Refused>((await ArrangeJointFollowUp.Handle(citizen, new JointText(Today.AddDays(-1), new TimeOnly(9, 0), 5, " ", false, null, ["employment-and-welfare"], null, [new GoalId(Guid.NewGuid())]), Desk())).Result);
        Assert.Equal(["meeting-in-past", "meeting-length-unknown", "meeting-without-place", "meeting-without-citizen", "meeting-without-departments", "meeting-goal-unknown"], refused.Refusals.Select(r => r.Type));
        Assert.IsType<Created<ArrangeJointFollowUp.Response>>((await ArrangeJointFollowUp.Handle(citizen, Invited(goal), Desk())).Result);
    }

    [Fact]
    public async Task An_invitation_tells_time_and_place_and_nothing_of_the_case()
    {
        var meeting = await Meeting(await Active());
        var file = Assert.IsType<FileContentHttpResult>((await InviteToJointFollowUp.Handle(meeting, Desk())).Result);
        var text = Encoding.UTF8.GetString(file.FileContents.Span);
        Assert.Contains("DTSTART:20261129T083000Z", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261129T093000Z", text, StringComparison.Ordinal);
        Assert.Contains($"UID:{meeting}", text, StringComparison.Ordinal);
        foreach (var word in (string[])["Nogen", "Handle ind", "Psykiatri", citizen.ToString()]) Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        Assert.IsType<NoContent>((await CallOffJointFollowUp.Handle(meeting, Desk())).Result);
        Assert.Contains("STATUS:CANCELLED", Encoding.UTF8.GetString(Assert.IsType<FileContentHttpResult>((await InviteToJointFollowUp.Handle(meeting, Desk())).Result).FileContents.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sub_goal_needs_no_gate()
    {
        var goal = await Draft(new GoalText());
        var sub = Assert.IsType<Created<AddSubGoal.Response>>((await AddSubGoal.Add(goal, new("Ringe til butikken"), Desk())).Result).Value!.Id;
        Assert.Equal("sub-goal-without-text", Assert.IsType<Refused>((await AddSubGoal.Add(goal, new(" "), Desk())).Result).Refusals[0].Type);
        Assert.IsType<NoContent>((await FinishSubGoal.Handle(goal, sub, Desk())).Result);
        Assert.IsType<NotFound>((await FinishSubGoal.Handle(new GoalId(Guid.NewGuid()), sub, Desk())).Result);
        Assert.Equal(Today, Assert.Single((await Read(goal)).SubGoals).Done);
    }

    /// <summary>The other departments: what they have told, who is silent, and what they were asked.</summary>
    private sealed class Others : IAsk
    {
        private readonly List<Reply<CitizensGoals>> replies = [];

        public List<string> Asked { get; } = [];

        public IReadOnlyList<CitizenId> Cases { get; set; } = [];

        public static GoalSummary Goal(string title, GoalDirection? direction, string? theme) => new(new GoalId(Guid.NewGuid()), title, direction, GoalStatus.Active, theme, null, null);

        public void Tell(string department, CitizenId citizen, params GoalSummary[] goals) =>
            replies.Add(new Reply<CitizensGoals>(department, department, ReplyStatus.Answered, new CitizensGoals([.. goals.Select(goal => new CitizenGoal(citizen, goal))])));

        public void Silent(string department) => replies.Add(new Reply<CitizensGoals>(department, department, ReplyStatus.TooLate, null));

        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class => throw new NotSupportedException();

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
        {
            Asked.Add(question.GetType().Name);
            return Task.FromResult((IReadOnlyList<Reply<TAnswer>>)(question is GoalsWith ? replies : (object)new List<Reply<Caseload>> { new("X", "X", ReplyStatus.Answered, new Caseload(Cases)) }));
        }
    }
}
