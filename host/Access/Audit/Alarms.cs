using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>Who looked at unusually many different citizens within a clock hour of the last seven days; programs by themselves.</summary>
internal static class Alarms
{
    public const string Path = Supervision.Path + "/alarmer";

    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    public static void MapAlarms(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, async (HttpContext http, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) =>
            http.Page<AlarmsPage, View>(await Of(db, settings, clock.GetUtcNow(), stop))).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
        app.MapGet("/api/audit/alarms", async Task<Ok<View>> (AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) =>
            TypedResults.Ok(await Of(db, settings, clock.GetUtcNow(), stop))).WithName("audit.listAlarms").WithTags("Tilsyn")
            .WithSummary("Who looked at unusually many citizens within an hour of the last seven days").OnlyFor(Roles.Auditor).ShowsNobody()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    /// <summary>An hour in which somebody looked at many.</summary>
    /// <param name="Subject">Who.</param>
    /// <param name="Role">In which role.</param>
    /// <param name="Department">Of which department.</param>
    /// <param name="Hour">The hour's beginning.</param>
    /// <param name="Citizens">How many different citizens.</param>
    /// <param name="BeyondLists">How many of them were not only shown in a list of one's own cases.</param>
    /// <param name="Refused">How many looks were refused.</param>
    internal sealed record Alarm(Guid Subject, string Role, string? Department, DateTimeOffset Hour, int Citizens, int BeyondLists, int Refused);

    /// <summary>The alarms, those of people before those of programs.</summary>
    internal sealed record View(int CitizensPerHour, IReadOnlyList<Alarm> People, IReadOnlyList<Alarm> Programs);

    /// <summary>The alarms at an instant. Attempts that were refused count too: who is refused at fifty citizens has tried to look.</summary>
    public static async Task<View> Of(AuditDb db, AuditSettings settings, DateTimeOffset now, CancellationToken stop)
    {
        var alarms = new List<Alarm>();
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT Subject, Role, Department, At / $hour, count(DISTINCT Person), count(DISTINCT CASE WHEN Basis <> 'list' THEN Person END), sum(1 - Granted)
            FROM audit_look WHERE At >= $since AND Basis <> 'self'
            GROUP BY Subject, Role, Department, At / $hour HAVING count(DISTINCT Person) > $limit
            ORDER BY 6 DESC, 5 DESC
            """;
        command.Parameters.Add(new SqliteParameter("$hour", TimeSpan.TicksPerHour));
        command.Parameters.Add(new SqliteParameter("$since", (now - Back).UtcTicks));
        command.Parameters.Add(new SqliteParameter("$limit", settings.AlarmCitizensPerHour));
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) alarms.Add(Read(rows));
        return new View(settings.AlarmCitizensPerHour, [.. alarms.Where(alarm => alarm.Role != Roles.Integrator)], [.. alarms.Where(alarm => alarm.Role == Roles.Integrator)]);
    }

    private static Alarm Read(DbDataReader row) => new(new Guid((byte[])row[0], bigEndian: true), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
        new DateTimeOffset(row.GetInt64(3) * TimeSpan.TicksPerHour, TimeSpan.Zero), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6));
}
