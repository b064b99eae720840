using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;
using NyeFaellesVeje.SharedGoals.Features.Transitions;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>The warm handover: nothing ends before what follows is decided, or the gap is acknowledged.</summary>
public sealed class WarmHandover
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly Born = new(2009, 3, 10);
    private static readonly DateOnly Eighteen = new(2027, 3, 10);
    private static readonly LawBook Book = LawFile.Read();
    private static readonly SignedIn Old = new(Guid.NewGuid(), "Den hidtidige", Roles.Caseworker, "children-and-schools");
    private static readonly SignedIn New = new(Guid.NewGuid(), "Den nye", Roles.Caseworker, "disability-and-elderly");
    private static readonly SignedIn Stranger = new(Guid.NewGuid(), "En anden", Roles.Caseworker, "employment-and-welfare");
    private static readonly SupportSummary Placement = new("Plejefamilie", Born.AddYears(8), null, 5, new LawReference("Barnets lov", "43"), null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SupportSummary Housing(DateOnly from) => new("Botilbud", from, null, null, new LawReference("Serviceloven", "107"), null);

    private static ProposeHandover.Request Proposal() => new("Plejefamilie", Eighteen, null, new Worker(New.Name, New.Department!, New.Staff), Eighteen.AddDays(-60), Eighteen.AddDays(30));

    private static async Task<(OwnDatabase<SharedGoalsDb> Own, CitizenId Citizen)> Register()
    {
        var own = new OwnDatabase<SharedGoalsDb>(new SharedGoalsModule(), Today);
        await using var db = own.Open();
        var citizen = new CitizenId(Guid.NewGuid());
        db.Citizens.Add(new Citizen { Id = citizen, Born = Born, SealedCpr = [1], CprIndex = [2] });
        await db.SaveChangesAsync(Stop);
        return (own, citizen);
    }

    private static async Task<(Guid? Id, List<Refusal> Refused)> Propose(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, ProposeHandover.Request request, IAsk ask)
    {
        await using var db = own.Open();
        var (handover, refused) = await ProposeHandover.Propose(citizen, Born, request, Old, db, Book, ask, own.Clock, Stop);
        await db.SaveChangesAsync(Stop);
        return (handover?.Id, refused);
    }

    private static async Task<List<Refusal>> Accept(OwnDatabase<SharedGoalsDb> own, Guid id, SignedIn who, IAsk ask, string? gapReason = null)
    {
        await using var db = own.Open();
        return await AcceptHandover.Accept(await db.Handovers.Include(h => h.Steps).SingleAsync(h => h.Id == id, Stop), gapReason, who, db, Book, ask, own.Clock, Stop);
    }

    [Fact]
    public async Task What_follows_at_once_is_accepted_by_the_new_worker_and_told_of()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var ask = new Told([Placement, Housing(Eighteen)]);
        var (id, refused) = await Propose(own, citizen, Proposal(), ask);
        Assert.Empty(refused);
        Assert.Equal("handover-not-yours", Assert.Single(await Accept(own, id!.Value, Stranger, ask)).Type);
        Assert.Empty(await Accept(own, id.Value, New, ask));
        Assert.Equal(["shared-goals.transition-handed-over.v1"], own.Published());

        await using var db = own.Open();
        var line = Assert.Single(await ListHandovers.Read(citizen, db, Stop));
        Assert.Equal((HandoverState.Accepted, "Botilbud", 0, Old.Name), (line.State, line.Follows, line.GapDays, line.OldWorker.Name));
        Assert.Equal([HandoverState.Proposed, HandoverState.Accepted], line.Steps.Select(step => step.State));
        Assert.Equal("handover-answered", Assert.Single(await Accept(own, id.Value, New, ask)).Type);
    }

    [Fact]
    public async Task Nothing_ends_before_what_follows_is_decided_unless_somebody_acknowledges_the_gap()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var (id, _) = await Propose(own, citizen, Proposal(), new Told([Placement]));
        Assert.Equal("nothing-follows", Assert.Single(await Accept(own, id!.Value, New, new Told([Placement]))).Type);
        Assert.Equal("gap-not-acknowledged", Assert.Single(await Accept(own, id.Value, New, new Told([Placement, Housing(Eighteen.AddDays(9))]))).Type);
        Assert.Empty(own.Published());
        Assert.Empty(await Accept(own, id.Value, New, new Told([Placement, Housing(Eighteen.AddDays(9))]), "Flytter ind hos sin søster i de ni dage"));

        await using var db = own.Open();
        var line = Assert.Single(await ListHandovers.Read(citizen, db, Stop));
        Assert.Equal((9, "Flytter ind hos sin søster i de ni dage", New.Name), (line.GapDays, line.GapReason, line.GapAcknowledgedBy));
    }

    [Fact]
    public async Task While_a_department_is_silent_it_is_not_known_what_follows()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var (id, _) = await Propose(own, citizen, Proposal(), new Told([Placement]));
        var refusal = Assert.Single(await Accept(own, id!.Value, New, new Told([Placement], silent: true)));
        Assert.Equal(("what-follows-unknown", RefusalKind.Unavailable), (refusal.Type, refusal.Kind));
    }

    [Fact]
    public async Task Two_who_answer_at_once_are_not_both_right()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var ask = new Told([Placement, Housing(Eighteen)]);
        var (id, _) = await Propose(own, citizen, Proposal(), ask);
        await using var late = own.Open();
        var read = await late.Handovers.Include(h => h.Steps).SingleAsync(h => h.Id == id, Stop);
        Assert.Empty(await Accept(own, id!.Value, New, ask));
        Assert.True(read.Reject("Vi har ingen plads", New, own.Clock.GetUtcNow()).None);
        Assert.Equal(RefusalKind.Conflict, Assert.Single(await late.SaveUnlessAnswered(Stop)).Kind);
    }

    [Fact]
    public async Task Rejected_and_revoked_say_why_and_a_revoked_one_is_over()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var (id, _) = await Propose(own, citizen, Proposal(), new Told([Placement]));
        await using var db = own.Open();
        var handover = await db.Handovers.Include(h => h.Steps).SingleAsync(h => h.Id == id, Stop);
        var now = own.Clock.GetUtcNow();
        Assert.Equal("handover-without-reason", Assert.Single(handover.Reject(" ", New, now)).Type);
        Assert.Equal("handover-not-yours", Assert.Single(handover.Reject("Nej", Stranger, now)).Type);
        Assert.True(handover.Revoke("Fejl i navnet", Old, now).None);
        Assert.Equal("handover-over", Assert.Single(handover.Revoke("Igen", Old, now)).Type);
        Assert.Equal("handover-answered", Assert.Single(handover.Reject("Nej", New, now)).Type);
        await db.SaveChangesAsync(Stop);
        Assert.Equal("Fejl i navnet", (await ListHandovers.Read(citizen, db, Stop)).Single().Steps[^1].Reason);
    }

    [Fact]
    public async Task Both_are_there_before_and_on_the_day_and_what_does_not_stop_is_not_handed_over()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var ask = new Told([Placement]);
        async Task<string> Refused(ProposeHandover.Request request) => Assert.Single((await Propose(own, citizen, request, ask)).Refused).Type;
        Assert.Equal("overlap-misses-transition", await Refused(Proposal() with { OverlapFrom = Eighteen }));
        Assert.Equal("overlap-misses-transition", await Refused(Proposal() with { OverlapTo = Eighteen.AddDays(-1) }));
        var backwards = (await Propose(own, citizen, Proposal() with { OverlapFrom = Eighteen.AddDays(20), OverlapTo = Eighteen.AddDays(10) }, ask)).Refused;
        Assert.Equal(["overlap-backwards", "overlap-misses-transition"], backwards.Select(refusal => refusal.Type));
        Assert.Equal("handover-without-new-worker", await Refused(Proposal() with { NewWorker = new Worker(" ", "x", null) }));
        Assert.Equal("transition-unknown", await Refused(Proposal() with { On = Eighteen.AddDays(1) }));
    }

    [Fact]
    public async Task The_list_can_keep_those_for_whom_nothing_is_handed_over()
    {
        var (own, citizen) = await Register();
        using var _ = own;
        var (ask, program) = (new Told([Placement, Housing(Eighteen)]), new SignedIn(Guid.NewGuid(), "Program", Roles.Integrator, null));
        async Task<int> Undecided()
        {
            await using var db = own.Open();
            return (await ListTransitionsAhead.Read(new(24, "18", 1, Undecided: true), program, db, Book, ask, new RecordingAccess(), Today, Stop)).Citizens.Count;
        }

        Assert.Equal(1, await Undecided());
        var (id, _) = await Propose(own, citizen, Proposal(), ask);
        Assert.Equal(1, await Undecided());
        Assert.Empty(await Accept(own, id!.Value, New, ask));
        Assert.Equal(0, await Undecided());
    }

    [Fact]
    public async Task The_register_has_an_index_on_birth_to_look_the_list_up_by()
    {
        var (own, _) = await Register();
        using var __ = own;
        await using var db = own.Open();
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'citizen' AND sql LIKE '%Born%'").ToListAsync(Stop);
        Assert.Single(indexes);
    }

    private sealed class Told(IReadOnlyList<SupportSummary> supports, bool silent = false) : IAsk
    {
        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult(new Reply<TAnswer>("", "", ReplyStatus.NoSuchModule, null));

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([.. new object[]
            {
                new Reply<DepartmentOverview>("A", "Børn og Unge", ReplyStatus.Answered, new DepartmentOverview { Supports = supports }),
                new Reply<DepartmentOverview>("B", "Senior og Omsorg", silent ? ReplyStatus.TooLate : ReplyStatus.Nothing, null),
            }.OfType<Reply<TAnswer>>()]);
    }
}
