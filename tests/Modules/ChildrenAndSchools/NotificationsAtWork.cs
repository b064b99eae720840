using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ChildrenAndSchools.Features;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>Notifications: in from anyone without consent, assessed with reasons, and the notifier seen by few.</summary>
public sealed class NotificationsAtWork
{
    private const string Children = "children-and-schools";
    private static readonly SignedIn Teacher = Office.Somebody(5, Roles.SchoolStaff, Children);
    private static readonly SignedIn JobAdviser = Office.Somebody(8, Roles.Caseworker, "employment-and-welfare");
    private static readonly NotificationText Told = new(NotifierKind.Private, "Nabo Niels", "20 20 20 20", "Barnet står ude om natten.");

    private static CancellationToken Stop => Office.Stop;

    private static Task<Results<Created<Made>, NotFound, Refused>> Receive(Office office, CitizenId citizen, NotificationText text, SignedIn? who = null) =>
        office.Do((db, register) => ReceiveNotification.Handle(citizen, text, who ?? JobAdviser, db, register, Office.Rules, office.Own.Clock, Stop));

    private static Task<Results<NoContent, NotFound, Refused>> Assess(Office office, CitizenId citizen, Guid id, NotificationOutcome? outcome, string? why = "Gentagen bekymring") =>
        office.Do((db, _) => AssessNotification.Handle(citizen, id, new(outcome, why), Office.Adviser, db, office.Own.Clock, Stop));

    private static async Task<ReadNotification.Response> Read(Office office, CitizenId citizen, Guid id, SignedIn who) =>
        Assert.IsType<Ok<ReadNotification.Response>>((await office.Do((db, register) => ReadNotification.Handle(citizen, id, who, db, register, Office.Rules, office.Access, office.Own.Clock, Stop))).Result).Value!;

    [Fact]
    public async Task A_child_over_18_today_is_refused_and_on_the_day_before_not()
    {
        using var office = new Office();
        Assert.Equal(["citizen-not-a-child"], Office.Refusals(await Receive(office, office.Child(Office.Today.AddYears(-18)), Told)));
        Assert.Empty(Office.Refusals(await Receive(office, office.Child(Office.Today.AddYears(-18).AddDays(1)), Told)));
    }

    [Fact]
    public async Task An_unborn_child_is_notified_of_on_the_expecting_parent_whatever_the_age()
    {
        using var office = new Office();
        var mother = office.Child(Office.Today.AddYears(-29), false, Office.Adviser);
        var id = Office.Made(await Receive(office, mother, Told with { IsUnborn = true, Expected = Office.Today.AddMonths(4) }));
        Assert.True((await Read(office, mother, id, Office.Adviser)).IsUnborn);
        Assert.Equal(["expected-too-far"], Office.Refusals(await Receive(office, mother, Told with { IsUnborn = true, Expected = Office.Today.AddMonths(11) })));
        Assert.Equal(["expected-for-born"], Office.Refusals(await Receive(office, office.Child(Office.Today.AddYears(-3)), Told with { Expected = Office.Today })));
    }

    [Fact]
    public async Task Before_birth_after_now_anonymous_with_a_name_and_nothing_said_are_each_refused_at_their_field()
    {
        using var office = new Office();
        var child = office.Child(Office.Today.AddDays(-10));
        var now = office.Own.Clock.GetUtcNow();
        Assert.Equal(["day-before-birth"], Office.Refusals(await Receive(office, child, Told with { Received = now.AddDays(-11) })));
        Assert.Equal(["received-in-future"], Office.Refusals(await Receive(office, child, Told with { Received = now.AddMinutes(1) })));
        Assert.Equal(["anonymous-with-name"], Office.Refusals(await Receive(office, child, Told with { From = NotifierKind.Anonymous })));
        Assert.Equal(["notification-from-nobody", "notification-without-text"], Office.Refusals(await Receive(office, child, new NotificationText(null, null, null, " "))));
        Assert.Equal(["not-found"], Office.Refusals(await Receive(office, new CitizenId(Guid.NewGuid()), Told)));
    }

