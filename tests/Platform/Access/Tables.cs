using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>What a cell of the matrix shall answer. Kept by hand, and none of it is read from the gate.</summary>
internal enum Shall
{
    /// <summary>It is let through: whatever the endpoint itself says.</summary>
    Ok,

    /// <summary>403, purpose and basis are needed.</summary>
    Need,

    /// <summary>403, purpose or basis cannot be read.</summary>
    Unread,

    /// <summary>403, the basis does not hold.</summary>
    Hold,

    /// <summary>404, as if it were not there.</summary>
    Absent,

    /// <summary>403, another role's.</summary>
    Role,

    /// <summary>401.</summary>
    SignIn,
}

/// <summary>An endpoint as the hand-kept table says it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Pattern">The route as it is written.</param>
/// <param name="Class">A row of doors.csv, or <c>anonymous</c>.</param>
/// <param name="Department">Whose information it shows; empty for the host's own.</param>
/// <param name="Thing">What the id in the route is of; <c>none</c> where nothing is made for it, <c>empty</c> where a citizen of the matrix has nothing to be shown.</param>
internal sealed record Row(string Method, string Pattern, string Class, string Department, string Thing)
{
    /// <summary>What is posted to it: pages take forms, all else JSON.</summary>
    public bool IsPage => !Pattern.StartsWith("/api", StringComparison.Ordinal) && !Pattern.StartsWith("/modules", StringComparison.Ordinal);

    public bool IsUnsafe => Method is not ("GET" or "HEAD");

    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>A relation between somebody and a citizen.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="About">Which of the matrix' citizens.</param>
/// <param name="Plea">What is pleaded; <c>-</c> for nothing.</param>
/// <param name="Answers">By role, with <c>covered</c> for yes where the basis covers the departments on both sides, and no otherwise.</param>
internal sealed record Relation(string Name, string About, string Plea, IReadOnlyDictionary<string, string> Answers);

/// <summary>Somebody who asks.</summary>
internal sealed record Asker(string Role, string? Department, string? Scopes = null)
{
    public string Subject { get; } = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

    public bool IsProgram => Role == Roles.Integrator;

    public bool IsCitizen => Role is Roles.Citizen or Roles.Guardian;

    public Bearer AsBearer(string? subject = null) => IsProgram
        ? new Bearer(subject ?? Subject, null) { Scopes = Scopes ?? "" }
        : new Bearer(subject ?? Subject, Role, Department, IsCitizen ? null : "matrixens-team") { Provider = Role == Roles.ExternalProvider ? Tables.Provider : null };

    public override string ToString() => IsProgram ? $"program [{Scopes}]" : $"{Role}/{Department ?? "-"}";
}

/// <summary>The three tables: endpoints, doors and relations.</summary>
internal static class Tables
{
    /// <summary>Whom the consent of the matrix is given to.</summary>
    public const string ConsentTo = "employment-and-welfare";

    public static IReadOnlyList<string> ConsentFrom { get; } = ["disability-and-elderly", "shared-goals"];

    /// <summary>What an exchange between school, social work and daycare opens.</summary>
    public static IReadOnlyList<string> ExchangeOpens { get; } = ["children-and-schools", "shared-goals"];

    /// <summary>The provider whose people are among the askers, and another that has orders too: CVR numbers no firm has.</summary>
    public const string Provider = "99999901";

    public const string AnotherProvider = "99999902";

    /// <summary>All that a token can be given leave to.</summary>
    public const string AllScopes = "citizens.read departments.read departments.write citizens.find citizens.unmask";

    /// <summary>The module that belongs to all departments.</summary>
    public const string ForAll = "shared-goals";

    /// <summary>What the matrix pleads of the dated list, by what it calls the plea: all its citizens are sixteen, but for those it says.</summary>
    public static IReadOnlyDictionary<string, (string Id, IReadOnlyList<string> Departments, IReadOnlyList<string> Opens)> Statutes { get; } =
        new Dictionary<string, (string, IReadOnlyList<string>, IReadOnlyList<string>)>
        {
            ["statute"] = ("barnets-lov-122", ["children-and-schools", "employment-and-welfare", "disability-and-elderly", "shared-goals"],
                ["children-and-schools", "employment-and-welfare", "disability-and-elderly"]),
            ["statute-of-children"] = ("barnets-lov-91", ["children-and-schools"], ["children-and-schools", "disability-and-elderly"]),
            ["statute-of-adults"] = ("serviceloven-141", ["disability-and-elderly", "employment-and-welfare", "shared-goals"],
                ["disability-and-elderly", "employment-and-welfare", "children-and-schools"]),
            ["statute-unapproved"] = ("ungeindsats-2", [], []),
        };

    public static IReadOnlyList<string> Departments { get; } = ["children-and-schools", "employment-and-welfare", "disability-and-elderly", "shared-goals"];

