using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>A consent is free, specific and informed, ends at midnight in Denmark, and is withdrawn from the next ask on.</summary>
public sealed class Consents
{
    private static readonly ConsentText Whole = new("Fælles plan", ["disability-and-elderly"], ["employment-and-welfare"], ConsentGiver.Citizen, ConsentForm.Written, Informed: true, RegisterDesk.Today.AddDays(30));

    private static Consent Given(DateOnly until, DateTimeOffset? at = null) => new()
    {
        Id = Guid.NewGuid(),
        Citizen = new CitizenId(Guid.NewGuid()),
        Purpose = "Fælles plan",
        From = ["disability-and-elderly"],
        To = ["employment-and-welfare"],
        GivenAt = at ?? DateTimeOffset.UnixEpoch,
        By = ConsentGiver.Citizen,
        How = ConsentForm.Written,
        NotedBy = Guid.NewGuid(),
        ValidUntil = until,
    };

    [Theory]
    [InlineData("2026-07-01", "2026-07-01T21:59:59.9999999Z", "2026-07-01T22:00:00Z")] // summer: midnight is 22 UTC
    [InlineData("2026-12-01", "2026-12-01T22:59:59.9999999Z", "2026-12-01T23:00:00Z")] // winter: midnight is 23 UTC
    [InlineData("2026-10-24", "2026-10-24T21:59:59.9999999Z", "2026-10-24T22:00:00Z")] // the night the clocks go back: not yet gone back
    [InlineData("2026-10-25", "2026-10-25T22:59:59.9999999Z", "2026-10-25T23:00:00Z")] // a day of 25 hours
    [InlineData("2026-03-28", "2026-03-28T22:59:59.9999999Z", "2026-03-28T23:00:00Z")] // the night the clocks go forward
    [InlineData("2026-03-29", "2026-03-29T21:59:59.9999999Z", "2026-03-29T22:00:00Z")] // a day of 23 hours
    public void It_holds_to_the_last_moment_of_its_last_Danish_day(string until, string last, string after)
    {
        var consent = Given(DateOnly.Parse(until));
        Assert.True(consent.IsValidAt(DateTimeOffset.Parse(last)));
        Assert.False(consent.IsValidAt(DateTimeOffset.Parse(after)));
    }

