using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Answers;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>Custody, partiality, protection and masking, as the register tells of them.</summary>
public sealed class AccessFactsOfTheRegister
{
    private static readonly DateOnly Today = RegisterDesk.Today;

    [Fact]
    public async Task Nothing_is_known_of_an_unknown_citizen()
    {
        using var desk = new RegisterDesk();
        Assert.Null(await desk.Ask(new CitizenId(Guid.NewGuid())));
        var known = await desk.Ask((await desk.Enter()).Id);
        Assert.Empty(known!.PartialTo);
        Assert.Equal(new AccessFacts(false, false, false, null, null) { PartialTo = known.PartialTo, Born = known.Born, Pension = known.Pension }, known);
    }

    [Fact]
    public async Task The_age_is_told_by_birth_and_by_the_day_of_the_pension()
    {
        using var desk = new RegisterDesk();
        var (young, old) = (await desk.Enter(16), await desk.Enter(66, serial: 2));
        var known = (await desk.Ask(young.Id))!;
        Assert.Equal(young.Born, known.Born);
        Assert.True(known.Pension > young.Born.AddYears(67));
        // Born 1960: the pension begins at 67.
        Assert.Equal(old.Born.AddYears(67), (await desk.Ask(old.Id))!.Pension);
    }

    [Fact]
    public async Task Custody_ends_on_the_eighteenth_birthday()
    {
        using var desk = new RegisterDesk();
        var (child, mother) = (await desk.Enter(17), await desk.Enter(40, serial: 2));
        await desk.Save(new Relation { Citizen = child.Id, Other = mother.Id, Kind = RelationKind.ParentWithCustody, From = child.Born });
        async Task<bool> Custody(DateOnly day)
        {
            desk.Own.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
            return (await desk.Ask(child.Id, mother.Id.Value))!.HasCustody;
        }

        Assert.False((await desk.Ask(child.Id, Guid.NewGuid()))!.HasCustody);
        Assert.False((await desk.Ask(mother.Id, child.Id.Value))!.HasCustody);
        Assert.True(await Custody(child.Born.BirthdayAt(18).AddDays(-1)));
        Assert.False(await Custody(child.Born.BirthdayAt(18)));
    }

    [Theory]
    [InlineData(nameof(RelationKind.ParentWithoutCustody))]
    [InlineData(nameof(RelationKind.Guardian))]
    [InlineData(nameof(RelationKind.Sibling))]
    [InlineData(nameof(RelationKind.Partner))]
    [InlineData(nameof(RelationKind.Network))]
    public void No_other_relation_is_custody(string kind)
    {
        var relation = new Relation { Citizen = new(Guid.NewGuid()), Other = new(Guid.NewGuid()), Kind = Enum.Parse<RelationKind>(kind), From = Today };
        Assert.False(relation.HasCustodyOn(Today, Today.AddYears(-5), RegisterDesk.Rules));
    }

    [Fact]
    public async Task An_ended_relation_is_custody_no_more_and_one_of_tomorrow_not_yet()
    {
        using var desk = new RegisterDesk();
        var (child, father) = (await desk.Enter(5), await desk.Enter(40, serial: 2));
        await desk.With(db => RelateCitizens.Handle(child.Id, father.Id, new(RelationKind.ParentWithCustody, Today.AddDays(1)), db, desk.Own.Clock, RegisterDesk.Stop));
        Assert.False((await desk.Ask(child.Id, father.Id.Value))!.HasCustody);
        await desk.With(db => RelateCitizens.Handle(child.Id, father.Id, new(RelationKind.ParentWithCustody), db, desk.Own.Clock, RegisterDesk.Stop));
        Assert.True((await desk.Ask(child.Id, father.Id.Value))!.HasCustody);
        Assert.IsType<NoContent>((await desk.With(db => EndRelation.Handle(child.Id, father.Id, db, desk.Own.Clock, RegisterDesk.Stop))).Result);
        Assert.False((await desk.Ask(child.Id, father.Id.Value))!.HasCustody);
        Assert.IsType<NotFound>((await desk.With(db => EndRelation.Handle(child.Id, father.Id, db, desk.Own.Clock, RegisterDesk.Stop))).Result);
    }