    public static IReadOnlyList<Row> Endpoints { get; } = [.. Lines("matrix.csv").Select(cells => new Row(cells["method"], cells["pattern"], cells["class"], cells["department"], cells["thing"]))];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Doors { get; } = Lines("doors.csv").ToDictionary(cells => cells["class"]);

    public static IReadOnlyList<Relation> Relations { get; } = [.. Lines("relations.csv").Select(cells => new Relation(cells["relation"], cells["about"], cells["plea"], cells))];

    /// <summary>What an endpoint of this class shows of citizens: none, several or one.</summary>
    public static string Shows(string @class) => @class == "anonymous" ? "none" : Doors[@class]["shows"];

    /// <summary>Whether the endpoint is open to somebody at all.</summary>
    public static bool IsOpen(Row row, Asker asker)
    {
        if (row.Class == "anonymous") return true;
        if (asker.IsProgram)
        {
            var leave = Doors[row.Class]["program"];
            var scopes = (asker.Scopes ?? "").Split(' ');
            // Any of what is given leave to: a token that says who it is and nothing else opens nothing.
            return leave == "any" ? scopes.Intersect(AllScopes.Split(' ')).Any() : leave != "-" && leave.Split('+').All(scopes.Contains);
        }
        return Doors[row.Class][asker.Role] switch
        {
            "all" => true,
            "own" => asker.Department == row.Department,
            _ => false,
        };
    }

    /// <summary>What an endpoint that shows one citizen shall answer; null where the relation is none that this role can have.</summary>
    public static Shall? Of(Row row, Asker asker, Relation relation)
    {
        if (relation.Answers.GetValueOrDefault(asker.IsProgram ? "program" : asker.Role) is not { Length: > 0 } answer) return null;
        if (!IsOpen(row, asker)) return Shall.Role;
        // A team is known within a department: who belongs to none is in no team.
        if (relation.About == "team" && asker.Department is null && !asker.IsProgram && !asker.IsCitizen && asker.Role != Roles.ExternalProvider) return Shall.Need;
        var (door, served, covered) = (Door(row), IsServed(row, asker, relation.Plea), Covers(row, asker, relation.Plea));
        var mine = door.Length == 0 || Mine(asker).Contains(door);
        return answer switch
        {
            "covered" => covered ? Shall.Ok : Shall.Hold,
            "served" => served ? Shall.Ok : Shall.Hold,
            "served-absent" => served ? Shall.Absent : Shall.Hold,
            "mine" => mine ? Shall.Ok : Shall.Need,
            "mine-hold" => mine ? Shall.Ok : Shall.Hold,
            "mine-served" => mine || served ? Shall.Ok : Shall.Hold,
            "mine-covered" => mine || covered ? Shall.Ok : Shall.Hold,
            _ => Enum.Parse<Shall>(answer, ignoreCase: true),
        };
    }

    /// <summary>What a list shall answer a program: it has no cases, and no citizen whose age could be known.</summary>
    public static Shall OfList(Row row, Asker program, Relation relation) =>
        !IsOpen(row, program) ? Shall.Role
        : relation.Plea == "-" ? Shall.Need
        : !Statutes.ContainsKey(relation.Plea) || relation.Plea == "statute-unapproved" ? Shall.Unread
        : IsServed(row, program, relation.Plea) ? Shall.Ok : Shall.Hold;

    /// <summary>What a case of one's own opens: one's own department, and what belongs to all.</summary>
    public static IReadOnlyList<string> Mine(Asker asker) => asker.Department is { } own && own != ForAll ? [own, ForAll] : [ForAll];

    /// <summary>Whether a statute is for this department, and for what is asked for: which roles it is for, the relations say.</summary>
    public static bool IsServed(Row row, Asker asker, string plea) =>
        Statutes.TryGetValue(plea, out var statute) && (asker.IsProgram || statute.Departments.Contains(asker.Department))
        && (Door(row).Length == 0 || statute.Opens.Contains(Door(row)) || Door(row) == ForAll || Door(row) == asker.Department);

    /// <summary>Whose information is behind an endpoint: a notice is taken without any being shown.</summary>
    private static string Door(Row row) => row.Class is "notice" or "notice-write" ? "" : row.Department;

    private static bool Covers(Row row, Asker asker, string plea) => plea.StartsWith("exchange", StringComparison.Ordinal)
        ? Door(row).Length == 0 || ExchangeOpens.Contains(Door(row))
        : (asker.IsProgram || asker.Department == ConsentTo) && (Door(row).Length == 0 || ConsentFrom.Contains(Door(row)));

    private static IEnumerable<IReadOnlyDictionary<string, string>> Lines(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Workplace.Checkout, "tests", "Platform", "Access", file));
        var names = lines[0].Split(',');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = line.Split(',');
            return cells.Length == names.Length
                ? (IReadOnlyDictionary<string, string>)names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)
                : throw new FormatException($"{file}: {line}");
        });
    }
}
