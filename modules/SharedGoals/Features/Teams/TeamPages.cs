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
using NyeFaellesVeje.SharedGoals.Domain.Teams;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Teams;

/// <summary>What the page of a citizen's teams shows.</summary>
internal sealed record TeamsView(CitizenId Citizen, string Name, SignedIn Who, ListTeams.Response Teams, IReadOnlyList<Choice> Kinds, DateOnly Today, AsOfForm AsOf, PostedForm Posted)
{
    public bool IsStaff => Who.Citizen is null;

    /// <summary>Those who lead take staff in: it opens the citizen's case.</summary>
    public bool Leads => WhoMay.Lead.Contains(Who.Role);
}

/// <summary>A citizen's teams: begun, filled, measured in and ended; read by the citizen too.</summary>
internal sealed class TeamPages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/team";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/team", Show).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/team", Start).ForAllDepartments();
        app.MapPost("/team/{id}/medarbejdere", AddStaff).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).OnlyFor(WhoMay.Lead);
        app.MapPost("/team/{id}/koordinator", Coordinator).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).OnlyFor(WhoMay.Lead);
        app.MapPost("/team/{id}/udefra", AddOutside).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).ForAllDepartments();
        app.MapPost("/team/{id}/forlad", Leave).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).ForAllDepartments();
        app.MapPost("/team/{id}/maalinger", Measure).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).ForAllDepartments();
        app.MapPost("/team/{id}/afslut", End).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(TeamSet.Whose).ForAllDepartments();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, TeamRules Teams, DatedRules Rules, TimeProvider Clock, CancellationToken Stop);

    private static async Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) =>
        await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is { } known ? await Page(known, request, PostedForm.None) : TypedResults.NotFound();

    private static async Task<IResult> Start(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var (team, refused) = StartTeam.Start(citizen, new TeamText(typed["team.kind"], typed["team.purpose"]), request.Who, request.Db, request.Teams, request.Clock);
        if (team is null) return await Page(known, request, new PostedForm("team", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static Task<IResult> AddStaff(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "staff", typed, request, async (form, team) =>
        (await AddTeamMember.Add(team, new StaffMemberText(StaffId.TryParse(typed[$"{form}.staff"], out var staff) ? staff : null, typed[$"{form}.name"], typed[$"{form}.part"], typed[$"{form}.department"], typed[$"{form}.reach"]), request.Who, request.Db, request.Clock, request.Stop)).Refused);

    private static Task<IResult> AddOutside(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "outside", typed, request, async (form, team) =>
        (await AddOutsideTeamMember.Add(team, new OutsideMemberText(Of<MemberKind>(typed[$"{form}.kind"]), typed[$"{form}.name"], typed[$"{form}.part"], typed[$"{form}.from"],
            [.. Enum.GetValues<TeamSight>().Where(sight => typed[$"{form}.sees.{sight}"] == "true")], Of<ConsentGiver>(typed[$"{form}.agreedBy"]), typed[$"{form}.reach"]), request.Who, request.Db, request.Clock, request.Stop)).Refused);

    private static Task<IResult> Coordinator(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "coordinator", typed, request, (form, team) =>
        NameCoordinator.Name(team, Chosen(typed[$"{form}.member"]), request.Who, request.Db, request.Clock, request.Stop));

    private static Task<IResult> Leave(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "leave", typed, request, (form, team) =>
        LeaveTeam.Leave(team, new LeaveTeam.Request(Chosen(typed[$"{form}.member"]), Chosen(typed[$"{form}.successor"])), request.Who, request.Db, request.Clock, request.Stop));

    private static Task<IResult> End(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "end", typed, request, (form, team) =>
        EndTeam.End(team, typed[$"{form}.why"], request.Who, request.Db, request.Clock, request.Stop));

    private static Task<IResult> Measure(Guid id, IFormCollection typed, [AsParameters] Request request) => Change(id, "measure", typed, request, async (form, team) =>
    {
        var refused = new Refusals();
        var on = PostedForm.DateOf(typed, $"{form}.on", "on", refused);
        if (!refused.None) return refused;
        var (scale, level) = typed[$"{form}.level"].ToString().Split(':') is [var code, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var step) ? ((string?)code, (int?)step) : (null, null);
        refused = MeasureInTeam.Note(team, new MeasureText(scale, level, on, typed[$"{form}.words"]), request.Who, request.Db, request.Teams, request.Clock).Refused;
        // On the page one choice says both scale and level.
        if (!refused.None) return [.. refused.Where(r => r.Type != "scale-unknown" || refused.Count == 1).Select(r => r.Field == "scale" ? r with { Field = "level" } : r)];
        await request.Db.SaveChangesAsync(request.Stop);
        return refused;
    });

    /// <summary>Changes a team by one of its forms; each team's forms have names of their own.</summary>
    private static async Task<IResult> Change(Guid id, string name, IFormCollection typed, Request request, Func<string, Team, Task<Refusals>> change)
    {
        if (await request.Db.Whole(id, request.Stop) is not { } team) return TypedResults.NotFound();
        var form = $"{name}-{id}";
        var refused = await change(form, team);
        if (refused.None) return TypedResults.LocalRedirect(Of(team.Citizen));
        var citizen = await request.Db.Citizens.AsNoTracking().FirstAsync(c => c.Id == team.Citizen, request.Stop);
        return await Page(citizen, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Page(Citizen citizen, Request request, PostedForm posted)
    {
        var today = request.Clock.Today();
        var asOf = AsOfForm.Read(request.Http, citizen.Born, today);
        var teams = await ListTeams.Read(citizen, asOf.Day, request.Db, request.Teams, request.Rules, request.Stop);
        return request.Http.Page<TeamsPage, TeamsView>(
            new TeamsView(citizen.Id, citizen.ShownName ?? Citizen.UnknownName, request.Who, teams, [.. request.Teams.KindsOn(today).Select(k => new Choice(k.Code, k.Title))], today, asOf, posted), asOf.StatusOr(posted.Status));
    }

    private static Guid? Chosen(string? value) => Guid.TryParse(value, out var id) ? id : null;

    private static T? Of<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