    [Fact]
    public async Task Whoever_is_partial_is_so_from_the_next_ask_until_a_leader_ends_it()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter();
        var (adviser, lead) = (RegisterDesk.As(Roles.Caseworker), RegisterDesk.As(Roles.TeamLead));
        Task<Results<Created<NoteConflict.Response>, NotFound, Refused>> Note(SignedIn who, Guid? subject, string? reason = "Søster") =>
            desk.With(db => NoteConflict.Handle(citizen.Id, new(subject, reason), who, db, desk.Own.Clock, RegisterDesk.Stop));

        Assert.Equal("conflict-of-another", Assert.Single(Assert.IsType<Refused>((await Note(adviser, lead.Subject)).Result).Refusals).Type);
        Assert.Equal("conflict-without-reason", Assert.Single(Assert.IsType<Refused>((await Note(adviser, null, " ")).Result).Refusals).Type);
        Assert.False((await desk.Ask(citizen.Id, adviser.Subject))!.IsConflicted);

        var id = Assert.IsType<Created<NoteConflict.Response>>((await Note(adviser, null)).Result).Value!.Id;
        Assert.Equal(id, Assert.IsType<Created<NoteConflict.Response>>((await Note(lead, adviser.Subject)).Result).Value!.Id);
        Assert.True((await desk.Ask(citizen.Id, adviser.Subject))!.IsConflicted);
        Assert.False((await desk.Ask(citizen.Id, lead.Subject))!.IsConflicted);