    [Fact]
    public async Task The_notifier_is_seen_by_the_childs_adviser_and_leaders_and_masked_for_all_others()
    {
        using var office = new Office();
        var child = office.Child(Office.Today.AddYears(-7), false, Office.Adviser, Teacher);
        var id = Office.Made(await Receive(office, child, Told, JobAdviser));

        SignedIn[] see = [Office.Adviser, JobAdviser, Office.Somebody(3, Roles.TeamLead, Children), Office.Somebody(4, Roles.DepartmentHead, Children)];
        SignedIn[] masked = [Teacher, Office.Somebody(7, Roles.HealthVisitor, Children), Office.Somebody(2, Roles.Caseworker, Children), Office.Somebody(12, Roles.Caseworker, "disability-and-elderly"),
            Office.Somebody(15, Roles.DepartmentHead, "disability-and-elderly"), Office.Somebody(18, Roles.Coordinator, "shared-goals"), Office.Somebody(30, Roles.Integrator, null), new SignedIn(child.Value, "Forælder", Roles.Guardian, null)];

        foreach (var who in see) Assert.Equal((false, "Nabo Niels", "20 20 20 20"), Seen(await Read(office, child, id, who)));
        Assert.Equal(see.Length, office.Access.Revealed.Count(r => r.Citizen == child && r.What == "underretter"));
        foreach (var who in masked) Assert.Equal((true, null, null), Seen(await Read(office, child, id, who)));
        Assert.Equal(see.Length, office.Access.Revealed.Count);

        static (bool, string?, string?) Seen(ReadNotification.Response read) => (read.Notifier.IsMasked, read.Notifier.Name, read.Notifier.Reach);
    }

    [Fact]
    public async Task Where_only_a_name_is_known_it_waits_with_its_clock_until_it_is_matched()
    {
        using var office = new Office();
        Assert.Equal(["notification-about-nobody"], Office.Refusals(await office.Do((db, _) => ReceiveUnmatchedNotification.Handle(Told, Teacher, db, office.Own.Clock, Stop))));
        var taken = Assert.IsType<Created<ReceiveUnmatchedNotification.Receipt>>((await office.Do((db, _) => ReceiveUnmatchedNotification.Handle(Told with { AboutName = "Sylvester", AboutHint = "8 år" }, Teacher, db, office.Own.Clock, Stop))).Result).Value!;

        Assert.IsType<NotFound>((await office.Do((db, _) => ListUnmatchedNotifications.Handle(JobAdviser, db, Office.Rules, office.Own.Clock, Stop))).Result);
        var line = Assert.Single(Assert.IsType<Ok<ListUnmatchedNotifications.Response>>((await office.Do((db, _) => ListUnmatchedNotifications.Handle(Office.Adviser, db, Office.Rules, office.Own.Clock, Stop))).Result).Value!.Notifications);
        Assert.Equal(("Sylvester", taken.Received.AddHours(24)), (line.AboutName, line.Due));

        office.Own.Clock.Advance(TimeSpan.FromHours(25));
        var child = office.Child(Office.Today.AddYears(-8), false, Office.Adviser);
        Assert.Empty(Office.Refusals(await Match(office, child, taken.Id)));
        Assert.Equal(["not-found"], Office.Refusals(await Match(office, child, taken.Id)));
        var read = await Read(office, child, taken.Id, Office.Adviser);
        Assert.Equal((taken.Received, true), (read.Received, read.IsLate));

        static Task<Results<NoContent, NotFound, Refused>> Match(Office office, CitizenId child, Guid id) =>
            office.Do((db, register) => MatchNotification.Handle(child, id, Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));
    }

    [Fact]
    public async Task One_about_a_child_nobody_works_with_is_seen_by_the_departments_caseworkers_and_no_others()
    {
        using var office = new Office();
        var nobodys = office.Child(Office.Today.AddYears(-4));
        var others = office.Child(Office.Today.AddYears(-5), false, Office.Somebody(2, Roles.Caseworker, Children));
        foreach (var child in new[] { nobodys, others }) Office.Made(await Receive(office, child, Told));

        Assert.Equal([nobodys], (await office.Do((db, _) => ListNotifications.Handle(Office.Adviser, db, Office.Rules, office.Access, office.Own.Clock, Stop))).Value!.Notifications.Select(n => n.Citizen));
        Assert.Equal([nobodys], office.Access.Shown);
        Assert.Empty((await office.Do((db, _) => ListNotifications.Handle(JobAdviser, db, Office.Rules, office.Access, office.Own.Clock, Stop))).Value!.Notifications);
    }

