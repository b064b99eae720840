using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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

/// <summary>What a goal's page shows.</summary>
/// <param name="Story">The goal and all that hangs on it.</param>
/// <param name="Name">The citizen's name as others may see it.</param>
/// <param name="Who">Who looks.</param>
/// <param name="Book">The words goals are set in.</param>
/// <param name="Today">Danish local date.</param>
/// <param name="Posted">A form that was posted and refused.</param>
internal sealed record GoalView(GoalStory Story, string Name, SignedIn Who, GoalBook Book, DateOnly Today, PostedForm Posted)
{
    public Goal Goal => Story.Goal;

    public bool IsStaff => Who.Citizen is null;

    /// <summary>What the others aim at on the same theme; null where nobody writes.</summary>
    public ReadHarmony.Response? Harmony { get; init; }

    /// <summary>The few goals aimed at, and how many there are; null where nobody writes.</summary>
    public FewGoals? Few { get; init; }

    /// <summary>The citizen's valid consents, which the sharing can rest on.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Why the goal can no longer be shared.</summary>
    public string? ConsentEnded { get; init; }
}

/// <summary>The page of one goal: written, saved and activated as a draft; then with contributions, sub-goals and follow-ups.</summary>
internal sealed class OneGoalPages : IPages
{
    private const string Form = "goal";

    /// <summary>Where a department's contribution is agreed.</summary>
    public static string ContributionsOf(GoalId goal) => $"{GoalPages.Of(goal)}/bidrag";

    /// <summary>Where a sub-goal is added.</summary>
    public static string SubGoalsOf(GoalId goal) => $"{GoalPages.Of(goal)}/delmaal";

    /// <summary>Where a sub-goal is marked done.</summary>
    public static string DoneOf(SubGoal sub) => $"{SubGoalsOf(sub.Goal)}/{sub.Id}/naaet";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/maal/{id}", Show).ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}", Save).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}/bidrag", Contribute).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}/delmaal", AddPart).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
        app.MapPost("/maal/{id}/delmaal/{subGoal}/naaet", FinishPart).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal);
    }

    private static Task<IResult> Show(GoalId id, HttpContext http, [AsParameters] GoalDesk desk) => Page(id, http, desk, PostedForm.None);

    /// <summary>Saves the draft as it is written; with the button "aktivér" it is activated too, or everything that is missing is said.</summary>
    private static async Task<IResult> Save(GoalId id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var refused = new Refusals();
        var text = Read(typed, PostedForm.DateOf(typed, "goal.due", "due", refused));
        if (typed["goal.revision"].ToString() is { Length: > 0 } read && read != goal.Revision.ToString(CultureInfo.InvariantCulture)) refused.Add(GoalDesk.ChangedMeanwhile);
        if (refused.None) refused = await ReviseGoal.Revise(goal, text, desk);
        // The draft is kept also when it cannot be activated yet: nothing that was typed is lost.
        if (refused.None && typed["then"] == "activate") refused = await ActivateGoal.Activate(id, Text(typed, "whyOneMore"), desk) ?? refused;
        return refused.None ? TypedResults.LocalRedirect(GoalPages.Of(id)) : await Page(id, http, desk, new PostedForm(Form, refused, typed));
    }

    private static async Task<IResult> Contribute(GoalId id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var refused = await AgreeContribution.Do(goal, typed["contribution.department"].ToString(), new ContributionText(typed["contribution.what"], typed["contribution.plan"], typed["contribution.responsible"]), desk);
        return refused.None ? TypedResults.LocalRedirect(GoalPages.Of(id)) : await Page(id, http, desk, new PostedForm("contribution", refused, typed));
    }

    private static async Task<IResult> AddPart(GoalId id, IFormCollection typed, HttpContext http, [AsParameters] GoalDesk desk)
    {
        if (await desk.Goal(id) is not { } goal) return TypedResults.NotFound();
        var (_, refused) = await AddSubGoal.Do(goal, typed["part.text"], desk);
        return refused.None ? TypedResults.LocalRedirect(GoalPages.Of(id)) : await Page(id, http, desk, new PostedForm("part", refused, typed));
    }

    private static async Task<IResult> FinishPart(GoalId id, Guid subGoal, IFormCollection _, [AsParameters] GoalDesk desk)
    {
        var done = await FinishSubGoal.Handle(id, subGoal, desk);
        return done.Result is NotFound ? done : TypedResults.LocalRedirect(GoalPages.Of(id));
    }

    private static GoalText Read(IFormCollection typed, DateOnly? due) => new()
    {
        Title = Text(typed, "title"),
        CitizensWords = Text(typed, "citizensWords"),
        Present = Text(typed, "present"),
        Involvement = [.. typed["goal.involvement"].OfType<string>()],
        Specific = Text(typed, "specific"),
        Measurable = Text(typed, "measurable"),
        Accepted = Text(typed, "accepted"),
        CitizenAccepts = typed["goal.citizenAccepts"] == "true",
        Disagreement = Text(typed, "disagreement"),
        Realistic = Text(typed, "realistic"),
        Due = due,
        Direction = Enum.TryParse<GoalDirection>(typed["goal.direction"], ignoreCase: true, out var direction) && Enum.IsDefined(direction) ? direction : null,
        Theme = Text(typed, "theme"),
        FfbTheme = Text(typed, "ffbTheme"),
        Levels = Levels(typed),
        Baseline = int.TryParse(typed["goal.baseline"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var baseline) ? baseline : null,
        WishesNetwork = typed["goal.wishesNetwork"] == "true",
        Network = Text(typed, "network"),
        Consent = Guid.TryParse(typed["goal.consent"], out var consent) ? consent : null,
    };

    /// <summary>The five texts as typed, or none when all are empty.</summary>
    private static string[] Levels(IFormCollection typed)
    {
        string[] levels = [.. Enumerable.Range(0, 5).Select(nth => typed[$"goal.levels[{nth}]"].ToString().Trim())];
        return levels.All(text => text.Length == 0) ? [] : levels;
    }

    private static string? Text(IFormCollection typed, string field) => typed[$"goal.{field}"].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static async Task<IResult> Page(GoalId id, HttpContext http, GoalDesk desk, PostedForm posted)
    {
        if (await GoalStory.Read(id, desk) is not { } story) return TypedResults.NotFound();
        var goal = story.Goal;
        var citizen = await desk.Db.Citizens.AsNoTracking().FirstAsync(c => c.Id == goal.Citizen, desk.Stop);
        var view = new GoalView(story, citizen.ShownName ?? Citizen.UnknownName, desk.Who, desk.Book, desk.Today, posted) { ConsentEnded = (await desk.ConsentEnded(goal.Text, goal.Citizen))?.Message };
        if (view.IsStaff && goal.Status == GoalStatus.Draft) view = await Writing(view, desk);
        return http.Page<GoalPage, GoalView>(view, posted.Status);
    }

    /// <summary>What somebody who writes needs to see: the others' goals, how many there are, and the consents.</summary>
    private static async Task<GoalView> Writing(GoalView view, GoalDesk desk)
    {
        var citizen = view.Goal.Citizen;
        var others = await OthersGoals.Of([citizen], desk.Ask, desk.Stop);
        var consents = await desk.Db.Consents.AsNoTracking().Where(c => c.Citizen == citizen).OrderByDescending(c => c.GivenAt).ToListAsync(desk.Stop);
        return view with
        {
            Harmony = await ReadHarmony.Of(view.Goal, others, desk),
            Few = await desk.Few(citizen, others.Goals[citizen]),
            Consents = consents.FindAll(c => c.IsValidAt(desk.Now)),
        };
    }
}