        Assert.IsType<Refused>((await desk.With(db => EndConflict.Handle(citizen.Id, id, adviser, db, desk.Own.Clock, RegisterDesk.Stop))).Result);
        Assert.IsType<NoContent>((await desk.With(db => EndConflict.Handle(citizen.Id, id, lead, db, desk.Own.Clock, RegisterDesk.Stop))).Result);
        Assert.False((await desk.Ask(citizen.Id, adviser.Subject))!.IsConflicted);
    }

    [Fact]
    public async Task A_protected_citizen_is_masked_and_not_found_by_name_until_a_person_ends_it_also_after_its_last_day()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter(name: "Zenia Skjult");
        Assert.IsType<NoContent>((await desk.With(db => ProtectCitizen.Handle(citizen.Id, new(), db, RegisterDesk.Rules, desk.Own.Clock, RegisterDesk.Stop))).Result);
        await AssertMasked();
        desk.Own.Clock.Advance(TimeSpan.FromDays(800));
        await AssertMasked();

        var gate = new RecordingAccess();
        var overdue = Assert.Single((await desk.With(db => ListProtectionsToRenew.Handle(RegisterDesk.As(Roles.Coordinator) with { Department = "shared-goals" }, db, gate, RegisterDesk.Rules, desk.Own.Clock, RegisterDesk.Stop))).Value!.Protections);
        Assert.Equal((citizen.Id, true, Today.AddMonths(12)), (overdue.Citizen, overdue.IsOverdue, overdue.Until));
        Assert.Equal([citizen.Id], gate.Shown);

        Assert.IsType<NoContent>((await desk.With(db => EndProtection.Handle(citizen.Id, db, RegisterDesk.Stop))).Result);
        Assert.Single((await Search(desk, "Zenia")).Citizens);
        Assert.Equal("Zenia Skjult", (await desk.With(db => new AnswerWhoIs(db).Answer(new WhoIs(citizen.Id), RegisterDesk.Stop)))!.Name);

        async Task AssertMasked()
        {
            Assert.True((await desk.Ask(citizen.Id))!.IsProtected);
            Assert.Empty((await Search(desk, "Zenia")).Citizens);
            Assert.Empty((await Search(desk, "Zenia", [citizen.Id])).Citizens);
            Assert.Equal(Citizen.ProtectedName, (await desk.With(db => new AnswerWhoIs(db).Answer(new WhoIs(citizen.Id), RegisterDesk.Stop)))!.Name);
            Assert.Equal(Citizen.ProtectedName, Assert.Single((await desk.With(db => new AnswerWhoAre(db).Answer(new WhoAre([citizen.Id]), RegisterDesk.Stop)))!.Citizens).Name);
        }
    }

    [Fact]
    public async Task Protections_are_listed_to_those_who_work_with_the_citizen_and_only_when_they_are_due()
    {
        using var desk = new RegisterDesk();
        var (mine, others, later) = (await desk.Enter(), await desk.Enter(serial: 2), await desk.Enter(serial: 3));
        var adviser = RegisterDesk.As(Roles.Caseworker);
        foreach (var (citizen, days) in new[] { (mine, 59), (others, 59), (later, 61) })
            await desk.With(db => ProtectCitizen.Handle(citizen.Id, new(Today.AddDays(days)), db, RegisterDesk.Rules, desk.Own.Clock, RegisterDesk.Stop));
        foreach (var citizen in new[] { mine, later })
            await desk.Save(new CaseMembership { Citizen = citizen.Id, Staff = adviser.Staff!.Value, NamedBy = Guid.NewGuid(), From = Today });

        var gate = new RecordingAccess();
        var listed = (await desk.With(db => ListProtectionsToRenew.Handle(adviser, db, gate, RegisterDesk.Rules, desk.Own.Clock, RegisterDesk.Stop))).Value!.Protections;
        Assert.Equal([mine.Id], listed.Select(p => p.Citizen));
        Assert.Equal([mine.Id], gate.Shown);
    }

    [Fact]
    public async Task Name_and_address_are_shown_for_a_reason_that_is_on_the_audit_first()
    {
        using var desk = new RegisterDesk();
        var citizen = await desk.Enter(name: "Zenia Skjult");
        var gate = new RecordingAccess();
        Task<Results<Ok<UnmaskCitizen.Response>, NotFound, Refused>> Unmask(string? reason, RecordingAccess at, UnmaskFor? use = UnmaskFor.Letter) =>
            desk.With(db => UnmaskCitizen.Handle(citizen.Id, new(use, reason), db, desk.Vault, at, RegisterDesk.Stop));

        Assert.Equal("unmask-without-reason", Assert.Single(Assert.IsType<Refused>((await Unmask("  ", gate)).Result).Refusals).Type);
        Assert.Equal("unmask-without-reason", Assert.Single(Assert.IsType<Refused>((await Unmask("x . 1234567890", gate)).Result).Refusals).Type);
        Assert.Equal("unmask-without-use", Assert.Single(Assert.IsType<Refused>((await Unmask("Brev skal sendes", gate, null)).Result).Refusals).Type);
        Assert.Empty(gate.Revealed);
        await Assert.ThrowsAsync<IOException>(() => Unmask("Brev skal sendes", new RecordingAccess { IsSilent = true }));
        Assert.Equal(new UnmaskCitizen.Response("Zenia Skjult", "Lærkebakken 7"), Assert.IsType<Ok<UnmaskCitizen.Response>>((await Unmask(" Brev skal sendes ", gate)).Result).Value);
        Assert.Equal([(citizen.Id, "protected", "Sende et brev: Brev skal sendes")], gate.Revealed);
    }

    [Fact]
    public async Task A_search_among_some_finds_none_of_the_others_however_many_they_are()
    {
        using var desk = new RegisterDesk();
        var citizens = new List<CitizenId>();
        for (var i = 0; i < 6; i++) citizens.Add((await desk.Enter(name: $"Anna Prøve {i}", serial: i + 1)).Id);
        var many = Enumerable.Range(0, 2_000).Select(_ => new CitizenId(Guid.NewGuid())).Append(citizens[4]).Prepend(citizens[1]).ToList();

        Assert.Equal(6, (await Search(desk, "Anna")).Citizens.Count);
        var among = await Search(desk, "Anna", many);
        Assert.Equal([citizens[1], citizens[4]], among.Citizens.Select(c => c.Citizen));
        Assert.False(among.More);
        Assert.True((await Search(desk, "Anna", many, max: 1)).More);
        Assert.Empty((await Search(desk, "Anna", [])).Citizens);
        Assert.Equal(2, (await desk.With(db => new AnswerWhoAre(db).Answer(new WhoAre(many), RegisterDesk.Stop)))!.Citizens.Count);
    }

    [Fact]
    public void Every_dated_rule_says_where_it_is_from()
    {
        string[] used = [DatedRules.CustodyUntilAge, DatedRules.ConsentTooFromAge, DatedRules.ExchangeUntilAge, DatedRules.ProtectionMonths, DatedRules.ProtectionRenewalDays];
        Assert.All(used, rule => Assert.False(string.IsNullOrWhiteSpace(RegisterDesk.Rules.AsOf(rule, Today)?.Source)));
    }

    private static async Task<FoundCitizens> Search(RegisterDesk desk, string text, IReadOnlyList<CitizenId>? among = null, int max = 20) =>
        (await desk.With(db => new AnswerSearchCitizens(db).Answer(new SearchCitizens(text, max) { Among = among }, RegisterDesk.Stop)))!;
}
