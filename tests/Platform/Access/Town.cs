using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>A host with an issuer of its own, people of every role in every department, and citizens in every relation to them: all set up through the API.</summary>
public sealed partial class Town : IAsyncLifetime
{
    /// <summary>The purpose that is pleaded, and that the consents are given for.</summary>
    public const string Purpose = "Samlet plan";

    /// <summary>The name of the collection whose classes share one town, one after the other.</summary>
    public const string Shared = "town";

    private static readonly string[] CaseRoles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.SchoolStaff, Roles.HealthVisitor];
    private static readonly string[] OtherRoles = [Roles.ExternalProvider, Roles.Controller, Roles.Auditor, Roles.SystemAdministrator];

    private readonly Workplace workplace = new();
    private readonly Dictionary<string, Guid> citizens = [];
    private readonly Dictionary<(Guid Citizen, string Thing), Guid> things = [];
    private readonly Dictionary<string, string> pleas = [];
    private readonly List<string> cprs = [];
    private int number;

    // Hundreds of thousands of requests in a few minutes: with room to allocate in, a seventh less of it is spent collecting.
    private static readonly Dictionary<string, string> Roomy = new() { ["DOTNET_gcConcurrent"] = "0", ["DOTNET_GCgen0size"] = "0x4000000" };

    internal TestIssuer Issuer { get; private set; } = null!;

    internal HostProcess Host { get; private set; } = null!;

    /// <summary>A client that says nothing of itself: every request carries its own token.</summary>
    internal HttpClient Client { get; private set; } = null!;

    /// <summary>Everybody who works for the municipality, in every department.</summary>
    internal IReadOnlyList<Asker> Staff { get; } = [.. from role in (string[])[.. CaseRoles, .. OtherRoles] from department in Tables.Departments select new Asker(role, department), new Asker(Roles.ExternalProvider, null)];

    internal IReadOnlyList<Asker> Programs { get; } = [.. ((string[])["openid", "citizens.read", "departments.read", "departments.write", "citizens.read departments.read departments.write", Tables.AllScopes]).Select(scopes => new Asker(Roles.Integrator, null, scopes))];

    internal Asker Citizen { get; } = new(Roles.Citizen, null);

    internal Asker Guardian { get; } = new(Roles.Guardian, null);

    internal IEnumerable<Asker> Everybody => [.. Staff, .. Programs, Citizen, Guardian];

    public async ValueTask InitializeAsync()
    {
        Issuer = await TestIssuer.Start();
        Host = await HostProcess.Start(workplace, new Dictionary<string, string>(Issuer.Settings)
        {
            // The table tells what is allowed, not how busy the machine is.
            ["OneMunicipality:TimeLimit"] = "00:01:00",
            ["Modules:DisabilityAndElderly:Organisation"] = "00000000-0000-4000-8000-000000000851",
            ["Access:RateLimits:CprLookupsPerMinute"] = "1000000",
            ["Access:RateLimits:CprLookupsPerMinuteByProgram"] = "1000000",
            ["Access:RateLimits:UnmaskingsPerHour"] = "1000000",
            ["Access:RateLimits:EverythingPerHour"] = "1000000",
        }, Roomy);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 32 }) { BaseAddress = Host.Address };
        await MakeCitizens();
        await NameStaff();
        await Consents();
        await Exchanges();
        await Conflicts();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        workplace.Dispose();
    }

    /// <summary>The citizen a relation is about, for the one who asks; a new id where nobody is.</summary>
    internal Guid About(Relation relation, Asker asker) => relation.About switch
    {
        "guessed" => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        "team-elsewhere" => citizens["team-of-" + Tables.Departments[(Tables.Departments.ToList().IndexOf(asker.Department ?? "") + 1) % Tables.Departments.Count]],
        var name => citizens[name],
    };

    /// <summary>A thing of the citizen's: its id, or a guessed one where there is none.</summary>
    internal Guid Thing(Guid citizen, string thing) => things.TryGetValue((citizen, thing), out var id) ? id : Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>A thing that is addressed under its citizen: its id, or a guessed one where there is none.</summary>
    internal Guid Thing(Guid citizen, Row row) => Thing(citizen, $"{row.Department}/{row.Thing}");

    /// <summary>The subject that asks: citizens and guardians are known to the register by it.</summary>
    internal string SubjectOf(Relation relation, Asker asker) => (relation.About, asker.IsCitizen) switch
    {
        ("self", true) => citizens["self"].ToString(),
        ("child" or "grown-child" or "no-custody", true) => citizens["guardian"].ToString(),
        _ => asker.Subject,
    };

    /// <summary>Puts purpose and basis on a request.</summary>
    internal void Plead(HttpRequestHeaders headers, string plea)
    {
        if (plea == "-") return;
        if (plea != "no-purpose") headers.Add("Access-Purpose", plea == "consent-other-purpose" ? "Noget helt andet" : Purpose);
        headers.Add("Access-Basis", plea switch
        {
            "no-purpose" => $"statute:{Tables.Statutes["statute"].Id}",
            "emergency" => "emergency",
            "no-basis" => "statute:findes-ikke",
            _ => Tables.Statutes.TryGetValue(plea, out var statute) ? $"statute:{statute.Id}" : pleas[plea],
        });
    }

    internal async Task<JsonElement> Ask(HttpMethod method, string path, Asker by, object? body, string plea = "statute")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Token(by.AsBearer()));
        Plead(request.Headers, plea);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} by {by}: {(int)answer.StatusCode} {text}\n{Host.Output}");
        return text.Length > 0 ? JsonElement.Parse(text) : default;
    }

    /// <summary>The head of a department.</summary>
    internal Asker Head(string department) => Staff.Single(asker => asker.Role == Roles.DepartmentHead && asker.Department == department);

    /// <summary>One of the citizens by the name the relations have.</summary>
    internal Guid CitizenOf(string name) => citizens[name];

    /// <summary>The CPR numbers that are in the register, which must be nowhere else.</summary>
    internal IReadOnlyList<string> CprNumbers => cprs;

    /// <summary>A client that has signed in on the issuer's page as a browser does, with the host's cookie.</summary>
    internal async Task<HttpClient> Browser(Asker asker, Guid? citizen = null)
    {
        Issuer.Knows(asker.AsBearer(citizen?.ToString()));
        Issuer.NextToSignIn = citizen?.ToString() ?? asker.Subject;
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Host.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var signedIn = await browser.GetAsync("/sign-in?returnUrl=/tilgaengelighed");
        signedIn.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>A new citizen of the register.</summary>
    internal async Task<Guid> Register(string name, int age = 16, string? address = null, bool isProtected = false)
    {
        var year = TimeProvider.System.GetUtcNow().Year - age;
        // Replacement numbers (day + 60), which no person can have; digit seven says the century. Born in January: the age is the year's all year.
        var cpr = $"{61 + (number % 28)}01{year % 100:00}{(year >= 2000 ? 4 : 0)}{number++ / 28:000}";
        cprs.Add(cpr);
        return (await Ask(HttpMethod.Post, "/api/shared-goals/citizens", Head("shared-goals"), new { cpr, name, isProtected, address })).GetProperty("id").GetGuid();
    }

    private async Task MakeCitizens()
    {
        string[] known = ["own", "another", "team", .. Tables.Departments.Select(department => "team-of-" + department), "department", "stranger", "exchange", "exchange-used", "exchange-others", "protected", "protected-own", "family", "self", "child", "no-custody"];
        foreach (var name in known)
        {
            citizens[name] = await Register($"Borger {name}", isProtected: name.StartsWith("protected", StringComparison.Ordinal), address: $"Prøvevej {known.Length}");
            await Furnish(citizens[name]);
        }
        citizens["grown-child"] = await Register("Voksen", age: 30);
        citizens["guardian"] = await Register("Forælder", age: 50);
        foreach (var (child, kind) in ((string, string)[])[("child", "parentWithCustody"), ("grown-child", "parentWithCustody"), ("no-custody", "parentWithoutCustody")])
            await Ask(HttpMethod.Put, $"/api/shared-goals/citizens/{citizens[child]}/relations/{citizens["guardian"]}", Head("shared-goals"), new { kind, from = "2020-01-01" },
                child == "grown-child" ? "statute-of-adults" : "statute");
    }

    /// <summary>Something of everything, so that an endpoint that is opened has something to show.</summary>
    internal async Task Furnish(Guid citizen)
    {
        things[(citizen, "goal")] = (await Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/goals", Head("shared-goals"), new { title = "Et mål" })).GetProperty("id").GetGuid();
        things[(citizen, "forum")] = (await Ask(HttpMethod.Post, $"/api/children-and-schools/citizens/{citizen}/wellbeing-forums", Head("children-and-schools"), new { setting = "Prøveskolen", kind = "school", raisedBy = "school", concerns = new[] { "En bekymring" } })).GetProperty("id").GetGuid();
        await Ask(HttpMethod.Put, $"/api/employment-and-welfare/young-people/{citizen}", Head("employment-and-welfare"), null);
        await Ask(HttpMethod.Put, $"/api/employment-and-welfare/citizens/{citizen}/job-plan", Head("employment-and-welfare"), new { jobGoal = "Et mål", adviser = "Rådgiver" });
        await FillDepartments(citizen, what => $"Noget om {what}");
        things[(citizen, "consent")] = await Consent(citizen, "Til at trække tilbage");
        things[(citizen, "exchange")] = await Exchange(citizen, "En tidligere bekymring", [Guid.CreateVersion7(TimeProvider.System.GetUtcNow())]);
        await Ask(HttpMethod.Post, $"/api/shared-goals/exchanges/{things[(citizen, "exchange")]}/close", Head("shared-goals"), null);
    }

    /// <summary>By the head of each department: everybody on their own cases, and somebody else where only the team or the department is to be.</summary>
    private async Task NameStaff()
    {
        foreach (var citizen in (string[])["own", "protected-own", "family"])
        {
            // A provider has no cases: it has orders.
            await Order(citizens[citizen], Tables.Provider);
            foreach (var asker in Staff.Where(asker => asker.Role != Roles.ExternalProvider)) await Name(citizen, asker.Department ?? "disability-and-elderly", asker.Subject, null);
        }
        await Order(citizens["stranger"], Tables.AnotherProvider);
        foreach (var department in Tables.Departments)
        {
            var somebody = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
            await Name("team", department, somebody, "matrixens-team");
            await Name("team-of-" + department, department, somebody, "matrixens-team");
            await Name("department", department, somebody, "et-andet-team");
        }
    }

    private Task Name(string citizen, string department, string staff, string? team) =>
        Ask(HttpMethod.Put, $"/api/{department}/citizens/{citizens[citizen]}/staff/{staff}", Head(department), new { team, reason = "Matrixens egne sager" });

    private async Task Consents()
    {
        pleas["consent"] = $"consent:{await Consent(citizens["stranger"], Purpose)}";
        pleas["consent-other-purpose"] = pleas["consent"];
        pleas["consent-of-own"] = $"consent:{await Consent(citizens["own"], Purpose)}";
        pleas["consent-of-family"] = $"consent:{await Consent(citizens["family"], Purpose)}";
        var withdrawn = await Consent(citizens["stranger"], Purpose);
        await Ask(HttpMethod.Post, $"/api/shared-goals/consents/{withdrawn}/withdraw", Head("shared-goals"), null);
        pleas["consent-withdrawn"] = $"consent:{withdrawn}";
    }

    private async Task<Guid> Consent(Guid citizen, string purpose) => (await Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/consents", Head("shared-goals"), new
    {
        purpose,
        from = Tables.ConsentFrom,
        to = new[] { Tables.ConsentTo },
        by = "both",
        how = "written",
        informed = true,
        validUntil = "2999-01-01",
    })).GetProperty("id").GetGuid();

    private async Task Exchanges()
    {
        var all = Staff.Select(asker => Guid.Parse(asker.Subject)).ToList();
        pleas["exchange"] = $"exchange:{await Exchange(citizens["exchange"], "En bekymring", all)}";
        pleas["exchange-others"] = $"exchange:{await Exchange(citizens["exchange-others"], "En bekymring", [Guid.CreateVersion7(TimeProvider.System.GetUtcNow())])}";
        var used = await Exchange(citizens["exchange-used"], "En bekymring", all);
        await Ask(HttpMethod.Post, $"/api/shared-goals/exchanges/{used}/close", Head("shared-goals"), null);
        pleas["exchange-used"] = $"exchange:{used}";
    }

    private async Task<Guid> Exchange(Guid citizen, string matter, IReadOnlyList<Guid> participants) => (await Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizen}/exchanges", Head("shared-goals"), new
    {
        matter,
        on = Today,
        participants = participants.Append(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())).Select(staff => new { staff, profession = "teacher" }),
    })).GetProperty("id").GetGuid();

    private async Task Conflicts()
    {
        // The one who notes them comes last: after that the citizen is shut to everybody here.
        var noting = Head("shared-goals");
        foreach (var asker in Staff.OrderBy(asker => asker == noting))
            await Ask(HttpMethod.Post, $"/api/shared-goals/citizens/{citizens["family"]}/conflicts-of-interest", noting, new { subject = asker.Subject, reason = "Familie" });
    }
}

/// <summary>The classes that share one town.</summary>
[CollectionDefinition(Town.Shared)]
public sealed class SharedTown : ICollectionFixture<Town>;
