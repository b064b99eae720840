using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>
/// The access matrix: every endpoint of the running host, modules and pages included, by every role, department and relation to the citizen,
/// against tables that are kept by hand. An endpoint without a row fails the build.
/// </summary>
[Collection(Town.Shared)]
public sealed partial class Matrix(Town town)
{
    private const int AtATime = 24;

    // Where the department of the one who asks decides: everybody of every department asks. Elsewhere one department for each role and endpoint, in turn.
    private static readonly string[] ByDepartment = ["own case", "statute", "same team", "team of that name elsewhere", "same department only", "consent"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed record Cell(Row Row, Asker? Asker, Relation? Relation, Shall Shall)
    {
        public override string ToString() => $"{Row} | {Asker?.ToString() ?? "anonymous"} | {Relation?.Name ?? "-"} | shall be {Shall}";
    }

    private sealed record Answer(Cell Cell, HttpStatusCode Status, string? Type, string Look);

    [Fact]
    public async Task Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var served = (await Served()).Where(line => !line.Pattern.EndsWith("{**slug}", StringComparison.Ordinal)).Select(line => $"{line.Method},{line.Pattern}").ToHashSet();
        var known = Tables.Endpoints.Select(row => $"{row.Method},{row.Pattern}").ToList();

        Assert.True(served.SetEquals(known) && known.Count == served.Count,
            $"Without a row in matrix.csv:\n{string.Join('\n', served.Except(known).Order())}\nWithout an endpoint:\n{string.Join('\n', known.Except(served).Order())}\nTwice:\n{string.Join('\n', known.GroupBy(row => row).Where(same => same.Count() > 1).Select(same => same.Key))}");
    }

    [Fact]
    public async Task No_cell_is_wrong()
    {
        var watch = Stopwatch.StartNew();
        var cells = Cells().ToList();
        var quiet = await Marked();
        var before = await Audit("SELECT max(Sequence) FROM audit_look", row => row.GetInt64(0));
        var answers = new ConcurrentBag<Answer>();
        // Protections are ended last, and things are closed after they have been read.
        foreach (var part in cells.GroupBy(cell => cell.Row.Method switch { "GET" => 0, "DELETE" => 2, _ => 1 }).OrderBy(part => part.Key))
            await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (cell, stop) => answers.Add(await Ask(cell, stop)));

        var wrong = answers.Where(answer => !IsRight(answer)).Select(answer => $"{answer.Cell}, is {(int)answer.Status} {answer.Type}").Concat(ToldApart(answers)).ToList();
        var until = await Marked();
        var unlogged = NotLogged(cells, town.Host.Output[quiet..until]).Concat(await NotAudited(cells, before)).ToList();

        var every = cells.Select(cell => cell.Relation?.Name).Distinct().Count();
        Say($"Adgangsmatrix: {cells.Count} celler, {wrong.Count + unlogged.Count} forkerte. {Tables.Endpoints.Count} endpoints, {town.Everybody.Count() + 1} slags brugere, {every} relationer, {watch.Elapsed.TotalSeconds:0} s.");
        Say($"Alle forvaltninger spørger i {cells.Count(cell => cell.Relation is null || ByDepartment.Contains(cell.Relation.Name))} celler; i {cells.Count(cell => cell.Relation is not null && !ByDepartment.Contains(cell.Relation.Name))} celler, hvor forvaltningen ikke kan gøre forskel, spørger én pr. rolle og endpoint på skift.");
        Say(string.Join(", ", cells.GroupBy(cell => cell.Shall).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Count()}")));
        Assert.True(wrong.Count + unlogged.Count == 0, $"{wrong.Count} wrong, {unlogged.Count} not logged\n{string.Join('\n', unlogged.Concat(wrong.Order(StringComparer.Ordinal)).Take(60))}");
    }

