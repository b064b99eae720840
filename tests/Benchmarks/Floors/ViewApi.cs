using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NyeFaellesVeje.Tests.Benchmarks.Floors;

/// <summary>
/// A composed view as one would write it by hand for speed alone: the modules' four files attached to one connection per thread, one
/// kept prepared SQL over the tables that the modules read, and source-generated JSON. No modules, no rules, no access control.
/// </summary>
internal static class ViewApi
{
    public const string Name = "view";

    public static async Task Serve(string[] args)
    {
        using var views = new ThreadLocal<ViewSql>(() => new ViewSql(args[0]));
        var json = new FloorJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement) });
        var app = FloorProcess.Builder().Build();
        app.MapGet("/api/citizens/{id}", http =>
        {
            if (!Guid.TryParse((string?)http.Request.RouteValues["id"], out var id) || views.Value!.Of(id) is not { } view)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            http.Response.ContentType = "application/json; charset=utf-8";
            return JsonSerializer.SerializeAsync(http.Response.BodyWriter, view, json.FloorView, http.RequestAborted);
        });
        await FloorProcess.Serve(app);
    }
}

/// <summary>A citizen and what the departments have, as lines.</summary>
internal sealed record FloorView(Guid Id, string? Name, string Born, bool IsProtected, IReadOnlyList<FloorDepartment> Departments);

/// <summary>A department's lines, in lists like those of the host's answer, so that both send about as much.</summary>
internal sealed record FloorDepartment(string Module)
{
    public List<FloorLine> Plans { get; } = [];

    public List<FloorLine> Goals { get; } = [];

    public List<FloorLine> Supports { get; } = [];

    public List<FloorLine> FollowUps { get; } = [];

    public List<FloorLine> Contacts { get; } = [];

    public List<FloorLine> Deadlines { get; } = [];

    public List<FloorLine> Signals { get; } = [];

    public List<FloorLine> AssessedThemes { get; } = [];

    public List<FloorLine> ListOf(string kind) => kind switch
    {
        "goal" => Goals,
        "support" or "need" => Supports,
        "follow-up" or "outcome" => FollowUps,
        "theme" => AssessedThemes,
        _ => Plans,
    };
}

/// <summary>A row of any of the modules' tables.</summary>
internal sealed record FloorLine(string Kind, string? Id, string? Title, string? Status, string? From, string? To, string? More);

[JsonSerializable(typeof(FloorView))]
internal sealed partial class FloorJson : JsonSerializerContext;

/// <summary>The one SQL, kept prepared on a connection of the thread's own.</summary>
internal sealed class ViewSql
{
    private static readonly string[] Modules = ["ChildrenAndSchools", "DisabilityAndElderly", "EmploymentAndWelfare", "SharedGoals"];

    private const string Sql = """
        SELECT -1, '', '', Name, Born, IsProtected, '', '' FROM m3.citizen WHERE Id = $c
        UNION ALL SELECT 0, 'forum', hex(f.Id), f.Setting || ': ' || coalesce(c.Text, ''), f.Status, f.Opened, f.FollowUp, coalesce(a.What || ', ' || a.Responsible || ', ' || a.Due, '')
          FROM m0.wellbeing_forum f LEFT JOIN m0.concern c ON c.Forum = f.Id LEFT JOIN m0.planned_action a ON a.Concern = c.Id WHERE f.Citizen = $c
        UNION ALL SELECT 1, 'case', '', CaseNumbers, '', Newest, '', '' FROM m1.citizen_case WHERE Citizen = $c
        UNION ALL SELECT 1, 'theme', Id, Code, IsActive, Recorded, LastAsserted, Level FROM m1.assessed_theme WHERE Citizen = $c
        UNION ALL SELECT 1, 'goal', Id, Type, Status, '', '', ExpectedLevel || ' ' || PrimaryTheme || ' ' || SecondaryThemes FROM m1.goal WHERE Citizen = $c
        UNION ALL SELECT 1, 'need', Id, Need, IsMistake, "On", '', '' FROM m1.support_need WHERE Citizen = $c
        UNION ALL SELECT 1, 'group', Id, Code, IsActive, Recorded, '', '' FROM m1.target_group WHERE Citizen = $c
        UNION ALL SELECT 1, 'plan', Id, Intent, Status, "From", "To", Goals || Offers || CaseNumber || coalesce(FollowUp, '') FROM m1.plan WHERE Citizen = $c
        UNION ALL SELECT 1, 'support', Id, Intent, Status, "From", "To", Plans || Services FROM m1.support WHERE Citizen = $c
        UNION ALL SELECT 1, 'offer', Id, Code, '', '', '', '' FROM m1.offer WHERE Citizen = $c
        UNION ALL SELECT 1, 'follow-up', Id, '', '', "On", '', '' FROM m1.planned_follow_up WHERE Citizen = $c
        UNION ALL SELECT 1, 'outcome', Id, Result, IsMistake, "On", '', Plans FROM m1.follow_up_outcome WHERE Citizen = $c
        UNION ALL SELECT 2, 'young', '', Occupation, HasEducationPlan, Entered, OccupationSince, ContactName || ' ' || ContactReach FROM m2.young_person WHERE Citizen = $c
        UNION ALL SELECT 2, 'job', '', JobGoal, '', Begun, NextTalk, Adviser || ' ' || AdviserReach FROM m2.job_plan WHERE Citizen = $c
        UNION ALL SELECT 3, 'goal', hex(Id), Text_Title, Status, Drafted, Text_Due, Text_Direction || ' ' || Text_Theme FROM m3.goal WHERE Citizen = $c
        """;

    private readonly SqliteCommand command;

    public ViewSql(string data)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        for (var i = 0; i < Modules.Length; i++)
        {
            using var attach = connection.CreateCommand();
            attach.CommandText = $"ATTACH $file AS m{i}; PRAGMA m{i}.mmap_size = 268435456;";
            attach.Parameters.AddWithValue("$file", Path.Combine(data, $"{Modules[i]}.db"));
            attach.ExecuteNonQuery();
        }
        command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add("$c", SqliteType.Blob).Value = Array.Empty<byte>();
        command.Prepare();
    }

    public FloorView? Of(Guid id)
    {
        command.Parameters[0].Value = id.ToByteArray(bigEndian: true);
        using var rows = command.ExecuteReader();
        if (!rows.Read()) return null;
        var view = new FloorView(id, Text(rows, 3), rows.GetString(4), rows.GetBoolean(5), [.. Modules.Select(module => new FloorDepartment(module))]);
        while (rows.Read())
            view.Departments[rows.GetInt32(0)].ListOf(rows.GetString(1)).Add(new FloorLine(rows.GetString(1), Text(rows, 2), Text(rows, 3), Text(rows, 4), Text(rows, 5), Text(rows, 6), Text(rows, 7)));
        return view;
    }

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
