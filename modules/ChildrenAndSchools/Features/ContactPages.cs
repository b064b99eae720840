using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the log of early contacts shows: of one child, or the reader's own.</summary>
internal sealed record ContactsView(CitizenId? Citizen, IReadOnlyList<ListEarlyContacts.Line> Contacts, IReadOnlyDictionary<CitizenId, string> Names, PostedForm Posted);

/// <summary>The log of early contacts in schools and daycares.</summary>
internal sealed class ContactPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/tidlig-kontakt", Show).ListsCitizens();
        app.MapPost("/tidlig-kontakt", Log).ListsCitizens();
        app.MapGet("/borgere/{citizen}/tidlig-kontakt", ShowOf);
        app.MapPost("/borgere/{citizen}/tidlig-kontakt", LogOf);
    }

    private static Task<IResult> Show([AsParameters] PageRequest request) => Page(request, PostedForm.None);

    private static async Task<IResult> Page(PageRequest request, PostedForm posted)
    {
        var list = await ListEarlyContacts.Read(request.Who, request.Db, request.Stop);
        var citizens = list.Contacts.Where(c => c.Citizen is not null).Select(c => c.Citizen!.Value).Distinct().ToList();
        await request.Access.Listed(citizens, request.Stop);
        return request.Http.Page<ContactsPage, ContactsView>(new ContactsView(null, list.Contacts, await request.Register.NamesOf(citizens, request.Stop), posted), posted.Status);
    }

    private static Task<IResult> Log(IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("contact", typed, Read, text => LogContactInSetting.Handle(text, request.Who, request.Db, request.Clock, request.Stop), "/boern-og-skole/tidlig-kontakt", posted => Page(request, posted));

    private static Task<IResult> ShowOf(CitizenId citizen, [AsParameters] PageRequest request) => PageOf(citizen, request, PostedForm.None);

    private static Task<IResult> PageOf(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async head =>
    {
        var contacts = await request.Db.EarlyContacts.AsNoTracking().Where(c => c.Citizen == citizen).OrderByDescending(c => c.On)
            .Select(c => new ListEarlyContacts.Line(c.Id, c.Citizen, c.Setting, c.Kind, c.On, c.With, c.About, c.Advice, c.TalkAgain)).ToListAsync(request.Stop);
        return request.Http.Page<ContactsPage, ContactsView>(new ContactsView(citizen, contacts, new Dictionary<CitizenId, string> { [citizen] = head.Name }, posted), posted.Status);
    });

    private static Task<IResult> LogOf(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("contact", typed, Read, text => LogEarlyContact.Handle(citizen, text, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), ChildHead.Of(citizen, "tidlig-kontakt"), posted => PageOf(citizen, request, posted));

    private static EarlyContactText Read(TypedForm form) => new(form.Text("setting"), form.Chosen<SettingKind>("kind"), form.Day("on"), form.Chosen<ContactWith>("with"), form.Text("about"), form.Text("advice"), form.Day("talkAgain"));
}
