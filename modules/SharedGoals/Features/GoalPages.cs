using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>What the list of goals shows: drafts that lack something, and active goals with the nearest first.</summary>
internal sealed record GoalsView(IReadOnlyList<GoalsView.Line> Drafts, IReadOnlyList<GoalsView.Line> Active, DateOnly Today)
{
    internal sealed record Line(Goal Goal, string Name);
}

/// <summary>What a citizen's page in this module shows: the goals and the one course over all departments.</summary>
internal sealed record CourseView(CitizenId Citizen, string Name, bool IsProtected, string? Address, bool IsStaff, IReadOnlyList<Goal> Goals, IReadOnlyList<ReadCourse.Entry> Course, PostedForm Posted);

/// <summary>A protected name and address, shown once to somebody who gave a reason.</summary>
internal sealed record UnmaskedView(CitizenId Citizen, string? Name, string? Address);

/// <summary>The pages of shared goals: all goals, a citizen's goals and course, and the way to begin on one.</summary>
internal sealed class GoalPages : IPages
{
    private const int MostShown = 50;

    /// <summary>The address of a goal's page.</summary>
    public static string Of(GoalId goal) => $"/faelles-maal/maal/{goal}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", List).ListsCitizens();
        app.MapGet("/borgere/{citizen}", Course).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/nyt-maal", Draft);
        app.MapPost("/borgere/{citizen}/vis-beskyttet", Unmask).ForAllDepartments().NeedsLeave(Leave.Unmask).RequireRateLimiting(Limits.Unmasking);
    }

    /// <summary>The goals of one's own cases.</summary>
    private static async Task<IResult> List(HttpContext http, SignedIn who, SharedGoalsDb db, ICitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        var own = db.Goals.AsNoTracking().SeenBy(who, db, clock.Today());
        async Task<List<GoalsView.Line>> Lines(IQueryable<Goal> goals) =>
            [.. (await goals.Take(MostShown).Join(db.Citizens, g => g.Citizen, c => c.Id, (g, c) => new { Goal = g, Citizen = c }).ToListAsync(stop))
                .Select(row => new GoalsView.Line(row.Goal, row.Citizen.ShownName ?? Citizen.UnknownName))];

        var drafts = await Lines(own.Where(g => g.Status == GoalStatus.Draft).OrderBy(g => g.Drafted));
        var active = await Lines(own.Where(g => g.Status == GoalStatus.Active).OrderBy(g => g.Text.Due));
        await access.Listed(drafts.Concat(active).Select(line => line.Goal.Citizen).Distinct(), stop);
        return http.Page<GoalsPage, GoalsView>(new GoalsView(drafts, active, clock.Today()));
    }

    private static async Task<IResult> Course(CitizenId citizen, HttpContext http, SignedIn who, SharedGoalsDb db, Vault vault, ICitizenAccess access, CancellationToken stop) =>
        await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known
            ? await CoursePage(known, http, who, db, vault, access, PostedForm.None, stop)
            : TypedResults.NotFound();

    private static async Task<IResult> CoursePage(
        Citizen known, HttpContext http, SignedIn who, SharedGoalsDb db, Vault vault, ICitizenAccess access, PostedForm posted, CancellationToken stop)
    {
        var citizen = known.Id;
        var address = known is { IsProtected: false, SealedAddress: { } held } ? vault.OpenAddress(held, citizen) : null;
        var goals = await db.Goals.AsNoTracking().Where(g => g.Citizen == citizen).OrderBy(g => g.Drafted).ToListAsync(stop);
        var course = await ReadCourse.Read(citizen, null, db, access, stop);
        return http.Page<CoursePage, CourseView>(new CourseView(citizen, known.ShownName ?? Citizen.UnknownName, known.IsProtected, address, who.Citizen is null, goals, course, posted), posted.Status);
    }

    /// <summary>Answers the form itself, and not an address one could come back to: the page is seen once, for the reason given.</summary>
    private static async Task<IResult> Unmask(CitizenId citizen, IFormCollection typed, HttpContext http, SignedIn who, SharedGoalsDb db, Vault vault, ICitizenAccess access, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        UnmaskFor? use = Enum.TryParse<UnmaskFor>(typed["unmask.for"], out var chosen) ? chosen : null;
        var (shown, refused) = await UnmaskCitizen.Unmask(known, new UnmaskCitizen.Request(use, typed["unmask.reason"]), vault, access, stop);
        return shown is null
            ? await CoursePage(known, http, who, db, vault, access, new PostedForm("unmask", refused, typed), stop)
            : http.Page<UnmaskedPage, UnmaskedView>(new UnmaskedView(citizen, shown.Name, shown.Address));
    }

    private static async Task<IResult> Draft(CitizenId citizen, IFormCollection _, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var goal = new Goal { Id = Id.New<GoalId>(clock.GetUtcNow()), Citizen = citizen, Text = new GoalText(), Drafted = clock.Today() };
        db.Goals.Add(goal);
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(Of(goal.Id));
    }
}
