using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>
/// Canaries: words that stand in one place only, in what is kept of citizens whom somebody has no right to see. They must be in no answer to
/// those, no event, no log and no error.
/// </summary>
[Collection(Town.Shared)]
public sealed partial class Canaries(Town town)
{
    private const int AtATime = 16;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A citizen of whom everything that can be written carries a word of its own.</summary>
    private sealed record Marked(Guid Citizen, Guid Goal, Guid Forum, string Name, string Address, IReadOnlyList<string> Notes)
    {
        public IEnumerable<string> Words => [Name, Address, .. Notes];
    }

    [Fact]
    public async Task Nobody_without_a_right_meets_a_word_of_it()
    {
        // Each department's own, whom only that department knows by its own words; and one who is protected.
        var marked = new List<Marked>();
        for (var i = 0; i < 3; i++) marked.Add(await Mark(isProtected: i == 0));
        var words = marked.SelectMany(citizen => citizen.Words).ToList();
        var asked = 0;
        var hits = new ConcurrentBag<string>();

        // Leaders see their own department as a whole, so each is asked in the others; all others work with none of these citizens.
        var requests = from asker in (IEnumerable<Asker>)[.. town.Staff, .. town.Programs, town.Citizen, town.Guardian]
                       from row in Tables.Endpoints
                       where row is { IsUnsafe: false } && !(asker.Role is Roles.DepartmentHead or Roles.Coordinator && asker.Department == row.Department)
                       from path in Tables.Shows(row.Class) == "one" ? marked.Select(citizen => Filled(row, citizen)) : Listed(row, marked)
                       select (asker, row, path);
        await Parallel.ForEachAsync(requests.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (request, stop) =>
        {
            var (body, headers) = await Read(request.asker, request.path, "-", stop);
            foreach (var word in words.Where(word => body.Contains(word, StringComparison.OrdinalIgnoreCase) || headers.Contains(word, StringComparison.OrdinalIgnoreCase))) hits.Add($"{request.row} to {request.asker}: {word}");
            Interlocked.Increment(ref asked);
        });
        foreach (var hit in await Searched(words)) hits.Add(hit);

        Say($"Kanariefugle: {words.Count} ord om {marked.Count} borgere, {asked} svar til dem uden ret, {hits.Count} fundet.");
        Assert.True(asked > 500);
        Assert.True(hits.IsEmpty, string.Join('\n', hits.Distinct().Order(StringComparer.Ordinal).Take(40)));
    }