    /// <summary>What a page tells somebody it is closed to is the same whether the citizen exists or not.</summary>
    [Theory]
    [InlineData("none", "nobody: guessed")]
    [InlineData("consent withdrawn", "nobody: guessed and consent")]
    [InlineData("own family", "nobody: guessed")]
    [InlineData("own family and statute", "nobody: guessed and statute")]
    [InlineData("own family and consent", "nobody: guessed and consent")]
    public async Task A_closed_page_looks_like_none(string relation, string guessed)
    {
        var asker = town.Staff.First(asker => asker.Role == Roles.Caseworker);
        foreach (var row in Tables.Endpoints.Where(row => Tables.Shows(row.Class) == "one" && row is { IsUnsafe: false, Thing: not "none" } && !row.Pattern.StartsWith("/api", StringComparison.Ordinal) && Tables.IsOpen(row, asker)))
        {
            var pages = await Task.WhenAll(new[] { relation, guessed }.Select(name => Ask(new Cell(row, asker, Tables.Relations.Single(r => r.Name == name), Shall.Need), Stop, "text/html")));
            Assert.True(pages[0].Look == pages[1].Look, $"{row}: {relation}\n{pages[0].Look}\n{pages[1].Look}");
            Assert.True(pages[0].Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{row}: {pages[0].Status}");
        }
    }

    /// <summary>An exchange or consent lets nobody read who was not there when it was read: the withdrawal counts from the next request.</summary>
    [Fact]
    public async Task A_consent_that_is_withdrawn_opens_nothing_on_the_next_request()
    {
        var citizen = await town.Register("Kortvarig");
        var reader = town.Staff.Single(asker => asker is { Role: Roles.Caseworker, Department: Tables.ConsentTo });
        var consent = (await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", town.Head("shared-goals"), new
        {
            purpose = Town.Purpose,
            from = Tables.ConsentFrom,
            to = new[] { Tables.ConsentTo },
            by = "both",
            how = "oral",
            informed = true,
            validUntil = "2999-01-01",
        })).GetProperty("id").GetGuid();

        Assert.Equal(HttpStatusCode.OK, await Read());
        await town.Ask(HttpMethod.Post, $"/api/shared-goals/consents/{consent}/withdraw", town.Head("shared-goals"), null);
        Assert.Equal(HttpStatusCode.Forbidden, await Read());

        async Task<HttpStatusCode> Read()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/shared-goals/citizens/{citizen}/course");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(reader.AsBearer()));
            request.Headers.Add("Access-Purpose", Town.Purpose);
            request.Headers.Add("Access-Basis", $"consent:{consent}");
            using var answer = await town.Client.SendAsync(request, Stop);
            return answer.StatusCode;
        }
    }

    private IEnumerable<Cell> Cells() => Tables.Endpoints.Select((row, number) => (row, number)).SelectMany(pair => Tables.Shows(pair.row.Class) switch
    {
        "none" => OfNobody(pair.row),
        "several" => OfSeveral(pair.row),
        _ => OfOne(pair.row, pair.number),
    });

    private IEnumerable<Cell> OfNobody(Row row) =>
        [new Cell(row, null, null, row.Class == "anonymous" ? Shall.Ok : Shall.SignIn), .. town.Everybody.Select(asker => new Cell(row, asker, null, Tables.IsOpen(row, asker) ? Shall.Ok : Shall.Role))];

    private IEnumerable<Cell> OfSeveral(Row row)
    {
        yield return new Cell(row, null, null, Shall.SignIn);
        foreach (var asker in town.Everybody.Where(asker => !asker.IsProgram)) yield return new Cell(row, asker, null, Tables.IsOpen(row, asker) ? Shall.Ok : Shall.Role);
        foreach (var program in town.Programs)
        {
            // A program has no cases: it reads a list by statute, and by nothing else.
            foreach (var relation in Tables.Relations.Where(relation => relation.About == "stranger"))
            {
                yield return new Cell(row, program, relation, Tables.OfList(row, program, relation));
            }
        }
    }

    private IEnumerable<Cell> OfOne(Row row, int number)
    {
        yield return new Cell(row, null, Tables.Relations[0], Shall.SignIn);
        foreach (var role in town.Everybody.GroupBy(asker => asker.Role))
        {
            var open = role.Where(asker => Tables.IsOpen(row, asker)).ToList();
            // A door that is shut to a role is shut before anybody is asked of the citizen.
            foreach (var asker in role.Except(open))
            {
                foreach (var relation in Tables.Relations.Where(relation => relation.Name is "own case" or "statute" or "nobody: guessed")) yield return new Cell(row, asker, relation, Shall.Role);
            }
            foreach (var relation in Tables.Relations.Where(relation => row.Thing != "none" || relation.About == "guessed"))
            {
                var asking = open.Count == 0 || ByDepartment.Contains(relation.Name) || role.Key == Roles.Integrator ? open : [open[number % open.Count]];
                foreach (var asker in asking)
                {
                    if (Tables.Of(row, asker, relation) is { } shall && !(relation.About == "team-elsewhere" && asker.Department is null)) yield return new Cell(row, asker, relation, shall);
                }
            }
        }
    }

    private async Task<Answer> Ask(Cell cell, CancellationToken stop, string accept = "application/json")
    {
        var (row, asker, relation) = (cell.Row, cell.Asker, cell.Relation);
        var citizen = relation is null ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) : town.About(relation, asker ?? town.Citizen);
        var path = Parameter().Replace(row.Pattern, match => match.Groups[1].Value switch
        {
            "citizen" => citizen.ToString(),
            "id" => town.Thing(citizen, row.Thing).ToString(),
            "sequence" => "999999999",
            "year" => "2025",
            "name" or "document" or "version" => "findes-ikke",
            // A thing within a citizen's own address is named by the thing's kind.
            var kind when kind == row.Thing => town.Thing(citizen, row).ToString(),
            _ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        });
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), path);
        request.Headers.Accept.ParseAdd(accept);
        if (asker is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(asker, relation is null ? asker.Subject : town.SubjectOf(relation, asker)));
        if (relation is not null) town.Plead(request.Headers, relation.Plea);
        // Not readable as anything, so that what is let through is refused by the endpoint itself and nothing is changed.
        if (row.IsUnsafe) request.Content = row.IsPage ? new MultipartFormDataContent { { new StringContent("1"), "x" } } : new StringContent("!", Encoding.UTF8, "application/json");
        using var answer = await town.Client.SendAsync(request, stop);
        var body = await answer.Content.ReadAsStringAsync(stop);
        return new Answer(cell, answer.StatusCode, TypeOf(answer, body), cell is { Shall: not Shall.Ok, Relation: not null, Asker: not null } ? Look(answer, body) : "");
    }

    private static bool IsRight(Answer answer)
    {
        var (status, type) = ((int)answer.Status, answer.Type);
        return answer.Cell.Shall switch
        {
            Shall.Need => (status, type) == (403, "basis-needed"),
            Shall.Unread => (status, type) == (403, "basis-not-known"),
            Shall.Hold => (status, type) == (403, "basis-does-not-hold"),
            Shall.Absent => (status, type) == (404, "not-found"),
            Shall.Role => (status, type) == (403, "not-allowed"),
            Shall.SignIn => status == 401 || (status == 302 && !answer.Cell.Row.Pattern.StartsWith("/api", StringComparison.Ordinal)),
            // Of the gate's own refusals only "absent" looks like an endpoint's: the log tells those apart.
            _ => status is not (401 or 403) && status < 500 && (answer.Cell.Row is { IsUnsafe: true } or { Thing: "empty" } || Tables.Shows(answer.Cell.Row.Class) != "one" || status < 400),
        };
    }

    /// <summary>Everybody who is refused in the same way at the same endpoint must get the same answer, letter by letter: those of guessed ids are among them.</summary>
    private static IEnumerable<string> ToldApart(IEnumerable<Answer> answers) =>
        from answer in answers
        where answer.Cell is { Shall: not Shall.Ok, Relation: not null, Asker: not null }
        group answer by (answer.Cell.Row, answer.Cell.Asker, answer.Cell.Shall) into alike
        let looks = alike.GroupBy(answer => answer.Look).ToList()
        where looks.Count > 1
        select $"{alike.Key.Row} | {alike.Key.Asker} | {alike.Key.Shall} is told apart: {string.Join(" / ", looks.Select(look => $"{look.First().Cell.Relation!.Name}: {look.Key.ReplaceLineEndings(" ")}"))}";

    /// <summary>Every refusal stands in the log, by whom and why, and no more refusals than the table says.</summary>
    private List<string> NotLogged(IReadOnlyList<Cell> cells, string output)
    {
        var shall = cells.Where(cell => cell is { Asker: not null, Shall: not (Shall.Ok or Shall.SignIn) } && Tables.Shows(cell.Row.Class) == "one")
            .CountBy(cell => (Who: IdOf(cell.Relation is null ? cell.Asker!.Subject : town.SubjectOf(cell.Relation, cell.Asker!)), How: cell.Shall switch { Shall.Role => "", Shall.Need or Shall.Unread => "NeedsBasis", Shall.Hold => "BasisDoesNotHold", _ => "Absent" })).ToDictionary();
        var logged = output.Split('\n').Select(line => Refusal().Match(line)).Where(match => match.Success && match.Groups[3].Length > 0).CountBy(match => (Who: Guid.Parse(match.Groups[1].Value), How: match.Groups[3].Value)).ToDictionary();
        return [.. shall.Where(pair => pair.Key.How.Length > 0 && logged.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => $"The log tells of {logged.GetValueOrDefault(pair.Key)} refusals {pair.Key.How} of {town.Everybody.FirstOrDefault(asker => IdOf(asker.Subject) == pair.Key.Who)}, the table of {pair.Value}")];
    }

    /// <summary>Where the log stands once everything until now is in it: somebody new is refused, and that is waited for.</summary>
    private async Task<int> Marked()
    {
        var somebody = new Asker(Roles.Controller, null);
        await Ask(new Cell(Tables.Endpoints.Single(row => row is { Method: "GET", Pattern: "/api/citizens/{citizen}" }), somebody, Tables.Relations[0], Shall.Role), Stop);
        await town.Host.Until(() => Task.FromResult(town.Host.Output.Contains(somebody.Subject, StringComparison.Ordinal)), "the log to come to an end");
        return town.Host.Output.IndexOf(somebody.Subject, StringComparison.Ordinal);
    }

    /// <summary>A row for every cell about a citizen who exists, let in or refused, and none of a citizen who was guessed.</summary>
    private async Task<IEnumerable<string>> NotAudited(IReadOnlyList<Cell> cells, IReadOnlyList<long> before)
    {
        var shall = cells.Where(cell => cell is { Asker: not null, Relation.About: not "guessed", Row.Thing: not "none", Shall: not (Shall.Role or Shall.SignIn) } && Tables.Shows(cell.Row.Class) == "one")
            // Nothing but the register's entry is made for the grown child: its other ids are guessed ones.
            .Where(cell => cell.Relation!.About != "grown-child" || cell.Row.Thing.Length == 0)
            .CountBy(cell => (Who: IdOf(town.SubjectOf(cell.Relation!, cell.Asker!)), Granted: cell.Shall == Shall.Ok)).ToDictionary();
        // What an endpoint itself adds, of lists and of unmasking, and what citizens read of themselves without an id, are not the gate's rows about one citizen.
        var rows = await Audit($"SELECT Subject, Granted FROM audit_look WHERE Sequence > {before[0]} AND Basis NOT IN ('list', 'unmask') AND What NOT LIKE '%hvem-har-set%' AND What <> 'citizens.everything' AND What NOT IN ('{string.Join("', '", ListNames)}')",
            row => (Who: new Guid((byte[])row[0], bigEndian: true), Granted: row.GetInt64(1) == 1));
        var kept = rows.CountBy(row => row).ToDictionary();
        Say($"Revision: {rows.Count} rækker for {shall.Values.Sum()} celler om en borger, der findes; ingen for gættede.");
        return shall.Keys.Union(kept.Keys).Where(key => shall.GetValueOrDefault(key) != kept.GetValueOrDefault(key))
            .Select(key => $"The audit has {kept.GetValueOrDefault(key)} rows with granted {key.Granted} of {town.Everybody.FirstOrDefault(asker => IdOf(asker.Subject) == key.Who)?.ToString() ?? key.Who.ToString()}, the table {shall.GetValueOrDefault(key)}");
    }

    // A program's list is kept with the basis it pleaded.
    private static readonly string[] ListNames = ["children-and-schools.listOpenForums", "children-and-schools.listDuties", "children-and-schools.listNotifications", "children-and-schools.listEarlyContacts",
        "employment-and-welfare.listTargetGroup", "employment-and-welfare.listVacancies", "employment-and-welfare.listFamilies", "employment-and-welfare.readFamily", "employment-and-welfare.listTaskForces", "employment-and-welfare.listParticipants",
        "employment-and-welfare.admitFamily", "employment-and-welfare.endFamilyAdviser",
        "shared-goals.listProtectionsToRenew", "shared-goals.listTransitionsAhead",
        .. Tables.Endpoints.Where(row => row.IsPage && Tables.Shows(row.Class) == "several").SelectMany(row => (string[])[row.Pattern, row.Pattern + "/"])];

    private async Task<IReadOnlyList<T>> Audit<T>(string sql, Func<SqliteDataReader, T> read)
    {
        await using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(town.Host.Workplace.Data, "audit.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await db.OpenAsync(Stop);
        await using var command = new SqliteCommand(sql, db);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<T>();
        while (await rows.ReadAsync(Stop)) all.Add(read(rows));
        return all;
    }

    private static Guid IdOf(string subject) => Guid.Parse(subject);

    private readonly ConcurrentDictionary<(Asker, string), string> tokens = new();

    private string TokenOf(Asker asker, string subject) => tokens.GetOrAdd((asker, subject), key => town.Issuer.Token(key.Item1.AsBearer(key.Item2)));

    private async Task<IReadOnlyList<Line>> Served()
    {
        var list = await town.Ask(HttpMethod.Get, "/api/access/endpoints", town.Staff.First(asker => asker.Role == Roles.Auditor), null, "-");
        return list.GetProperty("endpoints").Deserialize<IReadOnlyList<Line>>(JsonSerializerOptions.Web)!;
    }

    private sealed record Line(string Method, string Pattern);

    private static string? TypeOf(HttpResponseMessage answer, string body) => answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
        ? JsonElement.Parse(body).TryGetProperty("type", out var type) ? type.GetString()!.Split(':')[^1] : null
        : null;

    // The same few thousand looks come a hundred thousand times: each is kept once.
    private readonly ConcurrentDictionary<string, string> looks = new();

    /// <summary>What whoever asked can see of an answer, but for the ids in it.</summary>
    private string Look(HttpResponseMessage answer, string body)
    {
        var headers = answer.Headers.Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        var look = Ids().Replace($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{body}", "*");
        return looks.GetOrAdd(look, look);
    }

    private static void Say(string line)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(line);
        Console.WriteLine(line);
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|0H[0-9A-Z]{11}:[0-9A-F]{8}|CfDJ8[\w-]+|00-[0-9a-f]{32}-[0-9a-f]{16}-00")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\S+ ([0-9a-f-]{36}) was refused at (.+?)(?:: (NeedsBasis|BasisDoesNotHold|Absent|Unknown))?\r?$")]
    private static partial Regex Refusal();
}
