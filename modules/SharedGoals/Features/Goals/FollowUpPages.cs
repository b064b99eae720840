using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>What the one screen of a follow-up shows: the goal, the last follow-up, and a window like the last one to begin with.</summary>
internal sealed record FollowUpView(GoalStory Story, string Name, DateOnly From, DateOnly To, string? Why, GoalBook Book, PostedForm Posted);

/// <summary>The follow-up in under a minute: one screen with what was, and five things to fill in.</summary>
internal sealed class FollowUpPages : IPages
{
    private const string Form = "follow";

    /// <summary>The address of the screen.</summary>
    public static string Of(GoalId goal) => $"{GoalPages.Of(goal)}/opfoelgning";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/maal/{id}/opfoelgning", Show).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}/opfoelgning", Save).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
    }

    private static Task<IResult> Show(GoalId id, HttpContext http, [AsParameters] GoalDesk desk) => Page(id, http, desk, PostedForm.None);

    /// <summary>Saves, unless the goal has changed since the screen was opened: then what was typed is kept, beside what stands now.</summary>
    private static async Task<IResult> Save(GoalId id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var refused = new Refusals();
        var text = Read(typed, Form, refused);
        if (goal.HasEnded is { } ended) refused = [ended];
        else if (typed[$"{Form}.revision"].ToString() is { Length: > 0 } read && read != goal.Revision.ToString(CultureInfo.InvariantCulture)) refused = [GoalDesk.ChangedMeanwhile];
        if (refused.None) (_, refused) = await desk.Write(goal, text);
        refused = await desk.Save(refused);
        return refused.None ? TypedResults.LocalRedirect(GoalPages.Of(id)) : await Page(id, http, desk, new PostedForm(Form, refused, typed));
    }

    /// <summary>A follow-up as it was typed in a form of this name.</summary>
    internal static GoalFollowUpText Read(IFormCollection typed, string form, Refusals refused) => new(
        int.TryParse(typed[$"{form}.level"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level) ? level : null,
        typed[$"{form}.note"],
        PostedForm.DateOf(typed, $"{form}.nextFrom", "nextFrom", refused),
        PostedForm.DateOf(typed, $"{form}.nextTo", "nextTo", refused),
        typed[$"{form}.why"],
        Enum.TryParse<FollowUpResult>(typed[$"{form}.result"], out var result) && Enum.IsDefined(result) ? result : null);

    private static async Task<IResult> Page(GoalId id, HttpContext http, GoalDesk desk, PostedForm posted)
    {
        if (await GoalStory.Read(id, desk) is not { } story) return TypedResults.NotFound();
        var citizen = await desk.Db.Citizens.AsNoTracking().FirstAsync(c => c.Id == story.Goal.Citizen, desk.Stop);
        var (from, to) = Window(story, desk.Today);
        return http.Page<FollowUpPage, FollowUpView>(
            new FollowUpView(story, citizen.ShownName ?? Citizen.UnknownName, from, to, story.FollowUps.FirstOrDefault()?.Why, desk.Book, posted), posted.Status);
    }

    /// <summary>The window to begin with: as far ahead and as long as the last one was when it was set; a month ahead the first time.</summary>
    internal static (DateOnly From, DateOnly To) Window(GoalStory story, DateOnly today) =>
        story.FollowUps.FirstOrDefault() is { NextFrom: { } from, NextTo: { } to, On: var on }
            ? (today.AddDays(from.DayNumber - on.DayNumber), today.AddDays(to.DayNumber - on.DayNumber))
            : (today.AddMonths(1), today.AddMonths(1).AddDays(7));
}
