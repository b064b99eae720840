using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the page shows that takes in a notification.</summary>
internal sealed record NotifyView(CitizenId? Citizen, string? Name, PostedForm Posted);

/// <summary>What the inbox of notifications shows.</summary>
internal sealed record InboxView(ListNotifications.Response List, IReadOnlyDictionary<CitizenId, string> Names, ListUnmatchedNotifications.Response Unmatched, PostedForm Posted);

/// <summary>What a notification's page shows.</summary>
internal sealed record NotificationView(ReadNotification.Response Notification, IReadOnlyDictionary<CitizenId, string> Names, bool HasOpen, PostedForm Posted);

/// <summary>What the page of a child's notifications and investigations shows.</summary>
internal sealed record InvestigationsView(ReadInvestigations.Response List, ListUnmatchedNotifications.Response Unmatched, PostedForm Posted);

/// <summary>Notifications and investigations: taking in, the inbox with its clock, assessing, and the stages that follow.</summary>
internal sealed class NotificationPages : IPages
{
    private const string Inbox = "/boern-og-skole/underretninger";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/ny-underretning", ShowNotify).ShowsNobody().ForAllDepartments().ForCitizensToo();
        app.MapPost("/ny-underretning", NotifyByName).ShowsNobody().ForAllDepartments().ForCitizensToo();
        app.MapGet("/ny-underretning/tak", Thanks).ShowsNobody().ForCitizensToo();
        app.MapGet("/borgere/{citizen}/ny-underretning", ShowNotifyOf).TakesNotice();
        app.MapPost("/borgere/{citizen}/ny-underretning", Notify).TakesNotice();
        app.MapGet("/underretninger", ShowInbox).ListsCitizens().ByAuthority();
        app.MapPost("/underretninger/{id}/afslut", CloseUnmatched).ShowsNobody().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
        app.MapGet("/borgere/{citizen}/undersoegelser", ShowInvestigations).ByAuthority();
        app.MapPost("/borgere/{citizen}/undersoegelser", Start).ByAuthority();
        app.MapPost("/borgere/{citizen}/undersoegelser/{investigation}/afslut", End).ByAuthority();
        app.MapPost("/borgere/{citizen}/undersoegelser/{investigation}/foreloebig", Provisional).ByAuthority();
        app.MapPost("/borgere/{citizen}/undersoegelser/knyt/{notification}", Match).ByAuthority();
        app.MapGet("/borgere/{citizen}/underretninger/{notification}", Show).ByAuthority();
        app.MapPost("/borgere/{citizen}/underretninger/{notification}/vurdering", Assess).ByAuthority();
        app.MapPost("/borgere/{citizen}/underretninger/{notification}/kvittering", Receipt).ByAuthority();
        app.MapPost("/borgere/{citizen}/underretninger/{notification}/soeskende", Sibling).ByAuthority();
    }

    private static string Of(CitizenId citizen, Guid notification) => ChildHead.Of(citizen, $"underretninger/{notification}");

    private static IResult ShowNotify([AsParameters] PageRequest request) => NotifyPage(request, null, null, PostedForm.None);

    private static IResult Thanks(HttpContext http) => http.Page<NotifiedPage, NotifyView>(new NotifyView(null, null, PostedForm.None));

    private static RazorComponentResult<NotifyPage> NotifyPage(PageRequest request, CitizenId? citizen, string? name, PostedForm posted) =>
        request.Http.Page<NotifyPage, NotifyView>(new NotifyView(citizen, name, posted), posted.Status);

    private static Task<IResult> NotifyByName(IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("notify", typed, Read, text => ReceiveUnmatchedNotification.Handle(text, request.Who, request.Db, request.Clock, request.Stop), "/boern-og-skole/ny-underretning/tak", posted => Task.FromResult<IResult>(NotifyPage(request, null, null, posted)));

    private static Task<IResult> ShowNotifyOf(CitizenId citizen, [AsParameters] PageRequest request) =>
        request.OfChild(citizen, head => Task.FromResult<IResult>(NotifyPage(request, citizen, head.Name, PostedForm.None)));

    private static Task<IResult> Notify(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) => request.OfChild(citizen, head =>
        request.Send("notify", typed, Read, text => ReceiveNotification.Handle(citizen, text, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), "/boern-og-skole/ny-underretning/tak",
            posted => Task.FromResult<IResult>(NotifyPage(request, citizen, head.Name, posted))));

    private static NotificationText Read(TypedForm form) => new(form.Chosen<NotifierKind>("from"), form.Text("notifierName"), form.Text("notifierReach"), form.Text("what"), form.Ticked("isUnborn"), form.Day("expected"), form.Moment("received", "receivedTime"), form.Text("aboutName"), form.Text("aboutHint"));

    private static Task<IResult> ShowInbox([AsParameters] PageRequest request) => InboxPage(request, PostedForm.None);

    private static async Task<IResult> InboxPage(PageRequest request, PostedForm posted)
    {
        if (!Authority.IsIn(request.Who)) return TypedResults.NotFound();
        var list = await ListNotifications.Read(request.Who, request.Db, request.Rules, request.Clock, request.Stop);
        var citizens = list.Notifications.Select(n => n.Citizen).Distinct().ToList();
        await request.Access.Listed(citizens, request.Stop);
        var unmatched = await ListUnmatchedNotifications.Read(request.Who, request.Db, request.Rules, request.Clock, request.Stop);
        return request.Http.Page<InboxPage, InboxView>(new InboxView(list, await request.Register.NamesOf(citizens, request.Stop), unmatched, posted), posted.Status);
    }

    private static Task<IResult> CloseUnmatched(Guid id, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"close-{id}", typed, form => new CloseUnmatchedNotification.Request(form.Text("why")), body => CloseUnmatchedNotification.Handle(id, body, request.Db, request.Clock, request.Stop), Inbox, posted => InboxPage(request, posted));

    private static Task<IResult> ShowInvestigations(CitizenId citizen, [AsParameters] PageRequest request) => InvestigationsPage(citizen, request, PostedForm.None);

    private static Task<IResult> InvestigationsPage(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ =>
    {
        var unmatched = Authority.IsIn(request.Who) ? await ListUnmatchedNotifications.Read(request.Who, request.Db, request.Rules, request.Clock, request.Stop) : new([]);
        return request.Http.Page<InvestigationsPage, InvestigationsView>(new InvestigationsView(await ReadInvestigations.Read(citizen, request.Db, request.Rules, request.Clock, request.Stop), unmatched, posted), posted.Status);
    });

    private static Task<IResult> Start(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("start", typed, form => new InvestigationText(form.Chosen<InvestigationStage>("stage"), form.Day("started"), form.Text("why")),
            text => StartInvestigation.Handle(citizen, text, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), ChildHead.Of(citizen, "undersoegelser"), posted => InvestigationsPage(citizen, request, posted));

    private static Task<IResult> End(CitizenId citizen, Guid investigation, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"end-{investigation}", typed, form => new EndInvestigation.Request(form.Chosen<InvestigationEnd>("end"), form.Chosen<InvestigationStage>("next"), form.Text("conclusion"), form.Text("childsView")),
            body => EndInvestigation.Handle(citizen, investigation, body, request.Who, request.Db, request.Clock, request.Stop), ChildHead.Of(citizen, "undersoegelser"), posted => InvestigationsPage(citizen, request, posted));

    private static Task<IResult> Provisional(CitizenId citizen, Guid investigation, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"provisional-{investigation}", typed, form => new AssessProvisionally.Request(form.Text("text")),
            body => AssessProvisionally.Handle(citizen, investigation, body, request.Who, request.Db, request.Clock, request.Stop), ChildHead.Of(citizen, "undersoegelser"), posted => InvestigationsPage(citizen, request, posted));

    private static Task<IResult> Match(CitizenId citizen, Guid notification, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"match-{notification}", typed, _ => notification, id => MatchNotification.Handle(citizen, id, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen, notification), posted => InvestigationsPage(citizen, request, posted));

    private static Task<IResult> Show(CitizenId citizen, Guid notification, [AsParameters] PageRequest request) => Page(citizen, notification, request, PostedForm.None);

    private static Task<IResult> Page(CitizenId citizen, Guid notification, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ =>
    {
        if ((await ReadNotification.Handle(citizen, notification, request.Who, request.Db, request.Register, request.Rules, request.Access, request.Clock, request.Stop)).Result is not Ok<ReadNotification.Response> { Value: { } read }) return TypedResults.NotFound();
        var hasOpen = await request.Db.Investigations.AnyAsync(i => i.Citizen == citizen && i.Ended == null, request.Stop);
        return request.Http.Page<NotificationPage, NotificationView>(new NotificationView(read, await request.Register.NamesOf(read.Siblings, request.Stop), hasOpen, posted), posted.Status);
    });

    private static Task<IResult> Assess(CitizenId citizen, Guid notification, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("assess", typed, form => new AssessNotification.Request(form.Chosen<NotificationOutcome>("outcome"), form.Text("why")),
            body => AssessNotification.Handle(citizen, notification, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen, notification), posted => Page(citizen, notification, request, posted));

    private static Task<IResult> Receipt(CitizenId citizen, Guid notification, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("receipt", typed, form => new NoteReceipt.Request(form.Day("on")), body => NoteReceipt.Handle(citizen, notification, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen, notification), posted => Page(citizen, notification, request, posted));

    private static Task<IResult> Sibling(CitizenId citizen, Guid notification, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("sibling", typed, form => new LinkSibling.Request(form.Id("sibling") is { } id ? new CitizenId(id) : null), body => LinkSibling.Handle(citizen, notification, body, request.Who, request.Db, request.Register, request.Clock, request.Stop), Of(citizen, notification), posted => Page(citizen, notification, request, posted));
}
