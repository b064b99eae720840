using System.Text.RegularExpressions;
using System.Xml.Linq;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Architecture;

/// <summary>Where things lie, read from the source. Modules are discovered, never listed.</summary>
public sealed partial class Layout
{
    private static readonly string Modules = Path.Combine(Workplace.Checkout, "modules");

    private static IEnumerable<string> ModuleProjects => Directory.EnumerateFiles(Modules, "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Workplace.Checkout, folder), "*.*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Fact]
    public void A_module_project_references_no_project_of_its_own() => Assert.All(ModuleProjects, project =>
        Assert.Empty(XDocument.Load(project).Descendants("ProjectReference")));

    [Fact]
    public void The_modules_rules_of_build_reference_the_kits_only()
    {
        var referenced = XDocument.Load(Path.Combine(Modules, "Directory.Build.props")).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Order();
        Assert.Equal(["Contracts", "ModuleKit", "WebKit"], referenced);
    }

    [Fact]
    public void The_host_builds_the_modules_but_references_none() => Assert.All(
        XDocument.Load(Path.Combine(Workplace.Checkout, "host", "Host.csproj")).Descendants("ProjectReference").Where(reference => ((string)reference.Attribute("Include")!).Contains("modules", StringComparison.Ordinal)),
        reference => Assert.Equal("false", (string?)reference.Attribute("ReferenceOutputAssembly")));

    [Fact]
    public void No_source_of_the_host_or_the_kits_names_a_module_s_namespace()
    {
        var names = ModuleProjects.Select(project => Path.GetFileNameWithoutExtension(project)).ToList();
        var offenders = Sources("host").Concat(Sources("shared-kernel"))
            .Where(path => names.Exists(name => Regex.IsMatch(File.ReadAllText(path), $@"using NyeFaellesVeje\.{name}\b")));
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_module_writes_a_connection_string_or_attaches_a_database() =>
        Assert.DoesNotContain(Sources("modules"), path => OpensDatabase().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void A_feature_is_a_file_named_after_its_one_type_and_can_be_read_at_a_glance() => Assert.All(
        Sources("modules").Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(path)) == "Features" && File.ReadAllText(path).Contains(": ICarterModule", StringComparison.Ordinal)),
        path =>
        {
            var text = File.ReadAllText(path);
            Assert.True(text.Contains($"class {Path.GetFileNameWithoutExtension(path)} : ICarterModule", StringComparison.Ordinal), $"{path} is not named after its feature");
            Assert.True(text.Split('\n').Length <= 200, $"{path} is longer than a feature should be");
        });

    [Fact]
    public void Every_project_is_under_the_banned_symbols()
    {
        var banned = File.ReadAllText(Path.Combine(Workplace.Checkout, "tests", "Architecture", "BannedSymbols.txt"));
        Assert.All(["P:System.DateTime.Now;", "M:System.Type.GetType(System.String);", "M:System.Reflection.Assembly.Load(System.String);", "P:System.Threading.Tasks.Task`1.Result;"], symbol => Assert.Contains(symbol, banned));

        var build = File.ReadAllText(Path.Combine(Workplace.Checkout, "Directory.Build.props"));
        Assert.Contains("BannedSymbols.txt", build);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", build);
        var excused = Directory.EnumerateFiles(Workplace.Checkout, "*.csproj", SearchOption.AllDirectories).Concat(Sources("host")).Concat(Sources("modules")).Concat(Sources("shared-kernel"))
            .Where(path => !path.Contains("Violations", StringComparison.Ordinal) && File.ReadAllText(path).Contains("RS0030", StringComparison.Ordinal));
        Assert.Empty(excused);
    }

    [Fact]
    public void No_path_of_a_machine_and_no_todo_is_left_in_the_sources()
    {
        string[] folders = ["host", "shared-kernel", "modules", "tests"];
        Assert.DoesNotContain(folders.SelectMany(Sources).Where(path => Path.GetFileName(path) != "Layout.cs"), path => Leftover().IsMatch(File.ReadAllText(path)));
    }

    [GeneratedRegex(@"(?i)data\s?source\s*=|\bATTACH\s+DATABASE|UseSqlite\(|UseNpgsql\(")]
    private static partial Regex OpensDatabase();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|""/(home|root|work)/")]
    private static partial Regex Leftover();
}
