using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>
/// Tests the matrix itself: every policy of the gate's decision and doors is removed or turned round, one at a time, built in memory, and
/// held against the same hand-kept tables. A change that turns no cell red is a policy nobody keeps an eye on.
/// </summary>
public sealed class Policies
{
    private static readonly string Gate = Path.Combine(Workplace.Checkout, "host", "Access", "Gate");

    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) != "NyeFaellesVeje.Host.dll").Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    // What the mutants are built with: the rest of what the decision reads, unchanged, and one way in.
    private static readonly IReadOnlyList<SyntaxTree> Unchanged =
    [
        .. ((string[])["Basis.cs", "Pleading.cs", "Statutes.cs", "../ApiScopes.cs"]).Select(file => Parse(Path.Combine(Gate, file))),
        CSharpSyntaxTree.ParseText("""
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using Microsoft.AspNetCore.Http;
            using NyeFaellesVeje.Contracts.SharedGoals;
            using NyeFaellesVeje.ModuleKit;
            using NyeFaellesVeje.ModuleKit.Access;

            namespace NyeFaellesVeje.Host.Access.Gate;

            public static class WayIn
            {
                private static readonly Statutes Listed = new Statutes(["retssikkerhedsloven-11a"]);

                public static string[] Decide(SignedIn who, bool self, bool own, bool team, AccessFacts facts, bool answered, string purpose, string basis, DateOnly day, string department, string[] mine, bool order)
                {
                    var decision = Decision.On(new Situation(who, self, own, team, facts, answered, Pleading.Of(purpose, basis, Listed, day), department, day, mine, order));
                    return [decision.Answer.ToString(), decision.BasisText, decision.Purpose, decision.Departments is null ? "all" : string.Join(' ', decision.Departments.Order(StringComparer.Ordinal))];
                }

                public static bool Open(SignedIn who, bool byToken, AccessRule rule, ModuleCard module, string method) => Doors.AreOpenTo(who, byToken, rule, module, method);
            }
            """, Parsing),
    ];

    private delegate string[] Decide(
        SignedIn who, bool self, bool own, bool team, AccessFacts? facts, bool answered, string? purpose, string? basis, DateOnly day, string? department, string[] mine, bool order);

    private delegate bool Open(SignedIn who, bool byToken, AccessRule rule, ModuleCard? module, string method);

    private sealed record Mutant(string Name, SyntaxTree Decision, SyntaxTree Doors);

    /// <summary>A question to the gate, and what the tables say.</summary>
    private sealed record Cell(string Name, Func<Decide, Open, string> Ask, string Shall);

    [Fact]
    public void The_policies_as_they_are_turn_no_cell_red()
    {
        var red = Red(new Mutant("as it is", Parse(Path.Combine(Gate, "Decision.cs")), Parse(Path.Combine(Gate, "Doors.cs"))), Cells(), all: true);

        Assert.True(red!.Count == 0, string.Join('\n', red.Take(40)));
    }

    [Fact]
    public void Every_policy_removed_or_turned_round_turns_a_cell_red()
    {
        var (decision, doors) = (Parse(Path.Combine(Gate, "Decision.cs")), Parse(Path.Combine(Gate, "Doors.cs")));
        var mutants = Changes(decision).Select(change => new Mutant($"Decision.cs: {change.Name}", change.Tree, doors))
            .Concat(Changes(doors).Select(change => new Mutant($"Doors.cs: {change.Name}", decision, change.Tree))).ToList();
        var cells = Cells();
        var outcomes = mutants.AsParallel().WithDegreeOfParallelism(2).Select(mutant => (mutant.Name, Red: Red(mutant, cells, all: false))).ToList();

        var built = outcomes.Where(outcome => outcome.Red is not null).ToList();
        var unseen = built.Where(outcome => outcome.Red!.Count == 0).Select(outcome => outcome.Name).ToList();
        var line = $"Mutationer: {built.Count} politikker fjernet eller vendt om ({outcomes.Count - built.Count} lod sig ikke bygge), {built.Count - unseen.Count} fanget, {unseen.Count} uset, over {cells.Count} celler.";
        TestContext.Current.TestOutputHelper!.WriteLine(line);
        Console.WriteLine(line);
        Assert.True(built.Count > 60, line);
        Assert.True(unseen.Count == 0, $"{line}\nNo cell turns red by:\n{string.Join('\n', unseen)}");
    }

    /// <summary>Holes that this gate has had, or that its rules are there for: each put back turns cells red.</summary>
    [Theory]
    [InlineData("one's own case opens every department", "Bases.MayHaveCases(s.Who.Role) && Opens(s.Mine, s)", "Bases.MayHaveCases(s.Who.Role)")]
    [InlineData("one's own case shows every department in the view", "s.Pleading?.Purpose ?? OwnPurpose, s.Mine)", "s.Pleading?.Purpose ?? OwnPurpose)")]
    [InlineData("a statute opens every department", "yes with { Departments = Opened(statute, s) }", "yes")]
    [InlineData("a statute is for everybody's staff", " && statute.IsForStaffOf(who.Department)", "")]
    [InlineData("a statute is for every age", "Bases.IsForTheAgeOf(citizen, statute, s.Today) ?", "true ?")]
    [InlineData("a provider without an order reads", "HasOrder: true, ", "")]
    [InlineData("family reads by emergency", "{ Facts.IsConflicted: true } => Partial(s),", "")]
    public void A_hole_that_is_put_back_is_seen(string hole, string as_, string planted)
    {
        var source = File.ReadAllText(Path.Combine(Gate, "Decision.cs")).ReplaceLineEndings("\n");
        Assert.Contains(as_, source);
        var decision = CSharpSyntaxTree.ParseText(source.Replace(as_, planted, StringComparison.Ordinal), Parsing, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEmpty(Red(new Mutant(hole, decision, Parse(Path.Combine(Gate, "Doors.cs"))), Cells(), all: true)!);
    }

    /// <summary>The cells that a build of the gate answers wrongly; null when it cannot be built.</summary>
    private static List<string>? Red(Mutant mutant, IReadOnlyList<Cell> cells, bool all)
    {
        var compilation = CSharpCompilation.Create($"Gate-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}", [mutant.Decision, mutant.Doors, .. Unchanged], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, manifestResources: ((string[])["statutes.json", "exchange.json"]).Select(file => new ResourceDescription(file, () => File.OpenRead(Path.Combine(Gate, file)), isPublic: true)));
        if (!emitted.Success) return all ? throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))) : null;

        image.Position = 0;
        var context = new AssemblyLoadContext(mutant.Name, isCollectible: true);
        var wayIn = context.LoadFromStream(image).GetType("NyeFaellesVeje.Host.Access.Gate.WayIn")!;
        var (decide, open) = (wayIn.GetMethod("Decide")!.CreateDelegate<Decide>(), wayIn.GetMethod("Open")!.CreateDelegate<Open>());
        var red = new List<string>();
        foreach (var cell in cells)
        {
            var is_ = Safely(() => cell.Ask(decide, open));
            if (is_ == cell.Shall) continue;
            red.Add($"{cell.Name}: shall be {cell.Shall}, is {is_}");
            if (!all) break;
        }
        context.Unload();
        return red;
    }

    private static string Safely(Func<string> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception fault)
        {
            return fault.GetType().Name;
        }
    }

    /// <summary>Every way one policy can be removed or turned round: arms, guards, conditions, patterns, and roles in lists.</summary>
    private static IEnumerable<(string Name, SyntaxTree Tree)> Changes(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax } arm:
                    var whole = (SwitchExpressionSyntax)arm.Parent!;
                    yield return (Named(arm, "removed"), Instead(root, whole, whole.WithArms(whole.Arms.Remove(arm))));
                    break;
                case WhenClauseSyntax guard:
                    yield return (Named(guard, "turned round"), Instead(root, guard.Condition, Not(guard.Condition)));
                    yield return (Named(guard, "removed"), Instead(root, guard.Condition, SyntaxFactory.ParseExpression("true")));
                    break;
                case IfStatementSyntax { Condition: var condition } @if:
                    yield return (Named(condition, "turned round"), Instead(root, condition, Not(condition)));
                    yield return (Named(@if, "removed"), Instead(root, condition, SyntaxFactory.ParseExpression("false")));
                    break;
                case ConditionalExpressionSyntax choice:
                    yield return (Named(choice, "turned round"), Instead(root, choice, choice.WithWhenTrue(choice.WhenFalse).WithWhenFalse(choice.WhenTrue)));
                    yield return (Named(choice, "always"), Instead(root, choice, choice.WhenTrue));
                    yield return (Named(choice, "never"), Instead(root, choice, choice.WhenFalse));
                    break;
                case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression):
                    yield return (Named(both, "left only"), Instead(root, both, both.Left));
                    yield return (Named(both, "right only"), Instead(root, both, both.Right));
                    break;
                case ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } literal }:
                    yield return (Named(literal.FirstAncestorOrSelf<SwitchExpressionArmSyntax>() ?? (SyntaxNode)literal, "true is false"), Instead(root, literal, SyntaxFactory.ParseExpression("false")));
                    break;
                case CollectionExpressionSyntax list when list.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field:
                    foreach (var element in list.Elements)
                        yield return ($"{field.Declaration.Variables[0].Identifier}: {element} removed", Instead(root, list, list.WithElements(list.Elements.Remove(element))));
                    yield return ($"{field.Declaration.Variables[0].Identifier}: everybody added", Instead(root, list, SyntaxFactory.ParseExpression("[.. Roles.All]")));
                    break;
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } } method } arrow:
                    yield return ($"{method.Identifier}: always", Instead(root, arrow.Expression, SyntaxFactory.ParseExpression("true")));
                    yield return ($"{method.Identifier}: never", Instead(root, arrow.Expression, SyntaxFactory.ParseExpression("false")));
                    break;
                case ReturnStatementSyntax { Expression: { } returned and not LiteralExpressionSyntax } when node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType.ToString() == "bool":
                    yield return (Named(returned, "always"), Instead(root, returned, SyntaxFactory.ParseExpression("true")));
                    yield return (Named(returned, "never"), Instead(root, returned, SyntaxFactory.ParseExpression("false")));
                    break;
            }
        }
    }

    private static SyntaxTree Instead(CompilationUnitSyntax root, SyntaxNode old, SyntaxNode @new) => CSharpSyntaxTree.Create((CompilationUnitSyntax)root.ReplaceNode(old, @new), Parsing);

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax condition) => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(condition.WithoutTrivia()));

    private static string Named(SyntaxNode node, string how) => $"{string.Join(' ', node.ToString().Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}: {how}";

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file);

    private static List<Cell> Cells() => [.. DoorCells(), .. TokenCells(), .. RelationCells(), .. OverseerCells(), .. SilentCells(), .. AgeCells(), .. FifthCells()];

    /// <summary>Everybody at every class of endpoint, as its endpoints declare themselves.</summary>
    private static IEnumerable<Cell> DoorCells() =>
        from row in Declared()
        from asker in Askers
        from method in row.Row.Method == "GET" ? (string[])["GET", "HEAD"] : [row.Row.Method]
        select new Cell($"door of {row.Row.Class} {method} in {row.Row.Department} | {asker}",
            (_, open) => open(Who(asker), asker.IsProgram, row.Rule, row.Card, method) ? "open" : "shut", Tables.IsOpen(row.Row, asker) ? "open" : "shut");

    /// <summary>A person's token opens what the person's session does, as far as it has been given leave to.</summary>
    private static IEnumerable<Cell> TokenCells() =>
        from row in Declared()
        from asker in Askers.Where(asker => !asker.IsProgram && asker.Department is null or Tables.ForAll)
        from scopes in (string[])["openid", "citizens.read", "departments.write", Tables.AllScopes]
        let leave = Tables.IsOpen(row.Row, asker) && HasLeave(row.Row, scopes)
        select new Cell($"token [{scopes}] of {row.Row.Class} in {row.Row.Department} | {asker}",
            (_, open) => open(Who(asker with { Scopes = scopes }), true, row.Rule, row.Card, row.Row.Method) ? "open" : "shut", leave ? "open" : "shut");

    private static bool HasLeave(Row row, string scopes)
    {
        var needed = Tables.Shows(row.Class) == "none" && row.Department.Length == 0 ? null
            : row.Department.Length == 0 ? "citizens.read" : row.IsUnsafe ? "departments.write" : "departments.read";
        var (special, given) = (Rule(row.Class).Leave, scopes.Split(' '));
        return given[0] != "openid" && (needed is null || given.Contains(needed)) && (special is null || given.Contains(special));
    }

    /// <summary>Everybody in every relation, at the endpoints that show one citizen.</summary>
    private static IEnumerable<Cell> RelationCells() =>
        from row in Declared().Where(row => row.Row is { Class: "case" or "case-and-self" or "authority" or "authority-page" or "provider" or "provider-page" or "order" or "view" or "who-has-seen", IsUnsafe: false })
        from asker in Askers
        from relation in Tables.Relations
        let shall = Tables.Of(row.Row, asker, relation)
        where shall is not null and not Shall.Role
        select new Cell($"{row.Row.Class} in {row.Row.Department} | {asker} | {relation.Name}", (decide, _) => Decision(decide, row.Row, asker, relation, true), Text(shall.Value, row.Row, asker, relation));

    /// <summary>Those who watch over others have no cases of their own, also when somebody has named them on one.</summary>
    private static IEnumerable<Cell> OverseerCells() =>
        from asker in Askers.Where(asker => asker.Role is Roles.Auditor or Roles.Controller or Roles.SystemAdministrator)
        from name in (string[])["own case", "same team"]
        let relation = Tables.Relations.Single(relation => relation.Name == name)
        select new Cell($"named on a case | {asker} | {name}", (decide, _) => Decision(decide, View, asker, relation, true), "NeedsBasis");

    /// <summary>What holds while the register is silent: one's own cases open, what cannot be known is neither shown nor denied.</summary>
    private static IEnumerable<Cell> SilentCells() =>
        from asker in Askers.Where(asker => asker is { Role: Roles.Caseworker, Department: Tables.ConsentTo })
        from pair in ((string Relation, string Shall)[])[("own case", "Yes own-case"), ("own case with a purpose", "Yes own-case"), ("none", "NeedsBasis"), ("statute", "Unknown"), ("consent", "Unknown"), ("emergency", "Unknown")]
        let relation = Tables.Relations.Single(relation => relation.Name == pair.Relation)
        select new Cell($"register silent | {asker} | {pair.Relation}", (decide, _) => Decision(decide, View, asker, relation, false).Split(" for ")[0], pair.Shall);

    /// <summary>A statute is for an age: from a birthday, until one, until the pension age, or for everybody.</summary>
    private static IEnumerable<Cell> AgeCells()
    {
        var asker = new Asker(Roles.Caseworker, "shared-goals");
        return
            from line in ((string Statute, DateOnly? Born, DateOnly? Pension, string Shall)[])
            [
                ("barnets-lov-122", Day.AddYears(-16).AddDays(1), null, "BasisDoesNotHold"),
                ("barnets-lov-122", Day.AddYears(-16), null, "Yes"),
                ("barnets-lov-122", Day.AddYears(-18).AddDays(1), null, "Yes"),
                ("barnets-lov-122", Day.AddYears(-18), null, "BasisDoesNotHold"),
                ("barnets-lov-122", null, null, "BasisDoesNotHold"),
                ("serviceloven-141", Day.AddYears(-18).AddDays(1), Day.AddYears(50), "BasisDoesNotHold"),
                ("serviceloven-141", Day.AddYears(-18), Day.AddDays(1), "Yes"),
                ("serviceloven-141", Day.AddYears(-18), Day, "BasisDoesNotHold"),
                ("serviceloven-141", Day.AddYears(-18), null, "BasisDoesNotHold"),
                ("retssikkerhedsloven-11a", null, null, "Yes"),
                ("beskaeftigelsesindsats-helhedsplan", Day.AddYears(-30), Day.AddYears(37), "NeedsBasis"),
            ]
            let facts = new AccessFacts(false, false, false, null, null) { Born = line.Born, Pension = line.Pension }
            select new Cell($"age | {line.Statute} | born {line.Born}, pension {line.Pension}",
                (decide, _) => decide(Who(asker), false, false, false, facts, true, Town.Purpose, $"statute:{line.Statute}", Day, null, [.. Tables.Mine(asker)], false)[0], line.Shall);
    }

    /// <summary>A statute that opens every department opens one that nobody had thought of, too; another does not.</summary>
    private static IEnumerable<Cell> FifthCells() =>
        from line in ((string Statute, string Shall)[])[("retssikkerhedsloven-11a", "Yes all"), ("barnets-lov-122", "BasisDoesNotHold all")]
        let asker = new Asker(Roles.Caseworker, "shared-goals")
        let facts = new AccessFacts(false, false, false, null, null) { Born = Day.AddYears(-17) }
        select new Cell($"a fifth department | {line.Statute}", (decide, _) =>
        {
            var said = decide(Who(asker), false, false, false, facts, true, Town.Purpose, $"statute:{line.Statute}", Day, "a-fifth-department", [.. Tables.Mine(asker)], false);
            return $"{said[0]} {said[3]}";
        }, line.Shall);

    private static string Decision(Decide decide, Row row, Asker asker, Relation relation, bool answered)
    {
        var (purpose, basis) = Pleaded(relation);
        var partial = relation.About == "family" && !asker.IsProgram && !asker.IsCitizen;
        var consent = (relation.About, relation.Plea) is ("stranger", "consent" or "consent-other-purpose") or ("own", "consent-of-own") or ("family", "consent-of-family");
        var facts = !answered || relation.About == "guessed" ? null
            : new AccessFacts(relation.About.StartsWith("protected", StringComparison.Ordinal), partial, relation.About == "child",
                consent ? new ValidConsent(Town.Purpose, Tables.ConsentFrom, [Tables.ConsentTo]) : null,
                (relation.About, relation.Plea) is ("exchange", "exchange") ? new OpenExchange(false) : null)
            { Born = Day.AddYears(-16), Pension = Day.AddYears(55) };
        var staff = !asker.IsCitizen && !asker.IsProgram;
        var own = staff && relation.About is "own" or "protected-own" or "family";
        var said = decide(Who(asker), relation.About == "self", own, staff && asker.Department is not null && relation.About == "team", facts, answered,
            asker.IsCitizen ? null : purpose, asker.IsCitizen ? null : basis, Day, row.Department.Length == 0 ? null : row.Department, [.. Tables.Mine(asker)],
            asker.Role == Roles.ExternalProvider && own);
        return said[0] == "Yes" ? $"Yes {said[1]} for {said[2]} in {said[3]}" : said[0];
    }

    private static (string? Purpose, string? Basis) Pleaded(Relation relation) => relation.Plea switch
    {
        "-" => (null, null),
        "no-purpose" => (null, "statute:barnets-lov-122"),
        "no-basis" => (Town.Purpose, "statute:findes-ikke"),
        "emergency" => (Town.Purpose, "emergency"),
        "consent-other-purpose" => ("Noget helt andet", $"consent:{Id}"),
        var plea => (Town.Purpose, Tables.Statutes.TryGetValue(plea, out var statute) ? $"statute:{statute.Id}" : $"{plea.Split('-')[0]}:{Id}"),
    };

    private static readonly Guid Id = Guid.Parse("01990000-0000-7000-8000-000000000001");

    /// <summary>The answer in full: what stands in the audit, and which departments it opens.</summary>
    private static string Text(Shall shall, Row row, Asker asker, Relation relation) => shall switch
    {
        Shall.Need or Shall.Unread => "NeedsBasis",
        Shall.Hold => "BasisDoesNotHold",
        Shall.Absent => "Absent",
        _ => relation switch
        {
            { About: "self" } => "Yes self for Egne oplysninger in all",
            { About: "child" } => "Yes custody for Forældremyndighed in all",
            { About: "own" or "protected-own" } when asker.Role == Roles.ExternalProvider => "Yes order for Arbejdet med en bestilling in ",
            { About: "own" or "protected-own" } when !asker.IsProgram => relation.Plea switch
            {
                "-" => $"Yes own-case for Arbejdet med borgerens egen sag in {Joined(Tables.Mine(asker))}",
                "statute" when asker.Role is Roles.Caseworker or Roles.TeamLead or Roles.DepartmentHead or Roles.Coordinator && Tables.IsServed(View, asker, "statute") =>
                    $"Yes statute:barnets-lov-122 for {Town.Purpose} in {Joined(Tables.Statutes["statute"].Opens.Union(Tables.Mine(asker)))}",
                "consent-of-own" when asker.Department == Tables.ConsentTo && asker.Role != Roles.ExternalProvider =>
                    $"Yes consent:{Id} for {Town.Purpose} in {Joined(Tables.ConsentFrom.Union(Tables.Mine(asker)))}",
                _ => $"Yes own-case for {Town.Purpose} in {Joined(Tables.Mine(asker))}",
            },
            { About: "team" } => $"Yes team-case for Arbejdet med borgerens egen sag in {Joined(Tables.Mine(asker))}",
            { Plea: "statute" or "statute-of-children" } =>
                $"Yes statute:{Tables.Statutes[relation.Plea].Id} for {Town.Purpose} in {Joined(Tables.Statutes[relation.Plea].Opens.Union(Tables.Mine(asker)))}",
            { Plea: "emergency" } => $"Yes emergency for {Town.Purpose} in all",
            { Plea: "exchange" } => $"Yes exchange:{Id} for {Town.Purpose} in {Opens(Tables.ExchangeOpens, asker)}",
            _ => $"Yes consent:{Id} for {Town.Purpose} in {Opens(Tables.ConsentFrom, asker)}",
        },
    };

    private static readonly Row View = new("GET", "", "view", "", "");

    private static string Joined(IEnumerable<string> departments) => string.Join(' ', departments.Distinct().Order(StringComparer.Ordinal));

    private static string Opens(IEnumerable<string> departments, Asker asker) => string.Join(' ', ((IEnumerable<string>)[.. departments, .. asker.Department is { } own ? new[] { own } : []]).Order(StringComparer.Ordinal));

    private static SignedIn Who(Asker asker) => new(Guid.Parse(asker.Subject), "Nogen", asker.Role, asker.Department) { Scopes = (asker.Scopes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) };

    private static readonly IReadOnlyList<Asker> Askers =
    [
        .. from role in Roles.All where role is not (Roles.Integrator or Roles.Citizen or Roles.Guardian) from department in (string?[])[.. Tables.Departments, null] select new Asker(role, department),
        new Asker(Roles.Citizen, null), new Asker(Roles.Guardian, null),
        .. ((string[])["openid", "citizens.read", "departments.read", "departments.write", "citizens.read departments.read departments.write", Tables.AllScopes]).Select(scopes => new Asker(Roles.Integrator, null, scopes)),
    ];

    /// <summary>Each class of endpoint as endpoints of that class declare themselves, in every department that has one.</summary>
    private static IEnumerable<(Row Row, AccessRule Rule, ModuleCard? Card)> Declared() =>
        from row in Tables.Endpoints.Where(row => row.Class != "anonymous").DistinctBy(row => (row.Class, row.Department, row.IsUnsafe))
        select (row, Rule(row.Class), row.Department.Length == 0 ? null : new ModuleCard(row.Department, "") { IsForAllDepartments = row.Department == "shared-goals" && row.Class is not ("shared-write" or "notice-write") });

    private static AccessRule Rule(string @class)
    {
        var shows = Tables.Shows(@class) switch { "none" => Shows.NoCitizens, "several" => Shows.SeveralCitizens, _ => Shows.OneCitizen };
        var rule = new AccessRule { Shows = shows };
        return @class switch
        {
            "everybody" => rule with { Roles = [.. Roles.All] },
            "administrator" => rule with { Roles = [Roles.SystemAdministrator] },
            "overseer" => rule with { Roles = [Roles.Auditor, Roles.SystemAdministrator, Roles.Integrator] },
            "supervision" => rule with { Roles = [Roles.Auditor] },
            "reviewers" => rule with { Roles = [Roles.Auditor, Roles.TeamLead, Roles.DepartmentHead] },
            "own-page" => rule with { Roles = [Roles.Citizen, Roles.Guardian], IsForCitizens = true },
            "who-has-seen" => rule with { Roles = [Roles.Citizen, Roles.Guardian], IsForCitizens = true },
            "look-up" or "look-up-page" => rule with { Leave = Leave.FindByCpr },
            "unmask" => rule with { IsForAllDepartments = true, Leave = Leave.Unmask },
            "consent-write" => rule with { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator], IsForCitizens = true, IsForAllDepartments = true },
            "register" => rule with { Leave = Leave.FindByCpr, Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.SchoolStaff, Roles.HealthVisitor, Roles.Integrator] },
            "case-staff" => rule with { Roles = [Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.Integrator], IsForOwnDepartmentOnly = true },
            "lead-work" => rule with { Roles = [Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator] },
            "notice" or "notice-write" => rule with { IsForAllDepartments = true, TakesNotice = true },
            "shared-write" => rule with { IsForAllDepartments = true },
            "leaders" => rule with { Roles = [Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator] },
            "heads" => rule with { Roles = [Roles.DepartmentHead, Roles.Coordinator] },
            "authority" or "authority-write" or "authority-list" or "authority-work" => rule with { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator] },
            "authority-page" or "authority-page-write" or "authority-list-work" or "authority-page-work" or "unmatched" => rule with { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead] },
            "provider" or "provider-write" => rule with { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Integrator], IsForProviders = true },
            "provider-page" or "provider-page-write" => rule with { Roles = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead], IsForProviders = true },
            "leader-work" => rule with { Roles = [Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.Integrator] },
            "head-work" => rule with { Roles = [Roles.DepartmentHead, Roles.Integrator] },
            "head-page-work" => rule with { Roles = [Roles.DepartmentHead] },
            "heads-work" => rule with { Roles = [Roles.DepartmentHead, Roles.Coordinator, Roles.Integrator] },
            "shared-work" => rule with { IsForAllDepartments = true },
            "openings" => rule with { IsForProviders = true },
            "openings-work" => rule with { IsForAllDepartments = true, IsForProviders = true },
            "orders" or "order" or "order-write" => rule with { Roles = [Roles.ExternalProvider] },
            "notify" => rule with { IsForAllDepartments = true, IsForCitizens = true },
            "own-words" => rule with { Roles = [Roles.Citizen, Roles.Guardian], IsForCitizens = true },
            "view" or "case-and-self" or "shared-write-and-self" or "open-to-citizens" => rule with { IsForCitizens = true },
            _ => rule,
        };
    }
}
