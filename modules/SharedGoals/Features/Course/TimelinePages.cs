using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>What the page of a citizen's course shows: what has happened in all departments, the goals, and the family's goals, as of a day.</summary>
internal sealed record TimelineView(CitizenId Citizen, string Name, bool IsStaff, IReadOnlyList<ReadCourse.Entry> Course, IReadOnlyList<Goal> Goals, IReadOnlyList<ListFamilyGoals.Line> FamilyGoals, AsOfForm AsOf)
{
    /// <summary>The people a goal can be shared with: family the signed-in works with too.</summary>
    public IReadOnlyList<Choice> Family { get; init; } = [];

    /// <summary>A form that was posted and refused.</summary>
    public PostedForm Posted { get; init; } = PostedForm.None;
}

/// <summary>A citizen's one course over all departments as of a day, and the goals shared in the family.</summary>
internal sealed class TimelinePages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/forloeb";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/forloeb", Show).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/familiemaal", Set).ForAllDepartments();
        app.MapPost("/borgere/{citizen}/familiemaal/{goal}/afslut", End).ForAllDepartments();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, IAsk Ask, ICitizenAccess Access, TimeProvider Clock, CancellationToken Stop);

    private static async Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => await Page(citizen, request, PostedForm.None);

    private static async Task<IResult> Set(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (!await request.Db.Citizens.AnyAsync(c => c.Id == citizen, request.Stop)) return TypedResults.NotFound();
        var refused = new Refusals();
        var due = PostedForm.DateOf(typed, "family.due", "due", refused);
        if (refused.None)
        {
            var with = (await request.Db.FamilyOn(citizen, request.Clock.Today(), request.Stop)).Keys.Where(person => typed[$"family.with.{person}"] == "true").ToList();
            (_, refused) = await SetFamilyGoal.Set(citizen, new FamilyGoalText(typed["family.text"], with, due, typed["family.allAgree"] == "true"), request.Who, request.Db, request.Ask, request.Clock, request.Stop);
        }
        if (!refused.None) return await Page(citizen, request, new PostedForm("family", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> End(CitizenId citizen, Guid goal, IFormCollection _, [AsParameters] Request request) =>
        await EndFamilyGoal.End(citizen, goal, request.Who, request.Db, request.Clock, request.Stop) ? TypedResults.LocalRedirect(Of(citizen)) : TypedResults.NotFound();

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted)
    {
        var (db, stop) = (request.Db, request.Stop);
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var asOf = AsOfForm.Read(request.Http, known.Born, request.Clock.Today());
        var goals = await db.Goals.AsNoTracking().Where(g => g.Citizen == citizen && g.Drafted <= asOf.Day).OrderBy(g => g.Drafted).ToListAsync(stop);
        var view = new TimelineView(citizen, known.ShownName ?? Citizen.UnknownName, request.Who.Citizen is null, await ReadCourse.Read(citizen, asOf.IsPast ? asOf.Day : null, db, request.Access, stop), goals, (await ListFamilyGoals.Read(citizen, asOf.Day, db, stop)).Goals, asOf)
        {
            Family = request.Who.Citizen is null && !asOf.IsPast ? await Family(citizen, request) : [],
            Posted = posted,
        };
        return request.Http.Page<TimelinePage, TimelineView>(view, asOf.StatusOr(posted.Status));
    }

    /// <summary>Names of others are shown to those who work with them only, and stand in the audit.</summary>
    private static async Task<IReadOnlyList<Choice>> Family(CitizenId citizen, Request request)
    {
        var family = await request.Db.FamilyOn(citizen, request.Clock.Today(), request.Stop);
        if (!request.Who.IsPerson || family.Count == 0) return [];
        var own = await OwnCaseload.Of(request.Who, request.Db, request.Ask, request.Stop);
        var seen = family.Keys.Where(person => own is null || own.Contains(person)).ToList();
        await request.Access.Listed(seen, request.Stop);
        return [.. (await request.Db.Citizens.AsNoTracking().Where(c => seen.Contains(c.Id)).ToListAsync(request.Stop)).Select(c => new Choice(c.Id.ToString(), $"{c.ShownName ?? Citizen.UnknownName} ({family[c.Id].ToLower(Danish.Culture)})"))];
    }
}
