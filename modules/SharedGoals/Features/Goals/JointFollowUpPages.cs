using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>What the page of a citizen's joint follow-ups shows.</summary>
internal sealed record JointsView(CitizenId Citizen, string Name, bool IsStaff, IReadOnlyList<JointFollowUp> Meetings, IReadOnlyList<Goal> Goals, PostedForm Posted);

/// <summary>What the page of one joint follow-up shows: when it is held, a follow-up is written for each goal.</summary>
internal sealed record JointView(JointFollowUp Meeting, string Name, bool IsStaff, IReadOnlyList<GoalStory> Goals, DateOnly Today, PostedForm Posted);

/// <summary>Joint follow-ups: arranged, invited to, called off, and their outcome written back to each goal.</summary>
internal sealed class JointFollowUpPages : IPages
{
    /// <summary>A citizen's joint follow-ups.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/faelles-opfoelgninger";

    /// <summary>One of them.</summary>
    public static string Of(JointFollowUp meeting) => $"/faelles-maal/faelles-opfoelgninger/{meeting.Id}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/faelles-opfoelgninger", List).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/faelles-opfoelgninger", Arrange);
        app.MapGet("/faelles-opfoelgninger/{id}", Show).ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp);
        app.MapGet("/faelles-opfoelgninger/{id}/invitation", InviteToJointFollowUp.Handle).ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp);
        app.MapPost("/faelles-opfoelgninger/{id}", Write).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp);
        app.MapPost("/faelles-opfoelgninger/{id}/aflys", CallOff).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp);
    }

    private static Task<IResult> List(CitizenId citizen, HttpContext http, [AsParameters] GoalDesk desk) => ListPage(citizen, http, desk, PostedForm.None);

    private static async Task<IResult> Arrange(CitizenId citizen, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        var refused = new Refusals();
        var text = Read(typed, refused);
        if (!await desk.Db.Citizens.AnyAsync(c => c.Id == citizen, desk.Stop)) return TypedResults.NotFound();
        JointFollowUp? meeting = null;
        if (refused.None) (meeting, refused) = await ArrangeJointFollowUp.Do(citizen, text, desk);
        return meeting is null ? await ListPage(citizen, http, desk, new PostedForm("joint", refused, typed)) : TypedResults.LocalRedirect(Of(meeting));
    }

    private static Task<IResult> Show(Guid id, HttpContext http, [AsParameters] GoalDesk desk) => OnePage(id, http, desk, PostedForm.None);

    /// <summary>Writes the outcome of every goal at once; each goal's fields stand under a name of their own.</summary>
    private static async Task<IResult> Write(Guid id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is not { } meeting) return TypedResults.NotFound();
        var refused = new Refusals();
        var outcomes = new List<JointOutcome>();
        foreach (var (nth, goal) in meeting.Goals.Index().Where(one => typed.ContainsKey($"outcome.goals[{one.Index}].followUp.note")))
        {
            var unreadable = new Refusals();
            outcomes.Add(new JointOutcome(goal, FollowUpPages.Read(typed, $"outcome.goals[{nth}].followUp", unreadable)));
            refused.AddRange(unreadable.Select(one => one with { Field = $"goals[{nth}].followUp.{one.Field}" }));
        }
        if (refused.None) refused = await WriteJointOutcome.Do(meeting, outcomes, desk);
        return refused.None ? TypedResults.LocalRedirect(Of(meeting)) : await OnePage(id, http, desk, new PostedForm("outcome", refused, typed));
    }

    private static async Task<IResult> CallOff(Guid id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is not { } meeting) return TypedResults.NotFound();
        var refused = await desk.Save(meeting.CallOff(desk.Today));
        return refused.None ? TypedResults.LocalRedirect(Of(meeting)) : await OnePage(id, http, desk, new PostedForm("meeting", refused, typed));
    }

    private static JointText Read(IFormCollection typed, Refusals refused)
    {
        var (at, minutes) = (typed["joint.at"].ToString().Trim().Replace('.', ':'), typed["joint.minutes"].ToString().Trim());
        var readable = TimeOnly.TryParseExact(at, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        refused.When(at.Length > 0 && !readable, "time-unreadable", "Skriv klokkeslættet som timer og minutter, for eksempel 9.30.", "at");
        return new JointText(
            PostedForm.DateOf(typed, "joint.on", "on", refused), readable ? time : null,
            int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
            typed["joint.place"], typed["joint.citizenComes"] == "true", typed["joint.whyWithoutCitizen"],
            [.. Departments.All.Keys.Where(route => typed[$"joint.departments.{route}"] == "true")],
            typed["joint.outside"].ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            [.. typed["joint.goals"].Where(text => GoalId.TryParse(text, out _)).Select(text => new GoalId(Guid.Parse(text!)))]);
    }

    private static async Task<IResult> ListPage(CitizenId citizen, HttpContext http, GoalDesk desk, PostedForm posted)
    {
        if (await desk.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, desk.Stop) is not { } known) return TypedResults.NotFound();
        var meetings = await desk.Db.JointFollowUps.AsNoTracking().Where(j => j.Citizen == citizen).OrderByDescending(j => j.Begins).ToListAsync(desk.Stop);
        var goals = await desk.Db.Goals.AsNoTracking().Where(g => g.Citizen == citizen && g.Status == GoalStatus.Active).OrderBy(g => g.Text.Due).ToListAsync(desk.Stop);
        return http.Page<JointsPage, JointsView>(new JointsView(citizen, known.ShownName ?? Citizen.UnknownName, desk.Who.Citizen is null, meetings, goals, posted), posted.Status);
    }

    private static async Task<IResult> OnePage(Guid id, HttpContext http, GoalDesk desk, PostedForm posted)
    {
        if (await desk.Db.JointFollowUps.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, desk.Stop) is not { } meeting) return TypedResults.NotFound();
        var known = await desk.Db.Citizens.AsNoTracking().FirstAsync(c => c.Id == meeting.Citizen, desk.Stop);
        var goals = new List<GoalStory>();
        foreach (var goal in meeting.Goals)
            if (await GoalStory.Read(goal, desk) is { } story) goals.Add(story);
        return http.Page<JointPage, JointView>(new JointView(meeting, known.ShownName ?? Citizen.UnknownName, desk.Who.Citizen is null, goals, desk.Today, posted), posted.Status);
    }
}