    /// <summary>Whatever one has a right to: a protected name and address is in no answer that has not asked to see it and said why.</summary>
    [Fact]
    public async Task A_protected_name_and_address_is_in_no_answer_to_those_with_a_right_either()
    {
        var hidden = await Mark(isProtected: true);
        var open = await Mark(isProtected: false);
        var (hits, seen, asked) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), 0);
        var requests = from asker in (IEnumerable<Asker>)[.. town.Staff.Where(asker => asker.Role is Roles.Caseworker or Roles.TeamLead or Roles.DepartmentHead or Roles.HealthVisitor), town.Programs[^1]]
                       from row in Tables.Endpoints
                       where row is { IsUnsafe: false }
                       from citizen in (Marked[])[hidden, open]
                       select (asker, row, path: Filled(row, citizen));
        await Parallel.ForEachAsync(requests.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (request, stop) =>
        {
            var (body, _) = await Read(request.asker, request.path, "statute", stop);
            Interlocked.Increment(ref asked);
            foreach (var word in (string[])[hidden.Name, hidden.Address]) if (body.Contains(word, StringComparison.OrdinalIgnoreCase)) hits.Add($"{request.row} to {request.asker}: {word}");
            if (body.Contains(open.Name, StringComparison.OrdinalIgnoreCase)) seen.Add(open.Name);
        });

        Say($"Beskyttelse: {asked} svar til dem med ret, {hits.Count} med et beskyttet navn eller en beskyttet adresse; det ubeskyttede navn stod i {seen.Count}.");
        Assert.NotEmpty(seen);
        Assert.True(hits.IsEmpty, string.Join('\n', hits.Distinct().Order(StringComparer.Ordinal).Take(40)));
    }

    /// <summary>Who notified of a child stands in no answer but to those who lead or work the child's case in the department, whatever basis the others plead.</summary>
    [Fact]
    public async Task The_notifier_is_told_to_the_childs_own_department_only()
    {
        var marked = await Mark(isProtected: false);
        var notifier = marked.Notes.Single(note => note.StartsWith("Kanarieunderretter", StringComparison.Ordinal));
        var told = new ConcurrentBag<Asker>();
        var requests = from asker in (IEnumerable<Asker>)[.. town.Staff, .. town.Programs, town.Citizen, town.Guardian]
                       from row in Tables.Endpoints
                       where row is { IsUnsafe: false, Department: "children-and-schools" or "" } && Tables.IsOpen(row, asker)
                       select (asker, path: Filled(row, marked));
        await Parallel.ForEachAsync(requests.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (request, stop) =>
        {
            if ((await Read(request.asker, request.path, "statute", stop)).Body.Contains(notifier, StringComparison.OrdinalIgnoreCase)) told.Add(request.asker);
        });

        Assert.Equal(
            [("children-and-schools", Roles.DepartmentHead), ("children-and-schools", Roles.TeamLead)],
            told.Select(asker => (asker.Department!, asker.Role)).Distinct().Order());
    }

    /// <summary>A notification that nobody has matched yet names a child in its own words: those with authority in the department read it, and nobody else.</summary>
    [Fact]
    public async Task An_unmatched_notification_is_read_by_those_with_authority_in_the_department_only()
    {
        var word = $"Kanarieukendt{Convert.ToHexString(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToByteArray().AsSpan(8))}";
        await town.Ask(HttpMethod.Post, "/api/children-and-schools/notifications", town.Citizen, new { from = "private", aboutName = word, what = word }, "-");
        var read = new ConcurrentBag<Asker>();
        var requests = from asker in (IEnumerable<Asker>)[.. town.Staff, .. town.Programs, town.Citizen, town.Guardian]
                       from path in (string[])["/api/children-and-schools/unmatched-notifications", "/boern-og-skole/underretninger", "/api/children-and-schools/notifications", $"/boern-og-skole/borgere/{town.CitizenOf("stranger")}/undersoegelser"]
                       select (asker, path);
        await Parallel.ForEachAsync(requests.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (request, stop) =>
        {
            if ((await Read(request.asker, request.path, "statute", stop)).Body.Contains(word, StringComparison.OrdinalIgnoreCase)) read.Add(request.asker);
        });

        Assert.Equal(
            [("children-and-schools", Roles.Caseworker), ("children-and-schools", Roles.DepartmentHead), ("children-and-schools", Roles.TeamLead)],
            read.Select(asker => (asker.Department!, asker.Role)).Distinct().Order());
    }

    /// <summary>What is published, logged, delivered and audited tells ids, dates and kinds: no word of what was written, and no personal number.</summary>
    [Fact]
    public async Task Events_log_and_audit_hold_no_word_and_no_personal_number()
    {
        var marked = await Mark(isProtected: false);
        var words = marked.Words.Concat(town.CprNumbers).Concat(town.CprNumbers.Select(cpr => cpr.Insert(6, "-"))).ToList();
        var (hits, scanned) = (new List<string>(), 0);

        foreach (var file in Directory.EnumerateFiles(town.Host.Workplace.Data, "*.db", SearchOption.AllDirectories))
        {
            foreach (var (table, text) in await Texts(file))
            {
                scanned++;
                hits.AddRange(words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{Path.GetFileName(file)} {table}: {word}"));
            }
        }
        hits.AddRange(words.Where(word => town.Host.Output.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"the log: {word}"));

        Say($"Hændelser, leveringer, revision og log: {scanned} rækker og {town.Host.Output.Length} tegn log gennemsøgt for {words.Count} ord og personnumre, {hits.Count} fundet.");
        Assert.True(scanned > 50);
        Assert.True(hits.Count == 0, string.Join('\n', hits.Distinct().Take(40)));
    }

    /// <summary>Looking up by name gives one's own only, and a refusal never tells back more than was typed.</summary>
    private async Task<IReadOnlyList<string>> Searched(IReadOnlyList<string> words)
    {
        var hits = new List<string>();
        foreach (var asker in town.Staff.Where(asker => asker.Role is Roles.Caseworker or Roles.DepartmentHead or Roles.SchoolStaff))
        {
            using var browser = await town.Browser(asker);
            var token = Token().Match(await browser.GetStringAsync("/borgere", Stop)).Groups[1].Value;
            foreach (var part in (string[])["Kanarie", "anarie", "k", "%", "_"])
            {
                using var form = new FormUrlEncodedContent([new("text", part), new("__RequestVerificationToken", token)]);
                using var answer = await browser.PostAsync("/borgere", form, Stop);
                Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode == 422, $"{asker}: {(int)answer.StatusCode}");
                var page = await answer.Content.ReadAsStringAsync(Stop);
                hits.AddRange(words.Where(word => page.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"a search for {part} by {asker}: {word}"));
            }
        }
        return hits;
    }

    private async Task<Marked> Mark(bool isProtected)
    {
        string Word(string what) => $"Kanarie{what}{Convert.ToHexString(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToByteArray().AsSpan(8))}";
        var (name, address) = (Word("navn"), Word("adresse"));
        var notes = new[] { "titel", "egneord", "skole", "bekymring", "foraeldre", "jobmaal", "kontakt", "formaal", "sag", "inhabil", "tilstede" }.Select(Word).ToList();
        var citizen = await town.Register(name, address: address, isProtected: isProtected);
        var (shared, children, employment) = (town.Head("shared-goals"), town.Head("children-and-schools"), town.Head("employment-and-welfare"));
        var goal = (await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/goals", shared, new
        {
            title = notes[0],
            citizensWords = notes[1],
            specific = "En gang om ugen",
            measurable = "Noteres",
            present = notes[10],
            involvement = new[] { "samtale" },
            accepted = "Valgt på mødet",
            citizenAccepts = true,
            realistic = "Går med i dag",
            due = "2999-01-01",
            direction = "develop",
        })).GetProperty("id").GetGuid();
        await town.Ask(HttpMethod.Post, $"/api/shared-goals/goals/{goal}/activate", shared, null);
        var forum = (await town.Ask(HttpMethod.Post, $"/api/children-and-schools/citizens/{citizen}/wellbeing-forums", children, new { setting = notes[2], kind = "school", raisedBy = "school", concerns = new[] { notes[3] }, parentsView = notes[4] })).GetProperty("id").GetGuid();
        await town.Ask(HttpMethod.Put, $"/api/employment-and-welfare/young-people/{citizen}", employment, null);
        await town.Ask(HttpMethod.Put, $"/api/employment-and-welfare/citizens/{citizen}/job-plan", employment, new { jobGoal = notes[5], adviser = notes[6] });
        await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", shared, new { purpose = notes[7], from = Tables.ConsentFrom, to = new[] { Tables.ConsentTo }, by = "both", how = "written", informed = true, validUntil = "2999-01-01" });
        await town.Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/conflicts-of-interest", shared, new { subject = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), reason = notes[9] });
        await town.FillDepartments(citizen, what =>
        {
            notes.Add(Word(what));
            return notes[^1];
        });
        // Somebody else's child: a notification of a child whom nobody works with lies open to the department's whole intake, by its name.
        await town.Ask(HttpMethod.Put, $"/api/children-and-schools/citizens/{citizen}/staff/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", children, new { team = "et-andet-team" });
        return new Marked(citizen, goal, forum, name, address, notes);
    }

    private async Task<(string Body, string Headers)> Read(Asker asker, string path, string plea, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(asker));
        town.Plead(request.Headers, plea);
        using var answer = await town.Client.SendAsync(request, stop);
        Assert.True((int)answer.StatusCode is < 500, $"{path} by {asker}: {(int)answer.StatusCode}");
        return (WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(stop)), answer.Headers.ToString());
    }

    private readonly ConcurrentDictionary<Asker, string> tokens = new();

    private string TokenOf(Asker asker) => tokens.GetOrAdd(asker, one => town.Issuer.Token(one.AsBearer()));

    /// <summary>A list as it is, its next page, and by the words themselves where it filters by one.</summary>
    private IEnumerable<string> Listed(Row row, IReadOnlyList<Marked> marked)
    {
        var path = Parameter().Replace(row.Pattern, match => match.Groups[1].Value switch { "name" => "SharedGoals", "document" => "v1", "year" => "2025", "course" => town.Course.ToString(), _ => "1" });
        yield return path;
        // One family is a list of its members.
        if (row.Thing.Length > 0) foreach (var citizen in marked) yield return Filled(row, citizen);
        if (row.Class is "list" or "authority-list") yield return $"{path}?page=1&side=1&aboutToFallOut=true&setting={marked[1].Notes[2]}&skole={marked[1].Notes[2]}";
    }

    private string Filled(Row row, Marked marked) => Parameter().Replace(row.Pattern, match => match.Groups[1].Value switch
    {
        "citizen" => marked.Citizen.ToString(),
        "id" when row.Thing == "goal" => marked.Goal.ToString(),
        "id" when row.Thing == "forum" => marked.Forum.ToString(),
        "id" when row.Thing.Length > 0 => town.Thing(marked.Citizen, row.Thing).ToString(),
        "year" => "2025",
        "course" => town.Course.ToString(),
        "name" or "document" => "findes-ikke",
        var kind when kind == row.Thing => town.Thing(marked.Citizen, row).ToString(),
        _ => marked.Citizen.ToString(),
    });

    /// <summary>What tells of events, deliveries and looks: as text, whatever the column is.</summary>
    private static async Task<IReadOnlyList<(string Table, string Text)>> Texts(string file)
    {
        await using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await db.OpenAsync(Stop);
        var found = new List<(string, string)>();
        foreach (var table in await Rows(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND (name IN ('outbox', 'inbox', 'inbox_position', 'delivery') OR name LIKE 'audit%')"))
            found.AddRange((await Rows(db, $"SELECT * FROM {table}")).Select(text => (table, text)));
        return found;
    }

    private static async Task<IReadOnlyList<string>> Rows(SqliteConnection db, string sql)
    {
        await using var command = new SqliteCommand(sql, db);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(i => rows[i] is byte[] bytes ? Encoding.UTF8.GetString(bytes) : rows[i].ToString())));
        return all;
    }

    private static void Say(string line)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(line);
        Console.WriteLine(line);
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
