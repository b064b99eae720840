using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The data protection officer's front page (tilsyn): what waits, and the search.</summary>
internal static class Supervision
{
    public const string Path = "/tilsyn";

    public static void MapSupervision(this IEndpointRouteBuilder app) => app.MapGet(Path, Show).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();

    /// <summary>The entries of the main menu that the audit gives each role.</summary>
    public static IEnumerable<NavigationEntry> Menu(string role) => role switch
    {
        Roles.Auditor => [new("Tilsyn", Path)],
        Roles.TeamLead or Roles.DepartmentHead => [new("Adgang til gennemgang", AccessReviews.Path)],
        Roles.Citizen or Roles.Guardian => [new("Hvem har set mine oplysninger", WhoHasSeen.Path)],
        _ => [],
    };

    /// <summary>How much waits.</summary>
    internal sealed record View(int Reviews, int Overdue, int Questions, int Alarms);

    private static async Task<IResult> Show(SignedIn who, HttpContext http, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var waiting = (await AccessReviews.Of(who, db, settings, now, stop)).Waiting;
        var alarms = await Alarms.Of(db, settings, now, stop);
        var questions = await db.Questions.CountAsync(question => question.AnsweredAt == null, stop);
        return http.Page<SupervisionPage, View>(new View(waiting.Count, waiting.Count(access => access.IsOverdue), questions, alarms.People.Count + alarms.Programs.Count));
    }
}
