using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The department's pages: the open forums, one forum with its forms, and the opening of one. Every form works without script.</summary>
internal sealed class ForumPages : IPages
{
    /// <summary>The address of a forum's page.</summary>
    public static string Of(Guid forum) => $"/boern-og-skole/trivselsforum/{forum}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", (string? skole, int? side) => new RazorComponentResult<OpenForumsPage>(new { Setting = skole, PageNumber = Math.Max(1, side ?? 1) }));
        app.MapGet("/borgere/{citizen}/nyt-trivselsforum", ShowOpening);
        app.MapPost("/borgere/{citizen}/nyt-trivselsforum", Open);
        app.MapGet("/trivselsforum/{id}", Show);
        app.MapPost("/trivselsforum/{id}/bekymringer", AddConcern);
        app.MapPost("/trivselsforum/{id}/bekymringer/{concern}/handlinger", AddAction);
        app.MapPost("/trivselsforum/{id}/handlinger/{action}", ReviseAction);
        app.MapPost("/trivselsforum/{id}/perspektiver", WriteViews);
        app.MapPost("/trivselsforum/{id}/luk", Close);
        app.MapPost("/trivselsforum/{id}/opfoelgning", NoteFollowUp);
    }

    private static async Task<IResult> Show(Guid id, ChildrenAndSchoolsDb db, CancellationToken stop) =>
        await db.Forums.AnyAsync(f => f.Id == id, stop) ? Page(id, PostedForm.None) : TypedResults.NotFound();

    private static Task<IResult> AddConcern(Guid id, IFormCollection typed, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        Change(id, "concern", typed, db, forum => forum.AddConcern(Guid.CreateVersion7(clock.GetUtcNow()), typed["concern.text"]), stop);

    private static Task<IResult> AddAction(Guid id, Guid concern, IFormCollection typed, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var form = $"new-{concern}";
        return Change(id, form, typed, db, forum => Unless(Action(typed, form, out var text), () => forum.AddAction(Guid.CreateVersion7(clock.GetUtcNow()), concern, text, clock.Today())), stop);
    }

    private static Task<IResult> ReviseAction(Guid id, Guid action, IFormCollection typed, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var form = $"edit-{action}";
        return Change(id, form, typed, db, forum => Unless(Action(typed, form, out var text), () => forum.ReviseAction(action, text, clock.Today())), stop);
    }

    private static Task<IResult> WriteViews(Guid id, IFormCollection typed, ChildrenAndSchoolsDb db, CancellationToken stop) =>
        Change(id, "views", typed, db, forum => forum.WriteViews(typed["views.parentsView"], typed["views.childsView"]), stop);

    private static Task<IResult> Close(Guid id, IFormCollection typed, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var unreadable = new Refusals();
        var followUp = PostedForm.DateOf(typed, "close.followUp", "followUp", unreadable);
        return Change(id, "close", typed, db, forum => Unless(unreadable, () => CloseWellbeingForum.Close(forum, followUp, db, clock.Today())), stop);
    }

    private static Task<IResult> NoteFollowUp(Guid id, IFormCollection typed, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var unreadable = new Refusals();
        var on = PostedForm.DateOf(typed, "followup.on", "on", unreadable);
        return Change(id, "followup", typed, db, forum => Unless(unreadable, () => forum.NoteFollowUp(on, clock.Today())), stop);
    }

    private static async Task<IResult> ShowOpening(CitizenId citizen, CitizenRegister register, CancellationToken stop) =>
        await register.BornOf(citizen, stop) is (null, null) ? TypedResults.NotFound() : OpeningPage(citizen, PostedForm.None);

    private static async Task<IResult> Open(CitizenId citizen, IFormCollection typed, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (born, silence) = await register.BornOf(citizen, stop);
        if (born is null && silence is null) return TypedResults.NotFound();

        string? concern = typed["opening.concerns[0]"];
        var opening = new Opening(typed["opening.setting"], Chosen<SettingKind>(typed["opening.kind"]), Chosen<RaisedBy>(typed["opening.raisedBy"]), Writing.IsEmpty(concern) ? [] : [concern!], typed["opening.parentsView"], typed["opening.childsView"]);
        var (forum, refused) = OpenWellbeingForum.Open(citizen, opening, born, silence, db, rules, clock);
        if (forum is null) return OpeningPage(citizen, new PostedForm("opening", refused, typed));
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(Of(forum.Id));
    }

    private static async Task<IResult> Change(Guid id, string form, IFormCollection typed, ChildrenAndSchoolsDb db, Func<WellbeingForum, Refusals?> change, CancellationToken stop)
    {
        if (await db.Change(id, change, stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.LocalRedirect(Of(id)) : Page(id, new PostedForm(form, refused, typed));
    }

    private static Refusals? Unless(Refusals unreadable, Func<Refusals?> change) => unreadable.None ? change() : unreadable;

    private static Refusals Action(IFormCollection typed, string form, out ActionText text)
    {
        var unreadable = new Refusals();
        text = new ActionText(typed[$"{form}.what"], typed[$"{form}.responsible"], typed[$"{form}.role"], PostedForm.DateOf(typed, $"{form}.due", "due", unreadable));
        return unreadable;
    }

    private static T? Chosen<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    private static RazorComponentResult<WellbeingForumPage> Page(Guid id, PostedForm posted) =>
        new(new { Id = id, posted.Form, posted.Refused, posted.Typed }) { StatusCode = posted.Refused.None ? StatusCodes.Status200OK : posted.Refused.Status() };

    private static RazorComponentResult<OpenForumPage> OpeningPage(CitizenId citizen, PostedForm posted) =>
        new(new { Citizen = citizen, posted.Refused, posted.Typed }) { StatusCode = posted.Refused.None ? StatusCodes.Status200OK : posted.Refused.Status() };
}