    [Fact]
    public async Task An_assessment_begins_its_stage_keeps_its_reasons_and_a_second_investigation_is_refused()
    {
        using var office = new Office();
        var child = office.Child(Office.Today.AddYears(-7), false, Office.Adviser);
        var (first, second) = (Office.Made(await Receive(office, child, Told)), Office.Made(await Receive(office, child, Told)));
        Assert.Equal(["assessment-without-outcome", "assessment-without-reason"], Office.Refusals(await Assess(office, child, first, null, "")));
        Assert.Equal(["no-investigation-running"], Office.Refusals(await Assess(office, child, first, NotificationOutcome.PartOfRunning)));
        Assert.Empty(Office.Refusals(await Assess(office, child, first, NotificationOutcome.Screening)));
        Assert.Equal(["notification-already-assessed"], Office.Refusals(await Assess(office, child, first, NotificationOutcome.NothingMore)));
        Assert.Equal(["investigation-already-open"], Office.Refusals(await Assess(office, child, second, NotificationOutcome.ChildInvestigation)));
        Assert.Empty(Office.Refusals(await Assess(office, child, second, NotificationOutcome.PartOfRunning)));
        Assert.Equal(["investigation-already-open"], Office.Refusals(await Start(office, child)));
        Assert.Equal(["children.child-investigation-started.v1"], office.Own.Published());

        var screening = await office.Do((db, _) => db.Investigations.SingleAsync(Stop));
        Assert.Equal(["next-stage-not-further"], Office.Refusals(await End(office, child, screening.Id, InvestigationEnd.NextStage, InvestigationStage.Screening)));
        office.Own.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Office.Refusals(await End(office, child, screening.Id, InvestigationEnd.NextStage, InvestigationStage.Full)));
        var read = await office.Do((db, _) => ReadInvestigations.Read(child, db, Office.Rules, office.Own.Clock, Stop));
        Assert.Equal([InvestigationStage.Full, InvestigationStage.Screening], read.Investigations.Select(i => i.Kind));
        Assert.Equal("Der skal ses på hele familien", read.Investigations[0].Why);
        Assert.Equal(["children.child-investigation-started.v1", "children.child-investigation-ended.v1", "children.child-investigation-started.v1"], office.Own.Published());
        Assert.Contains("Gentagen bekymring", (await office.Do((db, _) => db.History.Where(h => h.Citizen == child).ToListAsync(Stop))).Select(h => h.Why));

        static Task<Results<Created<Made>, NotFound, Refused>> Start(Office office, CitizenId child) =>
            office.Do((db, register) => StartInvestigation.Handle(child, new(InvestigationStage.Full, Office.Today, "Mere"), Office.Adviser, db, register, Office.Rules, office.Own.Clock, Stop));
        static Task<Results<NoContent, NotFound, Refused>> End(Office office, CitizenId child, Guid id, InvestigationEnd end, InvestigationStage? next) =>
            office.Do((db, _) => EndInvestigation.Handle(child, id, new(end, next, "Der skal ses på hele familien", "Jeg vil gerne sove hos mormor"), Office.Adviser, db, office.Own.Clock, Stop));
    }

    [Fact]
    public async Task Two_who_begin_an_investigation_at_once_do_not_both_get_one()
    {
        using var office = new Office();
        var child = office.Child(Office.Today.AddYears(-7));
        Investigation New() => new() { Id = Guid.NewGuid(), Citizen = child, Stage = InvestigationStage.Screening, Started = Office.Today, Why = "Bekymring" };
        await using var mine = office.Own.Open();
        await using var others = office.Own.Open();
        mine.Investigations.Add(New());
        others.Investigations.Add(New());
        await others.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateException>(() => mine.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_sibling_is_linked_only_among_ones_own_cases_and_shown_only_to_those_who_work_with_it()
    {
        using var office = new Office();
        var (child, sibling, strange) = (office.Child(Office.Today.AddYears(-7), false, Office.Adviser), office.Child(Office.Today.AddYears(-4), false, Office.Adviser), office.Child(Office.Today.AddYears(-4)));
        var id = Office.Made(await Receive(office, child, Told));
        Assert.Equal(["sibling-not-own-case"], Office.Refusals(await Link(strange)));
        Assert.Equal(["sibling-not-own-case"], Office.Refusals(await Link(new CitizenId(Guid.NewGuid()))));
        Assert.Equal(["sibling-is-the-child"], Office.Refusals(await Link(child)));
        Assert.Empty(Office.Refusals(await Link(sibling)));
        Assert.Equal([sibling], (await Read(office, child, id, Office.Adviser)).Siblings);
        var unseen = await Read(office, child, id, Office.Somebody(3, Roles.TeamLead, Children));
        Assert.Equal((0, 1), (unseen.Siblings.Count, unseen.SiblingsNotShown));
        Assert.Equal(1, (await office.Do((db, _) => ReadInvestigations.Read(sibling, db, Office.Rules, office.Own.Clock, Stop))).MentionedAsSibling);

        Task<Results<NoContent, NotFound, Refused>> Link(CitizenId other) => office.Do((db, register) => LinkSibling.Handle(child, id, new(other), Office.Adviser, db, register, office.Own.Clock, Stop));
    }
}
