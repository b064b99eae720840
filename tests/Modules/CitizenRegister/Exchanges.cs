using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>An exchange is one meeting and one follow-up with a reason, open to the participants on the day, and then no more.</summary>
public sealed class Exchanges
{
    private static readonly StaffId Teacher = new(Guid.NewGuid());
    private static readonly StaffId Adviser = new(Guid.NewGuid());
    private static readonly ParticipantText[] Two = [new(Teacher, "teacher"), new(Adviser, "family-adviser")];
    private static readonly DateOnly Today = RegisterDesk.Today;

    private static async Task<object> Arrange(RegisterDesk desk, CitizenId child, DateOnly? on, string matter = "Fravær", ParticipantText[]? participants = null) =>
        (await desk.With(db => ArrangeExchange.Handle(child, new ExchangeText(matter, on, participants ?? Two), RegisterDesk.As(Roles.SchoolStaff), db, RegisterDesk.Rules, RegisterDesk.Professions, desk.Own.Clock, RegisterDesk.Stop))).Result;

    private static async Task<Guid> Arranged(RegisterDesk desk, CitizenId child, DateOnly on, string matter = "Fravær") =>
        Assert.IsType<Created<ArrangeExchange.Response>>(await Arrange(desk, child, on, matter)).Value!.Id;

    [Fact]
    public async Task It_is_open_on_the_Danish_day_of_the_meeting_to_its_participants_only()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var id = await Arranged(desk, child.Id, Today.AddDays(2));

        async Task<bool?> Open(string at, StaffId staff)
        {
            desk.Own.Clock.SetUtcNow(DateTimeOffset.Parse(at));
            return (await desk.Ask(child.Id, staff.Value, exchange: id))!.Exchange?.IsFollowUp;
        }

        Assert.Null(await Open("2026-11-23T22:59:59Z", Teacher));
        Assert.False(await Open("2026-11-23T23:00:00Z", Teacher));
        Assert.False(await Open("2026-11-24T22:59:59Z", Adviser));
        Assert.Null(await Open("2026-11-24T22:59:59Z", new StaffId(Guid.NewGuid())));
        Assert.Null(await Open("2026-11-24T23:00:00Z", Teacher));
    }

    [Fact]
    public async Task The_follow_up_is_open_to_its_own_participants_and_says_that_it_is_one()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var id = await Arranged(desk, child.Id, Today);
        var visitor = new StaffId(Guid.NewGuid());
        Assert.IsType<NoContent>(await FollowUp(desk, id, Today.AddDays(1), participants: [new(Teacher, "teacher"), new(visitor, "health-visitor")]));

        Assert.False((await desk.Ask(child.Id, Adviser.Value, exchange: id))!.Exchange!.IsFollowUp);
        Assert.Null((await desk.Ask(child.Id, visitor.Value, exchange: id))!.Exchange);
        desk.Own.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await desk.Ask(child.Id, visitor.Value, exchange: id))!.Exchange!.IsFollowUp);
        Assert.True((await desk.Ask(child.Id, Teacher.Value, exchange: id))!.Exchange!.IsFollowUp);
        Assert.Null((await desk.Ask(child.Id, Adviser.Value, exchange: id))!.Exchange);
    }

    [Fact]
    public async Task The_third_meeting_is_refused()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var id = await Arranged(desk, child.Id, Today);
        Assert.IsType<NoContent>(await FollowUp(desk, id, Today.AddDays(7)));
        Assert.Equal((409, "exchange-used-up"), Why(await FollowUp(desk, id, Today.AddDays(14))));

        await desk.With(db => CloseExchange.Handle(id, db, desk.Own.Clock, RegisterDesk.Stop));
        Assert.Equal((409, "exchange-used-up"), Why(await Arrange(desk, child.Id, Today.AddDays(14), matter: " fravær ")));
        Assert.IsType<Created<ArrangeExchange.Response>>(await Arrange(desk, child.Id, Today.AddDays(14), matter: "Noget andet"));
    }

    [Fact]
    public async Task Two_who_arrange_the_follow_up_at_once_get_one()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var id = await Arranged(desk, child.Id, Today);
        ParticipantText[] others = [new(Teacher, "teacher"), new(new StaffId(Guid.NewGuid()), "health-visitor")];
        var meanwhile = new Interrupting(desk.Own.Clock, () => Assert.IsType<NoContent>(FollowUp(desk, id, Today.AddDays(7), participants: others).GetAwaiter().GetResult()));
        var late = (await desk.With(db => FollowUpExchange.Handle(id, new FollowUpText(Today.AddDays(8), "Også mig"), db, RegisterDesk.Professions, meanwhile, RegisterDesk.Stop))).Result;
        Assert.Equal((409, "exchange-used-up"), Why(late));
    }

    [Fact]
    public async Task A_follow_up_needs_a_reason_and_an_open_exchange()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var id = await Arranged(desk, child.Id, Today);
        Assert.Equal((422, "follow-up-without-reason"), Why(await FollowUp(desk, id, Today.AddDays(7), reason: " ")));
        Assert.Equal((422, "follow-up-not-after"), Why(await FollowUp(desk, id, Today)));
        await desk.With(db => CloseExchange.Handle(id, db, desk.Own.Clock, RegisterDesk.Stop));
        Assert.Equal((409, "exchange-closed"), Why(await FollowUp(desk, id, Today.AddDays(7))));
        Assert.Null((await desk.Ask(child.Id, Teacher.Value, exchange: id))!.Exchange);
    }

    [Fact]
    public async Task A_child_has_one_exchange_at_a_time()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        await Arranged(desk, child.Id, Today);
        Assert.Equal((409, "exchange-not-closed"), Why(await Arrange(desk, child.Id, Today.AddDays(3), "Noget andet")));
    }

    [Fact]
    public async Task Only_the_listed_professions_take_part_and_at_least_two_people()
    {
        using var desk = new RegisterDesk();
        var child = await desk.Enter(9);
        var refused = Assert.IsType<Refused>(await Arrange(desk, child.Id, Today, participants: [new(Teacher, "teacher"), new(Adviser, "job-adviser")]));
        Assert.Equal(("exchange-profession", "participants[1].profession"), (refused.Refusals[0].Type, refused.Refusals[0].Field));
        Assert.Equal((422, "exchange-without-participants"), Why(await Arrange(desk, child.Id, Today, participants: [new(Teacher, "teacher"), new(Teacher, "teacher")])));
    }

    [Theory]
    [InlineData("teacher", "2010-12-31", false)]
    [InlineData("teacher", "2011-01-01", true)]
    public void The_professions_are_dated(string profession, string day, bool listed) =>
        Assert.Equal(listed, RegisterDesk.Professions.AsOf(DateOnly.Parse(day)).Any(p => p.Profession == profession));

    [Fact]
    public async Task It_is_about_a_child_on_the_day_of_the_meeting()
    {
        using var desk = new RegisterDesk();
        var grown = await desk.Enter(18);
        Assert.Equal((422, "exchange-not-a-child"), Why(await Arrange(desk, grown.Id, Today)));
        Assert.Equal((422, "exchange-day-passed"), Why(await Arrange(desk, (await desk.Enter(9, serial: 2)).Id, Today.AddDays(-1))));
    }

    /// <summary>A clock that lets somebody else act once, just as it is read: after the exchange has been read and before it is saved.</summary>
    private sealed class Interrupting(TimeProvider inner, Action act) : TimeProvider
    {
        private Action? once = act;

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Exchange(ref once, null)?.Invoke();
            return inner.GetUtcNow();
        }
    }
}
