using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the list of open forums shows.</summary>
internal sealed record ForumsView(ListOpenForums.Response List, IReadOnlyList<string> Settings, string? Setting, IReadOnlyDictionary<CitizenId, string> Names, DatedRule? Limit, DateOnly Today);

/// <summary>What a forum's page shows.</summary>
internal sealed record ForumView(WellbeingForum Forum, string Name, DateOnly Today, PostedForm Posted);

/// <summary>What the page that opens a forum shows.</summary>
internal sealed record OpeningView(CitizenId Citizen, string Name, PostedForm Posted);

/// <summary>The department's pages: the open forums, one forum with its forms, and the opening of one. Every form works without script.</summary>
internal sealed class ForumPages : IPages
{
    /// <summary>The address of a forum's page.</summary>
    public static string Of(Guid forum) => $"/boern-og-skole/trivselsforum/{forum}";

    /// <summary>The address of the page that opens a forum for a citizen.</summary>
    public static string OpeningOf(CitizenId citizen) => $"/boern-og-skole/borgere/{citizen}/nyt-trivselsforum";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", List).ListsCitizens();
        app.MapGet("/borgere/{citizen}/nyt-trivselsforum", ShowOpening);
        app.MapPost("/borgere/{citizen}/nyt-trivselsforum", Open);
        app.MapGet("/trivselsforum/{id}", Show).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/bekymringer", AddConcern).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/bekymringer/{concern}/handlinger", AddAction).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/handlinger/{action}", ReviseAction).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/perspektiver", WriteViews).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/luk", Close).AboutTheChildOfTheForum();
        app.MapPost("/trivselsforum/{id}/opfoelgning", NoteFollowUp).AboutTheChildOfTheForum();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, ChildrenAndSchoolsDb Db, CitizenRegister Register, DatedRules Rules, SignedIn Who, ICitizenAccess Access, TimeProvider Clock, CancellationToken Stop)
    {
        public DateOnly Today => Clock.Today();

        public Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());
    }

    private static async Task<IResult> List([AsParameters] Request request, string? skole = null, int side = 1)
    {
        var list = await ListOpenForums.Read(request.Db, request.Who, request.Today, skole, Math.Max(1, side), request.Stop);
        await request.Access.Listed(list.Forums.Select(f => f.Citizen), request.Stop);
        return request.Http.Page<OpenForumsPage, ForumsView>(new ForumsView(list, await ListOpenForums.Settings(request.Db, request.Who, request.Today, request.Stop), skole,
            await request.Register.NamesOf(list.Forums.Select(f => f.Citizen), request.Stop), request.Rules.AsOf(DatedRules.ForumOpenTooLongDays, request.Today), request.Today));
    }

    private static Task<IResult> Show(Guid id, [AsParameters] Request request) => Page(id, request, PostedForm.None);

    private static Task<IResult> AddConcern(Guid id, IFormCollection typed, [AsParameters] Request request) =>
        Change(id, "concern", typed, request, forum => forum.AddConcern(request.NewId(), typed["concern.text"]));

    private static Task<IResult> AddAction(Guid id, Guid concern, IFormCollection typed, [AsParameters] Request request)
    {
        var form = $"new-{concern}";
        return Change(id, form, typed, request, forum => Unless(Action(typed, form, out var text), () => forum.AddAction(request.NewId(), concern, text, request.Today)));
    }

    private static Task<IResult> ReviseAction(Guid id, Guid action, IFormCollection typed, [AsParameters] Request request)
    {
        var form = $"edit-{action}";
        return Change(id, form, typed, request, forum => Unless(Action(typed, form, out var text), () => forum.ReviseAction(action, text, request.Today)));
    }

    private static Task<IResult> WriteViews(Guid id, IFormCollection typed, [AsParameters] Request request) =>
        Change(id, "views", typed, request, forum => forum.WriteViews(typed["views.parentsView"], typed["views.childsView"]));

    private static Task<IResult> Close(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        var unreadable = new Refusals();
        var followUp = PostedForm.DateOf(typed, "close.followUp", "followUp", unreadable);
        return Change(id, "close", typed, request, forum => Unless(unreadable, () => CloseWellbeingForum.Close(forum, followUp, request.Db, request.Today)));
    }

    private static Task<IResult> NoteFollowUp(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        var unreadable = new Refusals();
        var on = PostedForm.DateOf(typed, "followup.on", "on", unreadable);
        return Change(id, "followup", typed, request, forum => Unless(unreadable, () => forum.NoteFollowUp(on, request.Today)));
    }

    private static async Task<IResult> ShowOpening(CitizenId citizen, [AsParameters] Request request) =>
        await request.Register.BornOf(citizen, request.Stop) is (null, null) ? TypedResults.NotFound() : await OpeningPage(citizen, request, PostedForm.None);

    private static async Task<IResult> Open(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        var (born, silence) = await request.Register.BornOf(citizen, request.Stop);
        if (born is null && silence is null) return TypedResults.NotFound();

        string? concern = typed["opening.concerns[0]"];
        var opening = new Opening(typed["opening.setting"], Chosen<SettingKind>(typed["opening.kind"]), Chosen<RaisedBy>(typed["opening.raisedBy"]), Writing.IsEmpty(concern) ? [] : [concern!], typed["opening.parentsView"], typed["opening.childsView"]);
        var (forum, refused) = OpenWellbeingForum.Open(citizen, opening, born, silence, request.Db, request.Rules, request.Clock);
        if (forum is null) return await OpeningPage(citizen, request, new PostedForm("opening", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(forum.Id));
    }

    private static async Task<IResult> Change(Guid id, string form, IFormCollection typed, Request request, Func<WellbeingForum, Refusals?> change)
    {
        if (await request.Db.Change(id, change, request.Stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.LocalRedirect(Of(id)) : await Page(id, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Page(Guid id, Request request, PostedForm posted) =>
        await request.Db.WholeForums.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, request.Stop) is { } forum
            ? request.Http.Page<WellbeingForumPage, ForumView>(new ForumView(forum, await request.Register.NameOf(forum.Citizen, request.Stop), request.Today, posted), posted.Status)
            : TypedResults.NotFound();

    private static async Task<IResult> OpeningPage(CitizenId citizen, Request request, PostedForm posted) =>
        request.Http.Page<OpenForumPage, OpeningView>(new OpeningView(citizen, await request.Register.NameOf(citizen, request.Stop), posted), posted.Status);

    private static Refusals? Unless(Refusals unreadable, Func<Refusals?> change) => unreadable.None ? change() : unreadable;

    private static Refusals Action(IFormCollection typed, string form, out ActionText text)
    {
        var unreadable = new Refusals();
        text = new ActionText(typed[$"{form}.what"], typed[$"{form}.responsible"], typed[$"{form}.role"], PostedForm.DateOf(typed, $"{form}.due", "due", unreadable));
        return unreadable;
    }

    private static T? Chosen<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