    [Fact]
    public void At_any_instant_it_holds_exactly_when_it_is_given_not_withdrawn_and_the_day_has_not_ended()
    {
        var random = new Random(2018);
        var valid = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var given = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 60 * 24 * 365));
            var until = given.DanishDate().AddDays(random.Next(-2, 200));
            var consent = Given(until, given);
            DateTimeOffset? withdrawn = random.Next(2) == 0 ? given.AddMinutes(random.Next(0, 60 * 24 * 250)) : null;
            if (withdrawn is { } at) consent.Withdraw(at);

            // The end is found independently: the first instant whose wall clock in Denmark shows the day after.
            var midnight = until.AddDays(1).ToDateTime(TimeOnly.MinValue);
            var end = new DateTimeOffset(midnight, DanishTime.Zone.GetUtcOffset(midnight));
            var instant = given.AddMinutes(random.Next(-500, 60 * 24 * 210));
            var expected = instant >= given && instant < end && !(instant >= withdrawn);
            Assert.Equal(expected, consent.IsValidAt(instant));
            if (expected) valid++;
        }
        Assert.InRange(valid, 2_000, 18_000);
    }

    public static TheoryData<string, string> Parts => new()
    {
        { "purpose", "consent-without-purpose" }, { "from", "consent-without-from" }, { "to", "consent-without-to" }, { "by", "consent-without-giver" }, { "how", "consent-without-form" },
        { "informed", "consent-not-informed" }, { "validUntil", "consent-without-end" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_that_is_missing_is_named(string part, string type)
    {
        var refusal = Assert.Single((part switch
        {
            "purpose" => Whole with { Purpose = " " },
            "from" => Whole with { From = [] },
            "to" => Whole with { To = ["Ikke en forvaltning"] },
            "by" => Whole with { By = null },
            "how" => Whole with { How = null },
            "informed" => Whole with { Informed = false },
            _ => Whole with { ValidUntil = null },
        }).WhatIsMissing(RegisterDesk.Today));
        Assert.Equal((type, part), (refusal.Type, refusal.Field));
    }

    [Theory]
    [InlineData(10, nameof(ConsentGiver.Citizen), "consent-without-custody")]
    [InlineData(10, nameof(ConsentGiver.Guardian), null)]
    [InlineData(15, nameof(ConsentGiver.Guardian), "consent-without-both")]
    [InlineData(17, nameof(ConsentGiver.Citizen), "consent-without-both")]
    [InlineData(17, nameof(ConsentGiver.Both), null)]
    [InlineData(18, nameof(ConsentGiver.Citizen), null)]
    [InlineData(18, nameof(ConsentGiver.Guardian), "consent-without-guardian")]
    public async Task Who_must_say_yes_follows_the_age(int age, string by, string? type)
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter(age);
        var (consent, refused) = Consent.Give(citizen, Whole with { By = Enum.Parse<ConsentGiver>(by) }, hasGuardian: false, Guid.NewGuid(), desk.Own.Clock, RegisterDesk.Rules);
        Assert.Equal(type, refused.SingleOrDefault()?.Type);
        Assert.Equal(type is null, consent is not null);
    }

    [Fact]
    public async Task An_adult_with_a_guardian_in_the_register_may_consent_by_the_guardian()
    {
        using var desk = new RegisterDesk();
        var (citizen, guardian) = (await desk.Enter(50), await desk.Enter(60, serial: 2));
        Assert.IsType<Refused>(await Give(desk, citizen.Id, Whole with { By = ConsentGiver.Guardian }));
        await desk.Save(new Relation { Citizen = citizen.Id, Other = guardian.Id, Kind = RelationKind.Guardian, From = RegisterDesk.Today });
        Assert.IsType<Created<GiveConsent.Response>>(await Give(desk, citizen.Id, Whole with { By = ConsentGiver.Guardian }));
    }

    [Fact]
    public async Task What_is_pleaded_comes_with_its_purpose_and_nothing_once_it_is_withdrawn()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter();
        var id = ((Created<GiveConsent.Response>)await Give(desk, citizen.Id, Whole)).Value!.Id;

        var valid = (await desk.Ask(citizen.Id, consent: id))!.Consent!;
        Assert.Equal("Fælles plan", valid.Purpose);
        Assert.Equal(["disability-and-elderly"], valid.From);
        Assert.Equal(["employment-and-welfare"], valid.To);
        Assert.Null((await desk.Ask(citizen.Id))!.Consent);
        Assert.Null((await desk.Ask((await desk.Enter(serial: 2)).Id, consent: id))!.Consent);

        Assert.IsType<NoContent>((await desk.With(db => WithdrawConsent.Handle(id, db, desk.Own.Clock, RegisterDesk.Stop))).Result);
        Assert.Null((await desk.Ask(citizen.Id, consent: id))!.Consent);
    }

    [Fact]
    public async Task What_is_pleaded_is_gone_with_the_midnight_after_its_last_day()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter();
        var id = ((Created<GiveConsent.Response>)await Give(desk, citizen.Id, Whole with { ValidUntil = RegisterDesk.Today })).Value!.Id;
        desk.Own.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 22, 22, 59, 59, TimeSpan.Zero));
        Assert.NotNull((await desk.Ask(citizen.Id, consent: id))!.Consent);
        desk.Own.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await desk.Ask(citizen.Id, consent: id))!.Consent);
    }

    [Fact]
    public async Task A_second_withdrawal_keeps_the_first_instant()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter();
        var id = ((Created<GiveConsent.Response>)await Give(desk, citizen.Id, Whole)).Value!.Id;
        await desk.With(db => WithdrawConsent.Handle(id, db, desk.Own.Clock, RegisterDesk.Stop));
        var first = desk.Own.Clock.GetUtcNow();
        desk.Own.Clock.Advance(TimeSpan.FromHours(3));
        await desk.With(db => WithdrawConsent.Handle(id, db, desk.Own.Clock, RegisterDesk.Stop));
        var entry = Assert.Single(Assert.IsType<Ok<ListConsents.Response>>((await desk.With(db => ListConsents.Handle(citizen.Id, db, desk.Own.Clock, RegisterDesk.Stop))).Result).Value!.Consents);
        Assert.Equal((first, false), (entry.WithdrawnAt, entry.IsValid));
    }

    private static async Task<object> Give(RegisterDesk desk, CitizenId citizen, ConsentText text) =>
        (await desk.With(db => GiveConsent.Handle(citizen, text, RegisterDesk.As(Roles.Caseworker), db, RegisterDesk.Rules, desk.Own.Clock, RegisterDesk.Stop))).Result;
}
